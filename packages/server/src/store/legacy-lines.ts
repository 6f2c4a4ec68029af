import type { IsoDay } from "@foelgeskab/followup/ids";
import type { LineProblem } from "@foelgeskab/followup/legacy/line-problem";
import type { MovedPerson } from "@foelgeskab/followup/legacy/moved-person";
import type { WaitCode } from "@foelgeskab/followup/legacy/place-person";
import { sql } from "kysely";
import type { Db } from "./transaction.ts";

/** The person of a line with what was known of her places when it was read. */
export interface LineFacts {
  person: MovedPerson;
  /** The programme's key; null where nobody has said which. */
  programme: string | null;
  practiceSays: "known" | "none" | "closed" | "other";
  unusableTest: boolean;
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
  courses: { courseId: string; icd10: string; closed: boolean }[];
}

/** The patients of these numbers, with their courses. */
export async function registerPatients(db: Db, cprs: readonly string[]): Promise<Map<string, RegisterPatient>> {
  const { rows } = await sql<RegisterPatient & { cpr: string }>`
    SELECT p.cpr, p.patient_id AS "patientId", p.search_name AS name, p.practice_id AS practice, coalesce((
      SELECT jsonb_agg(jsonb_build_object('courseId', c.course_id, 'icd10', c.icd10, 'closed', c.status = 'closed') ORDER BY c.course_id)
      FROM course c WHERE c.patient_id = p.patient_id), '[]') AS courses
    FROM patient p WHERE p.cpr = ANY(${cprs}::text[]) FOR UPDATE OF p`.execute(db);
  return new Map(rows.map(({ cpr, ...patient }) => [cpr, patient]));
}
