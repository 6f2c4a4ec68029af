import type { Course } from "@foelgeskab/followup/course";
import type { Step } from "@foelgeskab/followup/evolve";

/** When an answer came in, and whether a practice follows or has followed: answers from before are the hospital's own. */
export interface Arrival {
  at: string;
  underLetter: boolean;
}

/** The first arrival of every answer, by its id. */
export function arrivals(steps: readonly Step[]): Map<string, Arrival> {
  const arrived = new Map<string, Arrival>();
  for (const { recorded, course } of steps) {
    if (recorded.event.type !== "results-received") continue;
    for (const { id } of recorded.event.results)
      if (!arrived.has(id)) arrived.set(id, { at: recorded.at, underLetter: isUnderLetter(course) });
  }
  return arrived;
}

/** Back from a practice, an answer that it ordered comes to nobody else's eyes. */
function isUnderLetter({ letter, returned }: Course): boolean {
  return letter !== undefined || returned !== undefined;
}

/** Whether somebody must look at an answer: it came under the letter, was not replaced, and is no foreign analysis beside a usable one. */
export function needsEyes(
  id: string,
  course: Course,
  arrival: Arrival | undefined,
  unusable: ReadonlyMap<string, string>,
): boolean {
  const why = unusable.get(id);
  if (arrival?.underLetter !== true || !isUnderLetter(course) || why === "replaced") return false;
  if (why !== "analysis-unknown") return true;
  const { results } = course;
  const message = results.find((result) => result.id === id)?.message;
  return !results.some((other) => other.message === message && !unusable.has(other.id));
}
