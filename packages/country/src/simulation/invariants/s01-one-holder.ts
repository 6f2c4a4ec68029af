import type { CourseEvent } from "@foelgeskab/followup/course";
import type { Invariant } from "./invariant.ts";

/** What may make another party the holder. */
const MOVES: ReadonlySet<CourseEvent["type"]> = new Set([
  "course-opened",
  "handover-accepted",
  "handover-declined",
  "handover-moved-by-letter",
  "rereferral-accepted",
  "taken-back",
  "holder-moved",
]);

/** S1: each open course has exactly one holder, a party that exists; and only a hand-over, in one of its forms, makes it another one. */
export const oneHolder: Invariant = {
  id: "S1",
  law: "One holder at every instant",
  after: ({ house: { country }, file: { course }, before, added }) => {
    const parties = [...country.departments, ...country.practices].filter(({ id }) => id === course.holder);
    if (parties.length !== 1) return [`${parties.length} parties are called ${course.holder}`];
    const moved = before !== undefined && before.holder !== course.holder;
    return moved && !added.some(({ event }) => MOVES.has(event.type))
      ? [`${before.holder} became ${course.holder} without a hand-over`]
      : [];
  },
};
