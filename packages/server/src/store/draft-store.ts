import type { AssessmentAnswers } from "@foelgeskab/followup/assessment";
import type { Epikrise } from "@foelgeskab/followup/epikrise";
import { sql } from "kysely";
import type { Db } from "./transaction.ts";

/** A letter that nobody has signed yet. */
export interface Draft {
  version: number;
  savedAt: string;
  author: string;
  epikrise: Epikrise;
  assessment: AssessmentAnswers;
  /** Printed on the patient's sheet, which is handed over before the letter is signed. */
  sheetCode: string;
}

/** What the database keeps of a draft as one document. */
export type DraftContent = Pick<Draft, "epikrise" | "assessment" | "sheetCode">;

/** The draft of a course, if its own party has one. */
export async function loadDraft(db: Db, courseId: string): Promise<Draft | undefined> {
  const { rows } = await sql<Omit<Draft, keyof DraftContent> & { content: DraftContent }>`
    SELECT version, to_char(saved_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "savedAt", author, content FROM draft WHERE course_id = ${courseId}::uuid`.execute(
    db,
  );
  const [row] = rows;
  return row === undefined
    ? undefined
    : { version: row.version, savedAt: row.savedAt, author: row.author, ...row.content };
}

/** Saves a draft over the version that its writer saw; undefined where another has saved since, and nothing is overwritten. */
export async function saveDraft(
  db: Db,
  ids: { patientId: string; courseId: string; party: string; author: string; at: string },
  seen: number,
  content: DraftContent,
): Promise<number | undefined> {
  const { rows } = await sql<{ version: number }>`
    INSERT INTO draft AS d (patient_id, course_id, party_id, author, version, saved_at, content)
    SELECT ${ids.patientId}::uuid, ${ids.courseId}::uuid, ${ids.party}, ${ids.author}, 1, ${ids.at}::timestamptz, ${JSON.stringify(content)}::jsonb
    WHERE ${seen}::int = 0 OR EXISTS (SELECT FROM draft WHERE course_id = ${ids.courseId}::uuid)
    ON CONFLICT (patient_id, course_id) DO UPDATE
      SET version = d.version + 1, author = excluded.author, saved_at = excluded.saved_at, content = excluded.content
      WHERE d.version = ${seen}::int
    RETURNING version`.execute(db);
  return rows[0]?.version;
}

/** The draft has become a letter, or is given up. */
export async function dropDraft(db: Db, courseId: string): Promise<void> {
  await sql`DELETE FROM draft WHERE course_id = ${courseId}::uuid`.execute(db);
}
