import type { Looking } from "@foelgeskab/followup/course-picture";
import { replay } from "@foelgeskab/followup/evolve";
import { impactBetween, impactOn, noImpact } from "@foelgeskab/followup/impact";
import type { ProgrammeVersions } from "@foelgeskab/followup/programme";
import { isRefusal, refuse } from "@foelgeskab/followup/refusal";
import { sql } from "kysely";
import { advance, NO_SUCH_COURSE, type World } from "../../advance/advance.ts";
import type { ImpactRow, OpenCourse, ProgrammeRun } from "../../store/programme-runs.ts";
import { type Db, isPassing } from "../../store/transaction.ts";

/** What a run does to one course, or would do. */
export type Effect = Pick<ImpactRow, "outcome" | "impact">;

/** What a course is looked at with. */
export interface CourseRun {
  world: World;
  run: ProgrammeRun;
  versions: ProgrammeVersions;
  log: (line: string) => void;
}

/** The effect on one course. A fault in it undoes what was done to this course alone, which stays where it is; the others go on. */
export async function effectAlone(db: Db, around: CourseRun, course: OpenCourse): Promise<Effect> {
  await sql`SAVEPOINT course`.execute(db);
  try {
    const effect = await effectOn(db, around, course);
    await sql`RELEASE SAVEPOINT course`.execute(db);
    return effect;
  } catch (error) {
    if (isPassing(error)) throw error;
    await sql`ROLLBACK TO SAVEPOINT course`.execute(db);
    around.log(`Programmes: course ${course.courseId} cannot be computed (${nameOf(error)}); it stays on its version.`);
    return { outcome: around.run.kind === "impact" ? "previewed" : "stays", impact: noImpact(CANNOT_COMPUTE) };
  }
}

async function effectOn(
  db: Db,
  { world, run, versions }: CourseRun,
  { courseId, bornOn, history }: OpenCourse,
): Promise<Effect> {
  const to = `${run.programme}@${run.version}`;
  const looking = { today: world.clock.today(), bornOn, versions };
  if (run.kind === "migration") return moved(db, world, run, { courseId, to, looking });
  const course = replay(history);
  if (course === undefined) throw new Error("a course has at least the event that opened it");
  return { outcome: "previewed", impact: impactOn(course, to, looking) };
}

/** Moves a course by the one way in which a course changes, and tells the effect on the course as it was found under its lock. A refusal keeps it where it is, with the reason. */
async function moved(
  db: Db,
  world: World,
  { actor, because }: ProgrammeRun,
  { courseId, to, looking }: { courseId: string; to: string; looking: Looking },
): Promise<Effect> {
  const advanced = await advance(db, world, actor, courseId, { type: "change-programme", to, because });
  if (advanced === NO_SUCH_COURSE) throw new Error("a course of the register is there for the system");
  if (isRefusal(advanced)) return { outcome: "stays", impact: noImpact(advanced) };
  return { outcome: "moved", impact: impactBetween(advanced.before, advanced.course, looking) };
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : "unknown";
}

const CANNOT_COMPUTE = refuse(
  "cannot-be-computed",
  "Forløbet kan ikke regnes på grund af en fejl hos os, og bliver på sin version. Ring til driften.",
  "The course cannot be computed because of a fault of ours, and stays on its version. Call operations.",
);
