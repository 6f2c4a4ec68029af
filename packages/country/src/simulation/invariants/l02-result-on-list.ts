import { isSeenBack } from "@foelgeskab/followup/seen-back";
import { accountToday } from "../system/account-today.ts";
import { pictureToday } from "../system/picture-today.ts";
import type { Invariant } from "./invariant.ts";

/** L2: a result that makes a criterion met is on the list of whoever holds, in the very commit that brought it. */
export const resultOnList: Invariant = {
  id: "L2",
  law: "What needs a human is on a list at once",
  after: ({ house: { system }, file, added }) => {
    const { standing } = file.course;
    if (!added.some(({ event }) => event.type === "results-received")) return [];
    if (standing.status === "closed" || standing.status === "referred-back") return [];
    const listed = new Set(accountToday(system, file).items.map(({ about }) => about));
    return (pictureToday(system, file)?.verdicts ?? []).flatMap((fact) =>
      fact.standing === "met" &&
      !isSeenBack(file.course, fact) &&
      !listed.has(`criterion ${fact.criterion} ${fact.since}`)
        ? [`${fact.criterion} is met, and stands on no list`]
        : [],
    );
  },
};
