import { CLOSED_REASONS } from "@foelgeskab/followup/course";
import type { Invariant } from "./invariant.ts";

const LIST: ReadonlySet<string> = new Set(CLOSED_REASONS);

/** S5: a course ends for a reason of the closed list, and only because somebody, or the register, meant to end it. */
export const closedReasons: Invariant = {
  id: "S5",
  law: "Closed reasons are a closed list",
  after: ({ house: { truth }, file, added }) =>
    added.flatMap(({ event }) => {
      if (event.type !== "course-closed") return [];
      if (!LIST.has(event.reason)) return [`closed as "${event.reason}"`];
      return truth.meantToClose.has(`${file.id} ${event.reason}`)
        ? []
        : [`closed as ${event.reason}, and nobody meant to`];
    }),
};
