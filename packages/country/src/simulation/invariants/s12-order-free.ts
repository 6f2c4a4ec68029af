import type { Course } from "@foelgeskab/followup/course";
import type { CourseFile } from "../system/system.ts";
import type { House } from "../world/house.ts";
import type { Invariant } from "./invariant.ts";

/** S12: a correction before its original, an answer before another: whatever the order, the end is the same. */
export const orderFree: Invariant = {
  id: "S12",
  law: "Order-free",
  atRest: (house) => [...house.system.files.values()].flatMap((file) => shuffled(house, file)),
};

/** The same answers in another order make the same course. */
function shuffled({ random, system: { domain } }: House, { id, course, history }: CourseFile): string[] {
  const answers = history.filter(({ event }) => event.type === "results-received");
  if (answers.length < 2) return [];
  const bare: Course = { ...course, results: [] };
  const fold = (events: typeof answers): string =>
    JSON.stringify(events.reduce<Course>((so, recorded) => domain.evolve(so, recorded), bare).results);
  return fold(answers) === fold(random.shuffled(answers)) ? [] : [`${id} depends on the order of its answers`];
}
