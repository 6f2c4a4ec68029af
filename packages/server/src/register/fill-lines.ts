import { replay } from "@foelgeskab/followup/evolve";
import { type IsoDay, parseIsoDay } from "@foelgeskab/followup/ids";
import { registerLine } from "@foelgeskab/followup/register/register-line";
import type pg from "pg";
import type { World } from "../advance/advance.ts";
import { loadHistory } from "../store/course-store.ts";
import { insertLine, type Unlined, withoutLine } from "../store/register-rows.ts";
import { type Db, inTransaction } from "../store/transaction.ts";

/** Courses a transaction. */
const STEP = 200;

/** Gives every followed course its line that has none, as those from before there were lines; says how many. A line that an act makes meanwhile is left as it is. */
export async function fillLines(pool: pg.Pool, world: World): Promise<number> {
  let filled = 0;
  let after: string | undefined;
  do {
    const courses: Unlined[] = await inTransaction(pool, { as: "system" }, (db) => withoutLine(db, after, STEP));
    after = courses.at(-1)?.courseId;
    filled += await inTransaction(pool, { as: "system", timeoutMs: 60_000 }, (db) => fill(db, world, courses));
  } while (after !== undefined);
  return filled;
}

async function fill(db: Db, { catalogue }: World, courses: readonly Unlined[]): Promise<number> {
  let filled = 0;
  for (const { patientId, courseId, bornOn } of courses) {
    const course = replay(await loadHistory(db, { patientId, courseId }));
    if (course === undefined) throw new Error(`course ${courseId} has no events`);
    const line = registerLine(course, { bornOn: dayOfBirth(bornOn), versions: catalogue.ruling });
    if (line === undefined) continue;
    await insertLine(db, { patientId, courseId }, line);
    filled++;
  }
  return filled;
}

function dayOfBirth(text: string): IsoDay {
  const day = parseIsoDay(text);
  if (typeof day !== "string") throw new Error("the store holds a birth date that is no day");
  return day;
}
