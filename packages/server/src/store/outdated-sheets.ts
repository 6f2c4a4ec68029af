import type { IsoDay } from "@foelgeskab/followup/ids";
import { sql } from "kysely";
import type { Db } from "./transaction.ts";

/** A sheet in a patient's hand that shows a number as it no longer is. */
export interface OutdatedSheet {
  patientId: string;
  courseId: string;
  name: string;
  cpr: string;
  cancer: string;
  icd10: string;
  code: string;
  version: number;
  issuedOn: IsoDay;
  entry: string;
  shows: string;
  /** Whose number it is. */
  department: string;
  holder: string;
  /** The day from which the number was another one, or none. */
  since: IsoDay;
}

/** The sheets whose number was changed or has ended, of the party's own patients or with the party's own number; the oldest first. */
export async function outdatedSheets(db: Db, party: string, today: IsoDay): Promise<OutdatedSheet[]> {
  const { rows } = await sql<OutdatedSheet>`
    SELECT s.patient_id AS "patientId", s.course_id AS "courseId", p.given_name || ' ' || p.family_name AS name, p.cpr, c.cancer, c.icd10,
      s.code, s.version, s.issued_on AS "issuedOn", s.cited_entry AS entry, s.cited_phone AS shows, d.party_id AS department, c.holder_id AS holder,
      CASE WHEN d.ends_on <= ${today}::date THEN d.ends_on ELSE (
        SELECT (min(h.at) AT TIME ZONE 'Europe/Copenhagen')::date FROM directory_change h
        WHERE h.entry_id = d.entry_id AND h.version > (SELECT coalesce(max(o.version), 0) FROM directory_change o WHERE o.entry_id = d.entry_id AND same_number(o.phone, s.cited_phone))
      ) END AS since
    FROM directory_entry d JOIN sheet s ON s.cited_entry = d.entry_id
      JOIN course c ON c.patient_id = s.patient_id AND c.course_id = s.course_id JOIN patient p ON p.patient_id = s.patient_id
    WHERE (NOT same_number(d.phone, s.cited_phone) OR d.ends_on <= ${today}::date) AND s.replaced_on IS NULL AND c.status <> 'closed'
      AND ${party} IN (d.party_id, c.holder_id)
    ORDER BY since, name, s.course_id`.execute(db);
  return rows;
}

/** How somebody told a patient of a number instead of giving her a new sheet. */
export interface ToldRow {
  courseId: string;
  code: string;
  name: string;
  phone: string;
  how: "rung" | "letter" | "in-person";
  note: string;
  on: IsoDay;
  by: string;
}

/** What was told, the latest first. */
export async function toldOfNumbers(db: Db): Promise<ToldRow[]> {
  const { rows } = await sql<ToldRow>`
    SELECT t.course_id AS "courseId", t.code, p.given_name || ' ' || p.family_name AS name, t.phone, t.how, t.note,
      (t.at AT TIME ZONE 'Europe/Copenhagen')::date AS on, t.by_name AS by
    FROM sheet_told t JOIN patient p USING (patient_id) ORDER BY t.at DESC`.execute(db);
  return rows;
}

/** Writes down that a patient was told of a number, or that there is none any more. */
export async function keepTold(
  db: Db,
  told: Pick<ToldRow, "courseId" | "code" | "phone" | "how" | "note" | "by"> & {
    id: string;
    patientId: string;
    at: string;
    user: string;
  },
): Promise<void> {
  await sql`
    INSERT INTO sheet_told (told_id, patient_id, course_id, code, phone, how, note, at, user_id, by_name)
    VALUES (${told.id}::uuid, ${told.patientId}::uuid, ${told.courseId}::uuid, ${told.code}, ${told.phone}, ${told.how}, ${told.note}, ${told.at},
      ${told.user}, ${told.by})`.execute(db);
}
