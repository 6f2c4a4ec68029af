import type { Recorded } from "@foelgeskab/followup/course";
import type { IsoDay } from "@foelgeskab/followup/ids";
import type { CourseImpact } from "@foelgeskab/followup/impact";
import type { ImpactTotals } from "@foelgeskab/followup/impact-totals";
import type { Actor } from "@foelgeskab/followup/party";
import type { Phrase } from "@foelgeskab/followup/phrase";
import { sql } from "kysely";
import type { VersionKey } from "./programme-versions.ts";
import type { Db } from "./transaction.ts";

/** How long work ends that is not done: it could not go on, or somebody stopped it; and why. */
export interface RunEnd {
  state: "failed" | "stopped";
  because: Phrase;
  at: string;
}

/** Long work over the courses of a programme: the preview of a version, or the moving of courses to it. */
export interface ProgrammeRun {
  run: string;
  programme: string;
  version: number;
  revision: number;
  kind: "impact" | "migration";
  state: "running" | "done" | RunEnd["state"];
  /** Why it ended without being done. */
  endedBecause: Phrase | null;
  /** The last course that is done. */
  reached: string | null;
  done: number;
  total: number;
  totals: ImpactTotals;
  /** The holders whose courses are moved; null: all. */
  units: string[] | null;
  because: string;
  actor: Actor;
  startedAt: string;
  finishedAt: string | null;
}

const COLUMNS = sql`run_id AS run, programme_id AS programme, version, revision, kind, state, reached, done, total, totals, units, because, actor,
  ended_because AS "endedBecause", to_char(started_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "startedAt",
  to_char(finished_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "finishedAt"`;

/** What is begun. */
export type NewRun = Pick<
  ProgrammeRun,
  | "run"
  | "programme"
  | "version"
  | "revision"
  | "kind"
  | "total"
  | "totals"
  | "units"
  | "because"
  | "actor"
  | "startedAt"
>;

/** Begins a run and asks for its work, in one transaction; false where one of the programme is at work already. */
export async function insertRun(db: Db, run: NewRun): Promise<boolean> {
  const { numAffectedRows } = await sql`
    INSERT INTO programme_run (run_id, programme_id, version, revision, kind, state, total, totals, units, because, actor, started_at)
    VALUES (${run.run}::uuid, ${run.programme}, ${run.version}, ${run.revision}, ${run.kind}, 'running', ${run.total}, ${JSON.stringify(run.totals)}::jsonb,
      ${run.units}::text[], ${run.because}, ${JSON.stringify(run.actor)}::jsonb, ${run.startedAt}::timestamptz)
    ON CONFLICT DO NOTHING`.execute(db);
  if (Number(numAffectedRows) === 0) return false;
  await askForRun(db, run.run);
  return true;
}

/** Asks for the next part of a run; the key makes a job that is there already the same job. */
export async function askForRun(db: Db, run: string): Promise<void> {
  await sql`SELECT foelgeskab.enqueue('programme-run', ${JSON.stringify({ run })}::json, ${`programme-run:${run}`})`.execute(
    db,
  );
}

/** Asks anew for all that is at work, after a stop. */
export async function askForRuns(db: Db): Promise<void> {
  const { rows } = await sql<{ run: string }>`SELECT run_id AS run FROM programme_run WHERE state = 'running'`.execute(
    db,
  );
  for (const { run } of rows) await askForRun(db, run);
}

/** A run at work, locked, so that one lot is done by one process; undefined where it is done. */
export async function lockRun(db: Db, run: string): Promise<ProgrammeRun | undefined> {
  const { rows } = await sql<ProgrammeRun>`
    SELECT ${COLUMNS} FROM programme_run WHERE run_id = ${run}::uuid AND state = 'running' FOR UPDATE`.execute(db);
  return rows[0];
}

/** The newest run of a kind over a version. */
export async function latestRun(
  db: Db,
  { programme, version }: VersionKey,
  kind: ProgrammeRun["kind"],
): Promise<ProgrammeRun | undefined> {
  const { rows } = await sql<ProgrammeRun>`
    SELECT ${COLUMNS} FROM programme_run WHERE programme_id = ${programme} AND version = ${version} AND kind = ${kind}
    ORDER BY started_at DESC, run_id LIMIT 1`.execute(db);
  return rows[0];
}

/** Writes how far a run is, in the transaction of the lot that it tells of. */
export async function saveProgress(
  db: Db,
  { run, reached, done, totals }: Pick<ProgrammeRun, "run" | "reached" | "done" | "totals">,
  finishedAt: string | null,
): Promise<void> {
  await sql`
    UPDATE programme_run SET reached = ${reached}::uuid, done = ${done}, totals = ${JSON.stringify(totals)}::jsonb,
      state = CASE WHEN ${finishedAt}::timestamptz IS NULL THEN 'running' ELSE 'done' END, finished_at = ${finishedAt}::timestamptz
    WHERE run_id = ${run}::uuid`.execute(db);
}

/** Ends a run that is at work; what it has done stands. Nothing where it has ended already. */
export async function endRun(db: Db, run: string, { state, because, at }: RunEnd): Promise<void> {
  await sql`
    UPDATE programme_run SET state = ${state}, ended_because = ${JSON.stringify(because)}::jsonb, finished_at = ${at}::timestamptz
    WHERE run_id = ${run}::uuid AND state = 'running'`.execute(db);
}

/** An open course that follows an older version. */
export interface OpenCourse {
  patientId: string;
  courseId: string;
  bornOn: IsoDay;
  holder: string;
  history: Recorded[];
}

/** Which courses: those that follow one of these versions, held by one of these parties where that is asked. */
export interface Following {
  versions: readonly string[];
  units: readonly string[] | null;
}

/** How many open courses there are. */
export async function countOpenCourses(db: Db, { versions, units }: Following): Promise<number> {
  const { rows } = await sql<{ total: number }>`
    SELECT count(*)::int AS total FROM course c WHERE c.status <> 'closed' AND c.programme = ANY(${versions}::text[])
      AND (${units}::text[] IS NULL OR c.holder_id = ANY(${units}::text[]))`.execute(db);
  return rows[0]?.total ?? 0;
}

/** The next open courses after one, by their ids, each with all that has happened in it. */
export async function nextOpenCourses(
  db: Db,
  { versions, units }: Following,
  after: string | null,
  most: number,
): Promise<OpenCourse[]> {
  const { rows: courses } = await sql<Omit<OpenCourse, "history">>`
    SELECT c.patient_id AS "patientId", c.course_id AS "courseId", p.born_on AS "bornOn", c.holder_id AS holder
    FROM course c JOIN patient p USING (patient_id)
    WHERE c.status <> 'closed' AND c.programme = ANY(${versions}::text[]) AND (${units}::text[] IS NULL OR c.holder_id = ANY(${units}::text[]))
      AND (${after}::uuid IS NULL OR c.course_id > ${after}::uuid) ORDER BY c.course_id LIMIT ${most}`.execute(db);
  const { rows: events } = await sql<{ courseId: string; payload: unknown; actor: unknown; at: string; on: IsoDay }>`
    SELECT course_id AS "courseId", payload, actor, to_char(recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at, effective_on AS on
    FROM event WHERE patient_id = ANY(${courses.map(({ patientId }) => patientId)}::uuid[]) AND course_id = ANY(${courses.map(({ courseId }) => courseId)}::uuid[])
    ORDER BY course_id, seq`.execute(db);
  const byCourse = Map.groupBy(events, ({ courseId }) => courseId);
  return courses.map((course) => ({
    ...course,
    history: (byCourse.get(course.courseId) ?? []).map(
      ({ payload, actor, at, on }) => ({ event: payload, by: actor, at, on }) as Recorded, // written by appendHistories alone, from the same type
    ),
  }));
}

/** What a version changes for one patient, or has changed. */
export interface ImpactRow {
  patientId: string;
  courseId: string;
  outcome: "previewed" | "moved" | "stays";
  impact: CourseImpact;
}

/** Takes away what an earlier preview said of a version. */
export async function dropImpacts(db: Db, { programme, version }: VersionKey): Promise<void> {
  await sql`DELETE FROM programme_impact WHERE programme_id = ${programme} AND version = ${version} AND outcome = 'previewed'`.execute(
    db,
  );
}

/** Writes what a lot has found. */
export async function saveImpacts(
  db: Db,
  { run, programme, version }: Pick<ProgrammeRun, "run" | "programme" | "version">,
  rows: readonly ImpactRow[],
): Promise<void> {
  await sql`
    INSERT INTO programme_impact (patient_id, course_id, programme_id, version, run_id, outcome, impact)
    SELECT n."patientId", n."courseId", ${programme}, ${version}::int, ${run}::uuid, n.outcome, n.impact
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS n("patientId" uuid, "courseId" uuid, outcome text, impact jsonb)
    ON CONFLICT (patient_id, course_id, programme_id, version) DO UPDATE SET run_id = excluded.run_id, outcome = excluded.outcome, impact = excluded.impact`.execute(
    db,
  );
}

/** A line of the list of those affected, with the person, for whoever may see her. */
export interface ImpactLine extends ImpactRow {
  name: string;
  cpr: string;
  holder: string;
}

/** The next lines after one, by the patients' names; row security shows a party its own patients. */
export async function impactLines(
  db: Db,
  { programme, version }: VersionKey,
  party: string,
  most: number,
): Promise<ImpactLine[]> {
  const { rows } = await sql<ImpactLine>`
    SELECT i.patient_id AS "patientId", i.course_id AS "courseId", i.outcome, i.impact, p.given_name || ' ' || p.family_name AS name, p.cpr, c.holder_id AS holder
    FROM programme_impact i JOIN patient p USING (patient_id) JOIN course c USING (patient_id, course_id)
    WHERE i.programme_id = ${programme} AND i.version = ${version} AND c.holder_id = ${party}
    ORDER BY p.family_name, p.given_name, i.course_id LIMIT ${most}`.execute(db);
  return rows;
}
