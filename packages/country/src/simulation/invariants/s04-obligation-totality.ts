import { pictureToday } from "../system/picture-today.ts";
import { compareWithJudge } from "./compare-with-judge.ts";
import type { Invariant } from "./invariant.ts";

/** S4: every check is owed once, by its rule's own dates, and is met by what is there or open; the second judge counts the same from the events. A criterion that waits for a repeat owes it. */
export const obligationTotality: Invariant = {
  id: "S4",
  law: "Obligation totality",
  atAnyTime: (house, file) => {
    const picture = pictureToday(house.system, file);
    const owed = new Set(picture?.obligations.map(({ check }) => check));
    const pending = picture?.verdicts.filter(({ standing }) => standing === "pending") ?? [];
    return [
      ...compareWithJudge(house, file),
      ...pending
        .filter(({ criterion }) => !owed.has(`repeat:${criterion}`))
        .map(({ criterion }) => `${criterion} waits for a repeat that nobody owes`),
    ];
  },
};
