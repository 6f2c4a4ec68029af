import { sql } from "kysely";
import type { World } from "../../advance/advance.ts";
import { codeOf } from "../../store/connect-failure.ts";
import type { LegacyFile } from "../../store/legacy-files.ts";
import { type Db, isPassing } from "../../store/transaction.ts";
import type { FileLine } from "./read-file.ts";
import { takeInLot } from "./take-in-lot.ts";

/** Takes a lot in. Where the database refuses one of its lines, they are taken one by one, and that one waits for a person: no line stops the others. */
export async function takeInAll(db: Db, world: World, file: LegacyFile, lines: readonly FileLine[]): Promise<void> {
  if (await isTaken(db, () => takeInLot(db, world, file, lines))) return;
  for (const line of lines)
    if (!(await isTaken(db, () => takeInLot(db, world, file, [line])))) await takeInLot(db, world, file, [line], true);
}

/** Whether the database took it; what it refused is undone, and nothing else. */
async function isTaken(db: Db, work: () => Promise<void>): Promise<boolean> {
  await sql`SAVEPOINT before_lines`.execute(db);
  try {
    await work();
  } catch (error) {
    if (codeOf(error) === undefined || isPassing(error)) throw error;
    await sql`ROLLBACK TO SAVEPOINT before_lines`.execute(db);
    return false;
  }
  await sql`RELEASE SAVEPOINT before_lines`.execute(db);
  return true;
}
