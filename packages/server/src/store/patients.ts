import { randomUUID } from "node:crypto";
import type { Cpr, IsoDay } from "@foelgeskab/followup/ids";
import { sql } from "kysely";
import { searchName } from "./search-name.ts";
import type { Db } from "./transaction.ts";

/** A person as a department or a letter names her. */
export interface NamedPerson {
  cpr: Cpr;
  givenName: string;
  familyName: string;
  bornOn: IsoDay;
  /** Whose patient she is, where nobody has said so before. */
  practice: string;
}

/** The patient of that number, made if nobody has her yet. Known by her number, she keeps her name and her practice. */
export async function registerPatient(
  db: Db,
  { cpr, givenName, familyName, bornOn, practice }: NamedPerson,
): Promise<{ patientId: string; sameName: boolean; practice: string | null; dead: boolean }> {
  const name = searchName(`${givenName} ${familyName}`);
  const now = (await numberOf(db, cpr)) ?? cpr; // an earlier number is the same person's
  const { rows } = await sql<{ patientId: string; name: string; practice: string | null; dead: boolean }>`
    INSERT INTO patient (patient_id, cpr, given_name, family_name, search_name, born_on, practice_id)
    VALUES (${randomUUID()}::uuid, ${now}, ${givenName}, ${familyName}, ${name}, ${bornOn}::date, ${practice})
    ON CONFLICT (cpr) DO UPDATE SET practice_id = coalesce(patient.practice_id, excluded.practice_id)
    RETURNING patient_id AS "patientId", search_name AS name, practice_id AS practice, died_on IS NOT NULL AS dead`.execute(
    db,
  );
  const [row] = rows;
  if (row === undefined) throw new Error("an upsert gives its row");
  const { name: known, ...rest } = row;
  return { ...rest, sameName: known === name };
}

/** The number that a person has now, found by any number that she has or had. */
async function numberOf(db: Db, number: string): Promise<string | undefined> {
  const { rows } = await sql<{ cpr: string }>`
    SELECT p.cpr FROM patient_identifier i JOIN patient p USING (patient_id) WHERE i.number = ${number}`.execute(db);
  return rows[0]?.cpr;
}

/** Everybody of the register with the number, now or before, and every record that two people have said is hers too. */
export function patientsWithNumber(number: string): ReturnType<typeof sql<string>> {
  return sql`(SELECT same FROM patient_identifier i CROSS JOIN LATERAL same_person(i.patient_id) AS same WHERE i.number = ${number})`;
}

/** Whose patient the person of that number is, and whether the register has her as dead; undefined where nobody has her. */
export async function practiceOf(
  db: Db,
  number: string,
): Promise<{ practice: string | null; dead: boolean } | undefined> {
  const { rows } = await sql<{ practice: string | null; dead: boolean }>`
    SELECT p.practice_id AS practice, p.died_on IS NOT NULL AS dead FROM patient_identifier i JOIN patient p USING (patient_id) WHERE i.number = ${number}`.execute(
    db,
  );
  return rows[0];
}

/** Somebody of a list whom nobody has yet. */
export interface ListedPerson extends Omit<NamedPerson, "practice"> {
  patientId: string;
  practice: string | null;
}

/** Adds people of a list. Where one came by another way meanwhile, the transaction begins again, so that she is looked up anew. */
export async function addPatients(db: Db, people: readonly ListedPerson[]): Promise<void> {
  const rows = people.map((each) => ({ ...each, search: searchName(`${each.givenName} ${each.familyName}`) }));
  const { numAffectedRows } = await sql`
    INSERT INTO patient (patient_id, cpr, given_name, family_name, search_name, born_on, practice_id)
    SELECT n."patientId", n.cpr, n."givenName", n."familyName", n.search, n."bornOn", n.practice
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS n("patientId" uuid, cpr text, "givenName" text, "familyName" text, search text, "bornOn" date, practice text)
    ON CONFLICT (cpr) DO NOTHING`.execute(db);
  if (Number(numAffectedRows) === people.length) return;
  throw Object.assign(new Error("somebody of the list was added by another way just now"), { code: "40001" });
}

/** Gives patients the practice that a list names, where the register knows of none. */
export async function givePractices(
  db: Db,
  patients: readonly { patientId: string; practice: string }[],
): Promise<void> {
  await sql`
    UPDATE patient p SET practice_id = n.practice
    FROM jsonb_to_recordset(${JSON.stringify(patients)}::jsonb) AS n("patientId" uuid, practice text)
    WHERE p.patient_id = n."patientId" AND p.practice_id IS NULL`.execute(db);
}
