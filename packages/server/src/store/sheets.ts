import type { IsoDay } from "@foelgeskab/followup/ids";
import { sql } from "kysely";
import type { Db } from "./transaction.ts";

/** The sheet with this code holds no longer: whoever asks about it is told to ring. Nothing happens to one that was replaced before. */
export async function endSheet(db: Db, code: string, on: IsoDay): Promise<void> {
  await sql`SELECT foelgeskab.end_sheet(${code}, ${on}::date)`.execute(db);
}

/** A new sheet of a course; the one that the patient had until now holds no longer. */
export async function issueSheet(
  db: Db,
  { patientId, courseId, code, on }: { patientId: string; courseId: string; code: string; on: IsoDay },
): Promise<void> {
  await sql`UPDATE sheet SET replaced_on = ${on}::date WHERE course_id = ${courseId}::uuid AND replaced_on IS NULL`.execute(
    db,
  );
  await sql`
    INSERT INTO sheet (patient_id, course_id, code, version, issued_on)
    SELECT ${patientId}::uuid, ${courseId}::uuid, ${code}, coalesce(max(version), 0) + 1, ${on}::date
    FROM sheet WHERE course_id = ${courseId}::uuid`.execute(db);
}

/** As the system: the sheets that a patient holds hold no longer, all of them or the one with the code. */
export async function endSheetsOf(db: Db, patientId: string, on: IsoDay, code?: string): Promise<void> {
  const ending = db
    .updateTable("sheet")
    .set({ replaced_on: on })
    .where("patient_id", "=", patientId)
    .where("replaced_on", "is", null);
  await (code === undefined ? ending : ending.where("code", "=", code)).execute();
}

/** As the system: a course goes on as it was, and so does its sheet, unless a newer one was given out. */
export async function reviveSheet(db: Db, code: string): Promise<void> {
  await sql`
    UPDATE sheet s SET replaced_on = NULL WHERE s.code = ${code}
      AND NOT EXISTS (SELECT FROM sheet n WHERE n.course_id = s.course_id AND n.version > s.version)`.execute(db);
}
