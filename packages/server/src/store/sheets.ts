import type { Epikrise } from "@foelgeskab/followup/epikrise";
import type { IsoDay } from "@foelgeskab/followup/ids";
import { sql } from "kysely";
import type { Db } from "./transaction.ts";

/** A sheet as it is given out: its code, and the number of the telephone list that it shows. */
export interface IssuedSheet {
  patientId: string;
  courseId: string;
  code: string;
  on: IsoDay;
  /** The number on it; null where it shows none of ours, as one by a foreign letter. */
  cites: Pick<NonNullable<Epikrise["contact"]>, "entry" | "phone"> | null;
  /** The code of the letter's first sheet, where this is a later one under the same letter. */
  letterCode?: string;
}

/** The sheets under this letter's code hold no longer: whoever asks about one is told to ring. Nothing happens to those that were replaced before. */
export async function endSheet(db: Db, code: string, on: IsoDay): Promise<void> {
  await sql`SELECT foelgeskab.end_sheet(${code}, ${on}::date)`.execute(db);
}

/** A new sheet of a course; the one that the patient had until now holds no longer. */
export async function issueSheet(
  db: Db,
  { patientId, courseId, code, on, cites, letterCode }: IssuedSheet,
): Promise<void> {
  await sql`UPDATE sheet SET replaced_on = ${on}::date WHERE course_id = ${courseId}::uuid AND replaced_on IS NULL`.execute(
    db,
  );
  await sql`
    INSERT INTO sheet (patient_id, course_id, code, version, issued_on, cited_entry, cited_phone, letter_code)
    SELECT ${patientId}::uuid, ${courseId}::uuid, ${code}, coalesce(max(version), 0) + 1, ${on}::date, ${cites?.entry ?? null}, ${cites?.phone ?? null},
      ${letterCode ?? null}
    FROM sheet WHERE course_id = ${courseId}::uuid`.execute(db);
}

/** The sheet in the patient's hand under a letter. */
export interface HeldSheet {
  code: string;
  version: number;
  phone: string | null;
}

/** The newest sheet that was given out under a letter; undefined where none was. */
export async function heldSheet(db: Db, courseId: string, letterCode: string): Promise<HeldSheet | undefined> {
  const { rows } = await sql<HeldSheet>`
    SELECT code, version, cited_phone AS phone FROM sheet WHERE course_id = ${courseId}::uuid AND ${letterCode} IN (code, letter_code)
    ORDER BY version DESC LIMIT 1`.execute(db);
  return rows[0];
}

/** As the system: the sheets that a patient holds hold no longer, all of them or those under the letter with the code. */
export async function endSheetsOf(db: Db, patientId: string, on: IsoDay, code?: string): Promise<void> {
  await sql`
    UPDATE sheet SET replaced_on = ${on}::date
    WHERE patient_id = ${patientId}::uuid AND replaced_on IS NULL AND (${code ?? null}::text IS NULL OR ${code ?? null} IN (code, letter_code))`.execute(
    db,
  );
}

/** As the system: a course goes on as it was, and so does the newest sheet under its letter, unless one under another letter was given out since. */
export async function reviveSheet(db: Db, code: string): Promise<void> {
  await sql`
    UPDATE sheet s SET replaced_on = NULL WHERE ${code} IN (s.code, s.letter_code)
      AND NOT EXISTS (SELECT FROM sheet n WHERE n.course_id = s.course_id AND n.version > s.version)`.execute(db);
}
