import type { CourseResult } from "@foelgeskab/followup/course";
import type { IsoDay } from "@foelgeskab/followup/ids";
import { FINDINGS, type FindingCode } from "@foelgeskab/followup/legacy/finding-codes";
import type { LineProblem } from "@foelgeskab/followup/legacy/line-problem";
import type { MovedPerson } from "@foelgeskab/followup/legacy/moved-person";
import type { WaitCode } from "@foelgeskab/followup/legacy/place-person";
import type { Actor } from "@foelgeskab/followup/party";
import { sql } from "kysely";
import type { Db } from "./transaction.ts";

/** The person of a line with what was known of her places when it was read. */
export interface LineFacts {
  person: MovedPerson;
  /** The programme's key; null where nobody has said which. */
  programme: string | null;
  practiceSays: "known" | "none" | "closed" | "other";
  unusableTest: boolean;
  /** The worst that was found when the line was read: the order of the first screen, which does not judge thousands anew. */
  worst: FindingCode;
}

/** A line as it is kept. */
export interface LegacyLine {
  lineId: string;
  line: number;
  content: string;
  raw: string;
  ownNumber: string;
  about: string | null;
  outcome: "opened" | "known" | "waits" | "unread";
  owner: string;
  department: string | null;
  practice: string | null;
  patientId: string | null;
  courseId: string | null;
  facts: LineFacts | null;
  problems: LineProblem[];
  waitCode: WaitCode | null;
  since: IsoDay;
  due: IsoDay;
  settled: object | null;
}

/** Keeps the lines of a lot. */
export async function saveLines(db: Db, file: string, at: string, lines: readonly LegacyLine[]): Promise<void> {
  await sql`
    INSERT INTO legacy_line (line_id, file_id, line, content, raw, own_number, about, outcome, owner_id, department_id, practice_id, patient_id, course_id,
      facts, problems, wait_code, since, due, settled, settled_at)
    SELECT n."lineId", ${file}::uuid, n.line, decode(n.content, 'hex'), n.raw, n."ownNumber", n.about, n.outcome, n.owner, n.department, n.practice,
      n."patientId", n."courseId", n.facts, n.problems, n."waitCode", n.since, n.due, n.settled, CASE WHEN n.settled IS NULL THEN NULL ELSE ${at}::timestamptz END
    FROM jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) AS n("lineId" uuid, line int, content text, raw text, "ownNumber" text, about text, outcome text,
      owner text, department text, practice text, "patientId" uuid, "courseId" uuid, facts jsonb, problems jsonb, "waitCode" text, since date, due date, settled jsonb)`.execute(
    db,
  );
}

/** Which of these contents are kept already, by their hash in hex. */
export async function keptContents(db: Db, contents: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ content: string; lineId: string }>`
    SELECT encode(l.content, 'hex') AS content, l.line_id AS "lineId"
    FROM unnest(${contents}::text[]) AS c(content) JOIN legacy_line l ON l.content = decode(c.content, 'hex')`.execute(
    db,
  );
  return new Map(rows.map(({ content, lineId }) => [content, lineId]));
}

/** An earlier line that waits for somebody. */
export interface EarlierLine {
  lineId: string;
  file: string;
  about: string | null;
  ownNumber: string;
  courseId: string | null;
}

/** Lines that wait and are about these people, or have these numbers of the same sender. */
export async function waitingLines(
  db: Db,
  sender: string,
  { about, ownNumbers }: { about: readonly string[]; ownNumbers: readonly string[] },
): Promise<EarlierLine[]> {
  const { rows } = await sql<EarlierLine>`
    SELECT l.line_id AS "lineId", l.file_id AS file, l.about, l.own_number AS "ownNumber", l.course_id AS "courseId" FROM legacy_line l
    WHERE l.settled IS NULL AND (l.about = ANY(${about}::text[]) OR (l.own_number = ANY(${ownNumbers}::text[]) AND l.own_number <> '' AND l.about IS NULL
      AND EXISTS (SELECT FROM legacy_file f WHERE f.file_id = l.file_id AND f.party_id = ${sender})))`.execute(db);
  return rows;
}

/** Ends lines that wait: what follows is in their place. */
export async function settleLines(db: Db, lineIds: readonly string[], at: string, settled: object): Promise<number> {
  const { numAffectedRows } = await sql`
    UPDATE legacy_line SET settled = ${JSON.stringify(settled)}::jsonb, settled_at = ${at}::timestamptz
    WHERE line_id = ANY(${lineIds}::uuid[]) AND settled IS NULL`.execute(db);
  return Number(numAffectedRows);
}

/** Departments by their code, and practices by their number. */
export async function placesOf(
  db: Db,
  identifiers: readonly string[],
): Promise<{ id: string; kind: string; identifier: string; active: boolean }[]> {
  return db
    .selectFrom("party")
    .select(["party_id as id", "kind", "identifier", "active"])
    .where("kind", "in", ["department", "practice"])
    .where("identifier", "in", identifiers.length === 0 ? [""] : identifiers)
    .execute();
}

/** A patient of the register as lines are held against her; the name as it is searched for. */
export interface RegisterPatient {
  patientId: string;
  name: string;
  practice: string | null;
  dead: boolean;
  courses: { courseId: string; icd10: string; closed: boolean }[];
}

/** The patients who have or had these numbers, with their courses. */
export async function registerPatients(db: Db, cprs: readonly string[]): Promise<Map<string, RegisterPatient>> {
  const { rows } = await sql<RegisterPatient & { number: string }>`
    SELECT i.number, p.patient_id AS "patientId", p.search_name AS name, p.practice_id AS practice, p.died_on IS NOT NULL AS dead, coalesce((
      SELECT jsonb_agg(jsonb_build_object('courseId', c.course_id, 'icd10', c.icd10, 'closed', c.status = 'closed') ORDER BY c.course_id)
      FROM course c WHERE c.patient_id = p.patient_id), '[]') AS courses
    FROM patient_identifier i JOIN patient p USING (patient_id) WHERE i.number = ANY(${cprs}::text[]) FOR UPDATE OF p`.execute(
    db,
  );
  return new Map(rows.map(({ number, ...patient }) => [number, patient]));
}

/** A line that waits, as lists show it. */
export interface WaitingLine
  extends Pick<
    LegacyLine,
    | "lineId"
    | "line"
    | "raw"
    | "outcome"
    | "owner"
    | "department"
    | "practice"
    | "patientId"
    | "courseId"
    | "facts"
    | "problems"
    | "waitCode"
    | "since"
    | "due"
  > {
  fileName: string;
  words: { by: string; on: IsoDay; says: "follows" | "does-not-follow" | "not-ours"; note: string }[];
}

/** Lines that wait on a party's list, or that it may say something about; oldest day first. */
export async function linesOn(db: Db, party: string): Promise<WaitingLine[]> {
  return readWaiting(db, sql`(l.owner_id = ${party} OR l.practice_id = ${party})`);
}

/** The first lines of a department's list that are courses: the worst as it was when they were read, then by the day to decide by. And how many stand there in all. */
export async function firstLinesOn(
  db: Db,
  party: string,
  { today, most }: { today: IsoDay; most: number },
): Promise<{ first: WaitingLine[]; total: number; overdue: number }> {
  const { rows } = await sql<{ ids: string[]; total: number; overdue: number }>`
    SELECT coalesce((SELECT array_agg(w.line_id) FROM (
        SELECT line_id FROM legacy_line WHERE owner_id = ${party} AND settled IS NULL AND outcome = 'opened'
        ORDER BY array_position(${FINDINGS}::text[], facts ->> 'worst'), due, line_id LIMIT ${most}) w), '{}') AS ids,
      count(*)::int AS total, count(*) FILTER (WHERE due < ${today}::date)::int AS overdue
    FROM legacy_line WHERE (owner_id = ${party} OR practice_id = ${party}) AND settled IS NULL`.execute(db);
  const [{ ids, total, overdue } = { ids: [], total: 0, overdue: 0 }] = rows;
  return { first: ids.length === 0 ? [] : await readWaiting(db, sql`l.line_id = ANY(${ids}::uuid[])`), total, overdue };
}

/** One of them; undefined where it waits no longer or is not for the one who asks. */
export async function lineOn(db: Db, party: string, lineId: string): Promise<WaitingLine | undefined> {
  const [line] = await readWaiting(
    db,
    sql`l.line_id = ${lineId}::uuid AND (l.owner_id = ${party} OR l.practice_id = ${party})`,
  );
  return line;
}

async function readWaiting(db: Db, where: ReturnType<typeof sql>): Promise<WaitingLine[]> {
  const { rows } = await sql<WaitingLine>`
    SELECT l.line_id AS "lineId", l.line, l.raw, l.outcome, l.owner_id AS owner, l.department_id AS department, l.practice_id AS practice,
      l.patient_id AS "patientId", l.course_id AS "courseId", l.facts, l.problems, l.wait_code AS "waitCode", l.since, l.due,
      coalesce(f.name, '') AS "fileName", coalesce((
        SELECT jsonb_agg(jsonb_build_object('by', w.actor ->> 'name', 'on', (w.said_at AT TIME ZONE 'Europe/Copenhagen')::date, 'says', w.says, 'note', w.note) ORDER BY w.word_id)
        FROM legacy_word w WHERE w.line_id = l.line_id), '[]') AS words
    FROM legacy_line l LEFT JOIN legacy_file f USING (file_id)
    WHERE l.settled IS NULL AND ${where} ORDER BY l.due, l.file_id, l.line`.execute(db);
  return rows;
}

/** Locks a line that waits; undefined where it waits no longer. */
export async function lockLine(
  db: Db,
  lineId: string,
): Promise<Pick<LegacyLine, "owner" | "facts" | "courseId"> | undefined> {
  const { rows } = await sql<Pick<LegacyLine, "owner" | "facts" | "courseId">>`
    SELECT owner_id AS owner, facts, course_id AS "courseId" FROM legacy_line WHERE line_id = ${lineId}::uuid AND settled IS NULL FOR UPDATE`.execute(
    db,
  );
  return rows[0];
}

/** The answers that have come to courses since their lines were read. */
export async function answersSince(
  db: Db,
  courses: readonly string[],
): Promise<{ courseId: string; fact: CourseResult }[]> {
  const { rows } = await sql<{ courseId: string; fact: CourseResult }>`
    SELECT course_id AS "courseId", fact FROM result WHERE course_id = ANY(${courses}::uuid[]) ORDER BY sampled_on, result_id`.execute(
    db,
  );
  return rows;
}

/** A line that waits is a course now, on the list of its department. */
export async function lineOpened(
  db: Db,
  lineId: string,
  to: {
    courseId: string;
    patientId: string;
    department: string;
    practice: string | null;
    facts: LineFacts;
    due: IsoDay;
  },
): Promise<void> {
  await sql`
    UPDATE legacy_line SET outcome = 'opened', wait_code = NULL, owner_id = ${to.department}, department_id = ${to.department}, practice_id = ${to.practice},
      course_id = ${to.courseId}::uuid, patient_id = ${to.patientId}::uuid, facts = ${JSON.stringify(to.facts)}::jsonb, due = ${to.due}::date
    WHERE line_id = ${lineId}::uuid AND settled IS NULL`.execute(db);
}

/** What a party says about the patient of a line. */
export async function addWord(
  db: Db,
  word: { lineId: string; actor: Actor; at: string; says: string; note: string },
): Promise<void> {
  await sql`
    INSERT INTO legacy_word (line_id, party_id, actor, said_at, says, note)
    VALUES (${word.lineId}::uuid, ${word.actor.party}, ${JSON.stringify(word.actor)}::jsonb, ${word.at}::timestamptz, ${word.says}, ${word.note})`.execute(
    db,
  );
}
