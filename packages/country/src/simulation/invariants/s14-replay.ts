import type { Course } from "@foelgeskab/followup/course";
import type { Invariant } from "./invariant.ts";

/** S14: the events, as they come back from a database, make the same course to the letter. */
export const replayed: Invariant = {
  id: "S14",
  law: "Replay",
  atRest: ({ system: { files, domain } }) =>
    [...files.values()].flatMap(({ id, course, history }) => {
      const stored = JSON.parse(JSON.stringify(history)) as typeof history; // what a table of JSON gives back
      const again = stored.reduce<Course | undefined>(domain.evolve, undefined);
      return JSON.stringify(again) === JSON.stringify(course) ? [] : [`${id} is not what its events make`];
    }),
};
