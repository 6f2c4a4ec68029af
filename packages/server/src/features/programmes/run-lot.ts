import { type Course, rulingProgramme } from "@foelgeskab/followup/course";
import { replay } from "@foelgeskab/followup/evolve";
import { type CourseImpact, impactOn } from "@foelgeskab/followup/impact";
import { addImpact } from "@foelgeskab/followup/impact-totals";
import { type Programme, type ProgrammeVersions, programmeKey } from "@foelgeskab/followup/programme";
import { isRefusal } from "@foelgeskab/followup/refusal";
import type pg from "pg";
import { advance, NO_SUCH_COURSE, type World } from "../../advance/advance.ts";
import { catalogueOf } from "../../advance/catalogue.ts";
import {
  askForRun,
  dropImpacts,
  type Following,
  type ImpactRow,
  lockRun,
  nextOpenCourses,
  type OpenCourse,
  type ProgrammeRun,
  saveImpacts,
  saveProgress,
} from "../../store/programme-runs.ts";
import type { VersionKey } from "../../store/programme-versions.ts";
import { type Db, inTransaction } from "../../store/transaction.ts";
import { openVersion } from "./open-version.ts";

/** Courses are looked at in lots, each a transaction of its own: a register of any size is never held at once. */
const LOT = { impact: 100, migration: 25 } as const;
/** A job does so many lots and asks for the next, so that letters are not kept waiting. */
const LOTS_A_JOB = 20;
const STATEMENT_MS = 30_000;

/** Does the next part of a run, and asks for the one after it. What a lot did and how far the run is are one transaction: stopped anywhere, it goes on from there, and nothing is done twice. */
export async function runProgrammeJob(world: World, pool: pg.Pool, run: string): Promise<void> {
  for (let lot = 0; lot < LOTS_A_JOB; lot += 1) if (await runLot(world, pool, run)) return;
  await inTransaction(pool, { as: "system" }, (db) => askForRun(db, run));
}

/** Does one lot of a run; true when the run is done. */
export async function runLot(world: World, pool: pg.Pool, run: string): Promise<boolean> {
  return inTransaction(pool, { as: "system", timeoutMs: STATEMENT_MS }, async (db) => {
    const now = await lockRun(db, run);
    if (now === undefined) return true;
    if (now.kind === "impact" && now.reached === null) await dropImpacts(db, now);
    const versions = await versionsWith(db, world, now);
    const courses = await nextOpenCourses(db, following(world, now, now.units), now.reached, LOT[now.kind]);
    const rows: ImpactRow[] = [];
    for (const course of courses) rows.push(await effectOn(db, world, now, { course, versions }));
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

async function effectOn(
  db: Db,
  world: World,
  run: ProgrammeRun,
  {
    course: { patientId, courseId, bornOn, holder, history },
    versions,
  }: { course: OpenCourse; versions: ProgrammeVersions },
): Promise<ImpactRow> {
  const course = replay(history);
  if (course === undefined) throw new Error("a course has at least the event that opened it");
  const [today, to] = [world.clock.today(), `${run.programme}@${run.version}`];
  const impact = impactOn(course, to, { today, bornOn, versions });
  addImpact(run.totals, holder, impact, today);
  if (run.kind === "impact") return { patientId, courseId, outcome: "previewed", impact };
  return { patientId, courseId, ...(await moved(db, world, run, { courseId, course, impact, to })) };
}

/** Moves a course by the one way in which a course changes. A refusal keeps it where it is, with the reason. */
async function moved(
  db: Db,
  world: World,
  { actor, because }: ProgrammeRun,
  { courseId, course, impact, to }: { courseId: string; course: Course; impact: CourseImpact; to: string },
): Promise<Pick<ImpactRow, "outcome" | "impact">> {
  rulingProgramme(course, world.catalogue.ruling, to); // a version that this process does not know yet is tried again before anything is written
  const advanced = await advance(db, world, actor, courseId, { type: "change-programme", to, because });
  if (advanced === NO_SUCH_COURSE) throw new Error("a course of the register is there for the system");
  if (isRefusal(advanced)) return { outcome: "stays", impact: { ...impact, refusal: advanced } };
  return { outcome: "moved", impact };
}

/** The catalogue's versions, and the draft that is looked at beside them. */
async function versionsWith(db: Db, world: World, key: VersionKey): Promise<ProgrammeVersions> {
  const { catalogue, region } = world;
  const { programmes, layers } = catalogue;
  if (programmes.some(({ id, version }) => id === key.programme && version === key.version)) return catalogue.ruling;
  const draft: Programme | undefined = (await openVersion(db, world, key))?.checked.programme;
  if (draft === undefined) throw new Error(`${key.programme}@${key.version} can no longer be read`);
  return catalogueOf({ programmes: [...programmes, draft], layers }, region).ruling;
}
