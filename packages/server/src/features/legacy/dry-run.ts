import type pg from "pg";
import type { World } from "../../advance/advance.ts";
import { findFile, type LegacyFile, type ToldLine, toldOf } from "../../store/legacy-files.ts";
import { inTransaction } from "../../store/transaction.ts";
import { keepFile, openFileToRead, takeInNext, type WholeFile } from "./take-in-file.ts";

/** A whole list in one statement's time is more than a request may take. */
const STATEMENT_MS = 60_000;

/** What a file would become: the same work as in earnest, in one transaction that is undone. */
export async function tryFile(
  { world, pool }: { world: World; pool: pg.Pool },
  given: WholeFile,
  told: (done: number, of: number) => void,
): Promise<{ file: LegacyFile; lines: ToldLine[] }> {
  const undone = new Undone();
  try {
    await inTransaction(pool, { as: "system", timeoutMs: STATEMENT_MS }, async (db) => {
      const { file: id, ...kept } = await keepFile(db, world, given);
      const lines = await openFileToRead(db, world, { file: id, ...kept });
      for (let finished = lines.length === 0; !finished; ) {
        finished = await takeInNext(db, world, id, lines);
        told((await findFile(db, id))?.done ?? 0, lines.length);
      }
      const file = await findFile(db, id);
      if (file !== undefined) undone.seen = { file, lines: await toldOf(db, id) };
      throw undone;
    });
  } catch (error) {
    if (error !== undone) throw error;
  }
  if (undone.seen === undefined) throw new Error("a file that was kept can be read");
  return undone.seen;
}

/** Thrown to undo the transaction; what was seen in it is kept. */
class Undone extends Error {
  seen?: { file: LegacyFile; lines: ToldLine[] };
}
