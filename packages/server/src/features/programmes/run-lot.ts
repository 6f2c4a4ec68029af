import { addImpact } from "@foelgeskab/followup/impact-totals";
import type { Phrase } from "@foelgeskab/followup/phrase";
import { programmeKey } from "@foelgeskab/followup/programme";
import type pg from "pg";
import type { World } from "../../advance/advance.ts";
import { UnusableVersion } from "../../advance/catalogue.ts";
import {
  askForRun,
  dropImpacts,
  endRun,
  type Following,
  type ImpactRow,
  lockRun,
  nextOpenCourses,
  saveImpacts,
  saveProgress,
} from "../../store/programme-runs.ts";
import type { VersionKey } from "../../store/programme-versions.ts";
import { inTransaction, isPassing } from "../../store/transaction.ts";
import { effectAlone } from "./run-effect.ts";
import { CannotGoOn, versionsWith } from "./run-versions.ts";

/** Courses are looked at in lots, each a transaction of its own: a register of any size is never held at once. */
const LOT = { impact: 100, migration: 25 } as const;
/** A job does so many lots and asks for the next, so that letters are not kept waiting. */
const LOTS_A_JOB = 20;
const STATEMENT_MS = 30_000;

/** What the work over the register runs on. */
export interface RunWork {
  world: World;
  pool: pg.Pool;
  /** For operations: ids and kinds of faults, nobody's name. */
  log: (line: string) => void;
}

/** Does the next part of a run, and asks for the one after it. What a lot did and how far the run is are one transaction: stopped anywhere, it goes on from there, and nothing is done twice. Work that cannot go on ends with a sentence, so that the programme is free. */
export async function runProgrammeJob(work: RunWork, run: string): Promise<void> {
  const { world, pool } = work;
  try {
    for (let lot = 0; lot < LOTS_A_JOB; lot += 1) if (await runLot(work, run)) return;
  } catch (error) {
    if (isPassing(error)) throw error; // the queue tries again
    const end = { state: "failed", because: sentenceOf(error), at: world.clock.now().toString() } as const;
    await inTransaction(pool, { as: "system" }, (db) => endRun(db, run, end));
    throw error;
  }
  await inTransaction(pool, { as: "system" }, (db) => askForRun(db, run));
}

/** Does one lot of a run; true when the run has ended. */
export async function runLot({ world, pool, log }: RunWork, run: string): Promise<boolean> {
  return inTransaction(pool, { as: "system", timeoutMs: STATEMENT_MS }, async (db) => {
    const now = await lockRun(db, run);
    if (now === undefined) return true;
    if (now.kind === "impact" && now.reached === null) await dropImpacts(db, now);
    const versions = await versionsWith(db, world, now);
    const courses = await nextOpenCourses(db, following(world, now, now.units), now.reached, LOT[now.kind]);
    const rows: ImpactRow[] = [];
    for (const course of courses) {
      const effect = await effectAlone(db, { world, run: now, versions, log }, course);
      addImpact(now.totals, course.holder, effect.impact, world.clock.today());
      rows.push({ patientId: course.patientId, courseId: course.courseId, ...effect });
    }
    await saveImpacts(db, now, rows);
    const finished = courses.length < LOT[now.kind];
    const reached = courses.at(-1)?.courseId ?? now.reached;
    const { run: id, done, totals } = now;
    await saveProgress(
      db,
      { run: id, reached, done: done + courses.length, totals },
      finished ? world.clock.now().toString() : null,
    );
    return finished;
  });
}

/** The open courses that a version concerns: all that follow an older version of its programme. */
export function following(
  { catalogue }: World,
  { programme, version }: VersionKey,
  units: readonly string[] | null,
): Following {
  const older = catalogue.programmes.filter((each) => each.id === programme && each.version < version);
  return { versions: older.map(programmeKey), units };
}

function sentenceOf(error: unknown): Phrase {
  return error instanceof CannotGoOn || error instanceof UnusableVersion ? error.sentence : FAULT;
}

const FAULT: Phrase = {
  da: "Arbejdet gik i stå på en fejl hos os. Det, der er gjort, står ved magt. Begynd igen, og ring til driften, hvis det sker igen.",
  en: "The work ended on a fault of ours. What was done stands. Begin again, and call operations if it happens again.",
};
