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
