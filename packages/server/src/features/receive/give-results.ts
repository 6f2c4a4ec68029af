import type { CourseResult } from "@foelgeskab/followup/course";
import type { Actor } from "@foelgeskab/followup/party";
import { isRefusal, type Refusal } from "@foelgeskab/followup/refusal";
import { advance, NO_SUCH_COURSE, type World } from "../../advance/advance.ts";
import type { Db } from "../../store/transaction.ts";

/** Puts answers into courses, in the order in which everybody locks them. A refusal by one of them is given back, and the caller undoes the rest. */
export async function giveResults(
  db: Db,
  world: World,
  by: Actor,
  courseIds: readonly string[],
  results: readonly CourseResult[],
): Promise<Refusal | undefined> {
  for (const courseId of [...new Set(courseIds)].sort()) {
    const step = await advance(db, world, by, courseId, { type: "receive-results", results: [...results] });
    if (step === NO_SUCH_COURSE) throw new Error("a course that was found a moment ago is gone");
    if (isRefusal(step)) return step;
  }
  return undefined;
}
