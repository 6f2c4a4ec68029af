import { createHash, randomUUID } from "node:crypto";
import { isoDay } from "@foelgeskab/followup/ids";
import type { Actor } from "@foelgeskab/followup/party";
import type { Phrase } from "@foelgeskab/followup/phrase";
import type pg from "pg";
import type { World } from "../../advance/advance.ts";
import {
  askForFile,
  beginFile,
  bytesOfFile,
  dropParts,
  findFile,
  keepWhole,
  type LegacyFile,
  lockFile,
  refuseFile,
  saveFileProgress,
  startReading,
} from "../../store/legacy-files.ts";
import { type Db, inTransaction } from "../../store/transaction.ts";
import { type FileLine, readFile } from "./read-file.ts";
import { takeInAll } from "./take-in-all.ts";

/** Lines are taken in in lots, each a transaction of its own. */
const LOT = 250;
const STATEMENT_MS = 30_000;
/** A job does so many lots and asks for the next, so that letters are not kept waiting. */
const LOTS_A_JOB = 40;

/** What the reading of lists runs on. */
export interface LegacyWork {
  world: World;
  pool: pg.Pool;
}

/** A file that is taken in from its bytes at once, as a command has them. */
export interface WholeFile {
  name: string;
  bytes: Uint8Array;
  party: string;
  actor: Actor;
  asOf: Temporal.PlainDate;
}

/** Keeps a file with all its bytes, or finds the one that was sent before, and begins its reading. */
export async function keepFile(db: Db, { clock }: World, given: WholeFile): Promise<LegacyFile> {
  const { bytes, asOf, ...rest } = given;
  const sha256 = createHash("sha256").update(bytes).digest();
  const begunAt = clock.now().toString();
  const file = await beginFile(db, {
    file: randomUUID(),
    ...rest,
    bytes: bytes.length,
    sha256,
    asOf: isoDay(asOf),
    begunAt,
  });
  if (file.state !== "arriving") return file;
  await keepWhole(db, file.file, bytes);
  return file;
}

/** The lines of a kept file, read anew; what cannot be read at all is refused and said so on the file. */
export async function openFileToRead(db: Db, world: World, { file, asOf }: LegacyFile): Promise<FileLine[]> {
  const { bytes, whole } = await bytesOfFile(db, file);
  if (!whole) {
    await dropParts(db, file, DAMAGED);
    return [];
  }
  const read = readFile(bytes, { today: asOf, analytes: world.catalogue.programmes[0]?.analytes ?? [] });
  if ("refused" in read) {
    await refuseFile(db, file, read.refused, world.clock.now().toString());
    return [];
  }
  await startReading(db, file, read.reading, read.lines.length);
  return read.lines;
}

const DAMAGED: Phrase = {
  da: "Filen er kommet beskadiget frem. Intet er taget ind: send den igen.",
  en: "The file arrived damaged. Nothing was taken in: send it again.",
};

/** Takes the next lot of a file in; true when nothing is left. How far the file is, and what the lot did, are one transaction: stopped anywhere, it goes on from there, and nothing is done twice. */
export async function takeInNext(db: Db, world: World, file: string, lines: readonly FileLine[]): Promise<boolean> {
  const now = await lockFile(db, file);
  if (now === undefined) return true;
  const lot = lines.slice(now.done, now.done + LOT);
  await takeInAll(db, world, now, lot);
  const done = now.done + lot.length;
  const finished = done === lines.length;
  await saveFileProgress(db, file, done, finished ? world.clock.now().toString() : null);
  return finished;
}

/** Reads a kept file to its end, a lot at a time; `told` hears how many lines are done. */
export async function takeInFile(
  { world, pool }: LegacyWork,
  file: LegacyFile,
  told: (done: number, of: number) => void,
): Promise<void> {
  const asSystem = <T>(work: (db: Db) => Promise<T>): Promise<T> =>
    inTransaction(pool, { as: "system", timeoutMs: STATEMENT_MS }, work);
  const lines = await asSystem((db) => openFileToRead(db, world, file));
  if (lines.length === 0) return;
  for (let done = file.done; ; done += LOT) {
    told(Math.min(done, lines.length), lines.length);
    if (await asSystem((db) => takeInNext(db, world, file.file, lines))) break;
  }
  told(lines.length, lines.length);
}

/** Does the next part of a file in the background, and asks for the one after it. */
export async function runFileJob({ world, pool }: LegacyWork, id: string): Promise<void> {
  const asSystem = <T>(work: (db: Db) => Promise<T>): Promise<T> =>
    inTransaction(pool, { as: "system", timeoutMs: STATEMENT_MS }, work);
  const file = await asSystem((db) => findFile(db, id));
  if (file === undefined || file.state === "done" || file.state === "refused") return;
  const lines = await asSystem((db) => openFileToRead(db, world, file));
  for (let lot = 0; lot < LOTS_A_JOB && lines.length > 0; lot += 1)
    if (await asSystem((db) => takeInNext(db, world, id, lines))) return;
  if (lines.length > 0) await asSystem((db) => askForFile(db, id));
}
