import type { CoursePicture } from "@foelgeskab/followup/course-picture";
import { dayText } from "@foelgeskab/followup/day";
import { pictureOn } from "../system/picture-today.ts";
import { localDay } from "../time.ts";
import type { Invariant } from "./invariant.ts";

/** How far a clock may go wrong, in days. */
const AHEAD = 365;
/** It is dear to ask, so it is asked at every third of the moments. */
const [DAYS_BETWEEN, ASKED_EVERY] = [120, 3];

/** S20: on a clock that is a year ahead the same things are owed and met; time alone closes, skips and doubles nothing. */
export const timeOnlyInforms: Invariant = {
  id: "S20",
  law: "Time only informs",
  atAnyTime: ({ system, agenda }, file) => {
    const { course } = file;
    if (course.standing.status === "closed" || course.letter === undefined) return [];
    const today = localDay(agenda.now);
    if (Math.floor(today / DAYS_BETWEEN) % ASKED_EVERY !== 0) return [];
    const [now, ahead] = [today, today + AHEAD].map((day) => pictureOn(system, file, day));
    const until = dayText(today + AHEAD);
    const [owed, then] = [owedBy(now, until), owedBy(ahead, until)];
    return owed === then ? [] : [`a year ahead ${then} instead of ${owed}`];
  },
};

function owedBy(picture: CoursePicture | undefined, day: string): string {
  const owed = picture?.obligations.filter(({ due }) => due <= day) ?? [];
  return owed.map(({ check, due, from, until, metOn }) => `${check} ${due} ${from} ${until} ${metOn}`).join("; ");
}
