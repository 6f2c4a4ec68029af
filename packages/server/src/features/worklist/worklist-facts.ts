import type { SilentFeed } from "@foelgeskab/followup/account/silent-feeds";
import type { CourseResult } from "@foelgeskab/followup/course";
import type { OwedCheckFact } from "@foelgeskab/followup/course-picture";
import type { VerdictFact } from "@foelgeskab/followup/criteria/verdict";
import type { IsoDay } from "@foelgeskab/followup/ids";
import type { ProgrammeVersions } from "@foelgeskab/followup/programme";
import type { RegionSettings } from "@foelgeskab/followup/region-settings";
import type { UnusableReason } from "@foelgeskab/followup/usable-results";
import { sql } from "kysely";
import { type CourseFact, coursesIn } from "../../pages/course-facts.ts";
import { silentNow } from "../../pages/feed-state.ts";
import { NO_LINE_WAITS } from "../../pages/moved-earlier.ts";
import { type OpenBlood, openBlood } from "../../pages/open-blood.ts";
import type { Db } from "../../store/transaction.ts";

/** A draft that waits for its signature. */
export interface DraftFact {
  courseId: string;
  author: string;
  savedOn: IsoDay;
}

/** Everything that a party's first screen is made of; today is compared by the rows. */
export interface WorklistFacts {
  courses: CourseFact[];
  verdicts: { courseId: string; fact: VerdictFact; deferredUntil: IsoDay | null; seenBack?: boolean }[];
  obligations: { courseId: string; fact: OwedCheckFact; promisedFor: IsoDay | null; silent?: SilentFeed }[];
  results: { courseId: string; fact: CourseResult; unusable: UnusableReason | null }[];
  drafts: DraftFact[];
  /** The blood tests of patients whom the party follows in more than one plan. */
  blood: OpenBlood[];
  /** Courses that the party follows and in whose plan no check is left. */
  planOver: ReadonlySet<string>;
}

/** From when a party's lists are read: checks due by a day stand on them, and what a region calls silent. */
export interface Looking {
  today: IsoDay;
  dueBy: IsoDay;
  now: Temporal.Instant;
  settings: RegionSettings;
  versions: ProgrammeVersions;
}

/** Reads what may wait for a party: its open courses, and the facts of those it holds. Patients are named, so that every read is by index however large the country. */
export async function worklistFacts(
  db: Db,
  party: string,
  { dueBy, versions, today, ...around }: Looking,
): Promise<WorklistFacts> {
  const courses = await coursesIn(
    db,
    party,
    sql`c.status <> 'closed' AND (c.holder_id = ${party} OR c.status IN ('offered', 'moving', 'referred-back')
        OR c.state -> 'life' -> 'alsoFor' ? ${party})
      AND (c.status <> 'at-hospital' OR ${NO_LINE_WAITS} OR EXISTS (SELECT FROM draft d WHERE d.course_id = c.course_id))`,
  );
  const held = courses.filter(
    ({ holder, status, state }) =>
      holder === party && (status !== "at-hospital" || state.life?.returnedOn !== undefined),
  );
  const verdicts = await ofCourses<WorklistFacts["verdicts"][number]>(
    db,
    held,
    sql`SELECT course_id AS "courseId", fact, deferred_until AS "deferredUntil", seen_back AS "seenBack" FROM verdict`,
    sql`state <> 'no-data'`,
  );
  const obligations = await ofCourses<WorklistFacts["obligations"][number]>(
    db,
    held,
    sql`SELECT course_id AS "courseId", fact, promised_for AS "promisedFor" FROM obligation`,
    sql`met_on IS NULL AND due <= ${dueBy}::date`,
  );
  const results = await ofCourses<WorklistFacts["results"][number]>(
    db,
    held,
    sql`SELECT course_id AS "courseId", fact, unusable FROM result`,
    sql`needs_eyes AND signed_on IS NULL`,
  );
  const drafts = await letterDrafts(db, courses);
  const patients = [...Map.groupBy(held, ({ patientId }) => patientId)].flatMap(([id, all]) =>
    all.length > 1 ? [id] : [],
  );
  const blood = await openBlood(db, party, patients, { versions, today });
  const silent = await silentFor(db, held, around);
  return {
    ...{ courses, verdicts, results, drafts, blood, planOver: await plansOver(db, held) },
    obligations: obligations.map((owed) => ({ ...owed, ...silent.get(owed.courseId) })),
  };
}

/** The courses that a silent laboratory has answered for, or that none has yet: what is due for them now may have been done, or not. */
async function silentFor(
  db: Db,
  held: readonly CourseFact[],
  { now, settings }: Pick<Looking, "now" | "settings">,
): Promise<ReadonlyMap<string, { silent: SilentFeed }>> {
  const [any, ...others] = await silentNow(db, { now, settings }, ["laboratory"]);
  if (any === undefined) return new Map();
  const answers = await ofCourses<{ courseId: string; laboratories: string[] }>(
    db,
    held,
    sql`SELECT course_id AS "courseId", array_agg(DISTINCT fact ->> 'laboratory') AS laboratories FROM result`,
    sql`true GROUP BY course_id`,
  );
  const answered = new Map(answers.map(({ courseId, laboratories }) => [courseId, laboratories]));
  return new Map(
    held.flatMap(({ courseId }) => {
      const by = answered.get(courseId);
      const silent = by === undefined ? any : [any, ...others].find(({ sender }) => by.includes(sender ?? ""));
      return silent === undefined ? [] : [[courseId, { silent }]];
    }),
  );
}

/** A followed patient for whom nothing is owed any more would stand on no other list. */
async function plansOver(db: Db, held: readonly CourseFact[]): Promise<ReadonlySet<string>> {
  const open = await ofCourses<{ courseId: string }>(
    db,
    held,
    sql`SELECT DISTINCT course_id AS "courseId" FROM obligation`,
    sql`met_on IS NULL AND NOT coalesce((fact ->> 'superseded')::boolean, false)`,
  );
  const owing = new Set(open.map(({ courseId }) => courseId));
  const followed = held.filter(({ status }) => status === "followed" || status === "moving");
  return new Set(followed.map(({ courseId }) => courseId).filter((courseId) => !owing.has(courseId)));
}

type Sql = ReturnType<typeof sql>;

async function ofCourses<Row>(db: Db, courses: readonly CourseFact[], select: Sql, where: Sql): Promise<Row[]> {
  const patients = courses.map(({ patientId }) => patientId);
  const ids = courses.map(({ courseId }) => courseId);
  const { rows } = await sql<Row>`
    ${select} WHERE patient_id = ANY(${patients}::uuid[]) AND course_id = ANY(${ids}::uuid[]) AND ${where}`.execute(db);
  return rows;
}

/** Letters that somebody has begun; answers alone are no letter. */
function letterDrafts(db: Db, courses: readonly CourseFact[]): Promise<DraftFact[]> {
  const select = sql`SELECT course_id AS "courseId", author, (saved_at AT TIME ZONE 'Europe/Copenhagen')::date AS "savedOn" FROM draft`;
  const atHospital = courses.filter(({ status }) => status === "at-hospital");
  return ofCourses<DraftFact>(db, atHospital, select, sql`content IS NOT NULL`);
}
