import { pictureToday } from "../system/picture-today.ts";
import { localDay } from "../time.ts";
import { compareWithJudge } from "./compare-with-judge.ts";
import type { Invariant } from "./invariant.ts";

/** The judge is dear to ask: at every third of the moments, and at the end of every account. */
const [DAYS_BETWEEN, ASKED_EVERY] = [120, 3];

/** S4: every check is owed once, by its rule's own dates, and is met by what is there or open; the second judge counts the same from the events. A criterion that waits for a repeat owes it. */
export const obligationTotality: Invariant = {
  id: "S4",
  law: "Obligation totality",
  atAnyTime: (house, file) => {
    if (Math.floor(localDay(house.agenda.now) / DAYS_BETWEEN) % ASKED_EVERY !== 0) return [];
    const picture = pictureToday(house.system, file);
    const owed = new Set(picture?.obligations.map(({ check }) => check));
    const inForce = file.course.letter !== undefined; // the department that has her back does not owe what general practice did
    const pending = (inForce ? picture?.verdicts : undefined)?.filter(({ standing }) => standing === "pending") ?? [];
    return [
      ...compareWithJudge(house, file),
      ...pending
        .filter(({ criterion }) => !owed.has(`repeat:${criterion}`))
        .map(({ criterion }) => `${criterion} waits for a repeat that nobody owes`),
    ];
  },
};
