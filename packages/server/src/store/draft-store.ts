import type { AssessmentAnswers } from "@foelgeskab/followup/assessment";
import type { Epikrise } from "@foelgeskab/followup/epikrise";
import { sql } from "kysely";
import type { Db } from "./transaction.ts";

/** A letter that nobody has signed yet. */
export interface DraftLetter {
  epikrise: Epikrise;
  /** Printed on the patient's sheet, which is handed over before the letter is signed. */
  sheetCode: string;
}

/** What a department has written down before a hand-over; the letter is missing while only the questions are answered. */
export interface Draft {
  version: number;
  savedAt: string;
  author: string;
  assessment: AssessmentAnswers;
  letter: DraftLetter | null;
}

/** Whose draft it is, and who saves it when. */
export interface DraftOwner {
  patientId: string;
  courseId: string;
  party: string;
  author: string;
  at: string;
}

/** The draft of a course, if its own party has one. */
export async function loadDraft(db: Db, courseId: string): Promise<Draft | undefined> {
  const { rows } = await sql<Draft>`
    SELECT version, to_char(saved_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "savedAt", author, assessment, content AS letter
    FROM draft WHERE course_id = ${courseId}::uuid`.execute(db);
  return rows[0];
}

/** Saves a draft over the version that its writer saw (0 for none); undefined where another has saved since, and nothing is overwritten. */
export async function saveDraft(
  db: Db,
  { patientId, courseId, party, author, at }: DraftOwner,
  seen: number,
  { assessment, letter }: Pick<Draft, "assessment" | "letter">,
): Promise<number | undefined> {
  const content = letter === null ? null : JSON.stringify(letter);
  const { rows } = await sql<{ version: number }>`
    INSERT INTO draft AS d (patient_id, course_id, party_id, author, version, saved_at, assessment, content)
    SELECT ${patientId}::uuid, ${courseId}::uuid, ${party}, ${author}, 1, ${at}::timestamptz, ${JSON.stringify(assessment)}::jsonb, ${content}::jsonb
    WHERE ${seen}::int = 0 OR EXISTS (SELECT FROM draft WHERE course_id = ${courseId}::uuid)
    ON CONFLICT (patient_id, course_id) DO UPDATE
      SET version = d.version + 1, author = excluded.author, saved_at = excluded.saved_at, assessment = excluded.assessment, content = excluded.content
      WHERE d.version = ${seen}::int
    RETURNING version`.execute(db);
  return rows[0]?.version;
}

/** Keeps the answers of the assessment; the letter, if somebody has begun one, stays as it is. */
export async function keepAnswers(db: Db, owner: DraftOwner, assessment: AssessmentAnswers): Promise<void> {
  const draft = await loadDraft(db, owner.courseId);
  await saveDraft(db, owner, draft?.version ?? 0, { assessment, letter: draft?.letter ?? null });
}

/** The draft has become a letter, or is given up. */
export async function dropDraft(db: Db, courseId: string): Promise<void> {
  await sql`DELETE FROM draft WHERE course_id = ${courseId}::uuid`.execute(db);
}
