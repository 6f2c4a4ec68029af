import { verdictsOf } from "@foelgeskab/followup/evaluate";
import { fingerprintsOf } from "@foelgeskab/followup/register/fingerprint";
import { type Followed, lineReader, type RegisterLine } from "@foelgeskab/followup/register/register-line";
import { standingsText } from "@foelgeskab/followup/register/standings";
import type pg from "pg";
import type { World } from "../advance/advance.ts";
import {
  type CourseKey,
  lockLines,
  nextLines,
  nextWithoutLine,
  type Part,
  retellVerdicts,
  type StoredLine,
} from "../store/register-rows.ts";
import { type Db, inTransaction } from "../store/transaction.ts";
import { type Making, makeAnew } from "./make-anew.ts";

/** Courses a step: few enough that a step is short, many enough that its round trips do not count. */
const STEP = 2000;
/** Courses made anew in one transaction, each locked so long. */
const LOT = 50;
/** A step reads some megabytes; a register at work may make it wait. */
const STEP_TIMEOUT_MS = 60_000;

/** What a walk along a part is told, and tells after each step. */
export interface Walk extends Making {
  pool: pg.Pool;
  world: World;
  part: Part;
  stepped(step: Stepped): void;
}

/** One step: how many courses were judged, which stood otherwise than the rules say, how many reasons only read otherwise, and how long the judging alone took. */
export interface Stepped {
  judged: number;
  differing: string[];
  retold: number;
  evaluationMs: number;
}

/**
 * Judges every course of a part anew. The line of a course is the sieve: where it says that a verdict stands otherwise, or was made when other
 * answers counted, all rows of the course are made anew from its events; where only the criteria read otherwise, the reasons are told anew.
 */
export async function recheckPart(walk: Walk): Promise<void> {
  await eachStep(walk, nextLines, (lines) => stepAlong(walk, lines));
  await eachStep(walk, nextWithoutLine, async (courses) => {
    const differing = await inLots(walk, courses);
    walk.stepped({ judged: 0, differing, retold: 0, evaluationMs: 0 });
  });
}

async function eachStep<Course extends CourseKey>(
  { pool, part }: Walk,
  next: (db: Db, part: Part, after: CourseKey | undefined, most: number) => Promise<Course[]>,
  step: (courses: readonly Course[]) => Promise<void>,
): Promise<void> {
  let last: Course | undefined;
  do {
    const courses: Course[] = await inTransaction(pool, SYSTEM, (db) => next(db, part, last, STEP));
    last = courses.at(-1);
    if (courses.length > 0) await step(courses);
  } while (last !== undefined);
}

const SYSTEM = { as: "system", timeoutMs: STEP_TIMEOUT_MS } as const;

async function stepAlong(walk: Walk, lines: readonly StoredLine[]): Promise<void> {
  const read = lineReader((course) => walk.world.catalogue.ruling(course), walk.today);
  const { suspect, retell, evaluationMs } = sieved(lines, read);
  const differing = await inLots(walk, suspect);
  if (walk.write && retell.length > 0) await inTransaction(walk.pool, SYSTEM, (db) => retold(db, retell, read));
  walk.stepped({ judged: lines.length, differing, retold: retell.length, evaluationMs });
}

interface Sieved {
  suspect: StoredLine[];
  retell: StoredLine[];
  evaluationMs: number;
}

function sieved(lines: readonly StoredLine[], read: (line: RegisterLine) => Followed): Sieved {
  const followed = lines.map(read);
  const begun = performance.now();
  const standings = followed.map(standingsText);
  const evaluationMs = performance.now() - begun;
  const [suspect, retell]: [StoredLine[], StoredLine[]] = [[], []];
  for (const [at, line] of lines.entries()) {
    const { rules } = followed[at] ?? read(line);
    const now = fingerprintsOf(rules.programme);
    if (standings[at] !== line.stood || now.usable !== line.usable) suspect.push(line);
    else if (now.criteria !== line.criteria) retell.push(line);
  }
  return { suspect, retell, evaluationMs };
}

async function inLots({ pool, world, today, write }: Walk, courses: readonly CourseKey[]): Promise<string[]> {
  const differing: string[] = [];
  for (let at = 0; at < courses.length; at += LOT) {
    const lot = courses.slice(at, at + LOT);
    differing.push(...(await inTransaction(pool, SYSTEM, (db) => makeAnew(db, lot, { world, today, write }))));
  }
  return differing;
}

/** Read again under the lock: an act may have come between. What stands otherwise now was saved by that act. */
async function retold(db: Db, lines: readonly CourseKey[], read: (line: RegisterLine) => Followed): Promise<void> {
  const rows = (await lockLines(db, lines)).flatMap((line) => {
    const { rules, patient } = read(line);
    const { criteria } = fingerprintsOf(rules.programme);
    if (standingsText({ rules, patient }) !== line.stood) return [];
    const { patientId, courseId } = line;
    return verdictsOf(rules, patient).map((fact) => ({
      patientId,
      courseId,
      criterion: fact.criterion,
      fact,
      criteria,
    }));
  });
  if (rows.length > 0) await retellVerdicts(db, rows);
}
