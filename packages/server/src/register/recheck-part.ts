import { verdictsOf } from "@foelgeskab/followup/evaluate";
import type { IsoDay } from "@foelgeskab/followup/ids";
import type { ProgrammeVersions } from "@foelgeskab/followup/programme";
import { type Followed, lineReader, type RegisterLine } from "@foelgeskab/followup/register/register-line";
import { standingsText } from "@foelgeskab/followup/register/standings";
import type pg from "pg";
import { verdictColumn } from "../advance/verdict-columns.ts";
import { lockLines, nextLines, type Part, replaceVerdicts, type StoredLine } from "../store/register-rows.ts";
import { inTransaction } from "../store/transaction.ts";

/** Courses a step: few enough that a step is short, many enough that its round trips do not count. */
const STEP = 2000;
/** A step reads some megabytes; a register at work may make it wait. */
const STEP_TIMEOUT_MS = 60_000;

/** What a walk along a part is told, and tells after each step. */
export interface Walk {
  pool: pg.Pool;
  /** The programme that each course follows. */
  versions: ProgrammeVersions;
  today: IsoDay;
  part: Part;
  /** Whether differences are written, or only counted. */
  write: boolean;
  stepped(step: Stepped): void;
}

/** One step: how many courses were judged, which of them stood otherwise than the rules say, and how long the judging alone took. */
export interface Stepped {
  judged: number;
  differing: string[];
  evaluationMs: number;
}

/** Judges every course of a part anew by the rules in force and, where a verdict stands otherwise, writes what the rules say. Each step is a transaction of its own. */
export async function recheckPart({ pool, versions, today, part, write, stepped }: Walk): Promise<void> {
  const read = lineReader(versions, today);
  const system = { as: "system", timeoutMs: STEP_TIMEOUT_MS } as const;
  let last: StoredLine | undefined;
  do {
    const lines = await inTransaction(pool, system, (db) => nextLines(db, part, last, STEP));
    last = lines.at(-1);
    const step = judge(lines, read);
    if (write && step.differing.length > 0)
      await inTransaction(pool, system, async (db) => {
        const locked = await lockLines(db, step.differing);
        await replaceVerdicts(
          db,
          locked.map(({ course_id }) => course_id),
          locked.flatMap((line) => verdictRows(line, read(line))),
        );
      });
    stepped(step);
  } while (last !== undefined);
}

function judge(lines: readonly StoredLine[], read: (line: RegisterLine) => Followed): Stepped {
  const followed = lines.map(read);
  const begun = performance.now();
  const standings = followed.map(standingsText);
  const evaluationMs = performance.now() - begun;
  const differing = lines.flatMap(({ course_id, stood }, at) => (standings[at] === stood ? [] : [course_id]));
  return { judged: lines.length, differing, evaluationMs };
}

function verdictRows({ patient_id, course_id }: StoredLine, { rules, patient }: Followed) {
  return verdictsOf(rules, patient).map((fact) => ({ patient_id, course_id, ...verdictColumn(fact) }));
}
