import type { IsoDay } from "@foelgeskab/followup/ids";
import { sql } from "kysely";
import type { Db } from "./transaction.ts";

/** A patient's record as the registers' statements are held against it. */
export interface PersonRecord {
  patientId: string;
  cpr: string;
  practice: string | null;
  diedOn: IsoDay | null;
  emigratedOn: IsoDay | null;
}

const RECORD = sql`p.patient_id AS "patientId", p.cpr, p.practice_id AS practice, p.died_on AS "diedOn", p.emigrated_on AS "emigratedOn"`;

/** The record that has or had the number, with every record that two people have said is the same person's; her own first. Locked. */
export async function lockPerson(db: Db, number: string): Promise<PersonRecord[]> {
  const { rows } = await sql<PersonRecord>`
    SELECT ${RECORD} FROM patient p WHERE p.patient_id IN (
      SELECT same_person(i.patient_id) FROM patient_identifier i WHERE i.number = ${number})
    ORDER BY p.patient_id FOR UPDATE`.execute(db);
  const own = await ownerOf(db, number);
  return rows.toSorted((one, other) => Number(other.patientId === own) - Number(one.patientId === own));
}

/** Records by themselves, locked in the order in which everybody locks them. */
export async function lockRecords(db: Db, patientIds: readonly string[]): Promise<PersonRecord[]> {
  const { rows } = await sql<PersonRecord>`
    SELECT ${RECORD} FROM patient p WHERE p.patient_id = ANY(${patientIds}::uuid[]) ORDER BY p.patient_id FOR UPDATE`.execute(
    db,
  );
  return rows;
}

/** Whose number it is or was; undefined where nobody has had it. */
export async function ownerOf(db: Db, number: string): Promise<string | undefined> {
  const { rows } = await sql<{ owner: string }>`
    SELECT patient_id AS owner FROM patient_identifier WHERE number = ${number}`.execute(db);
  return rows[0]?.owner;
}

/** The courses of a patient, in the order in which everybody locks them. */
export async function coursesOf(db: Db, patientId: string): Promise<{ courseId: string; status: string }[]> {
  const { rows } = await sql<{ courseId: string; status: string }>`
    SELECT course_id AS "courseId", status FROM course WHERE patient_id = ${patientId}::uuid ORDER BY course_id`.execute(
    db,
  );
  return rows;
}

/** What the register says of a person's life, where it changes. */
export async function savePerson(
  db: Db,
  patientId: string,
  change: {
    died_on?: IsoDay | null;
    emigrated_on?: IsoDay | null;
    moved_to?: string | null;
    practice_id?: string | null;
  },
): Promise<void> {
  await db.updateTable("patient").set(change).where("patient_id", "=", patientId).execute();
}

/** The person has another number from a day on; the old one still finds her. */
export async function saveNewNumber(db: Db, record: PersonRecord, number: string, on: IsoDay): Promise<void> {
  await sql`UPDATE patient_identifier SET until = ${on}::date WHERE number = ${record.cpr}`.execute(db);
  await db.updateTable("patient").set({ cpr: number }).where("patient_id", "=", record.patientId).execute();
}

/** A replacement number that turned out to be hers. */
export async function addReplacementNumber(db: Db, patientId: string, number: string, on: IsoDay): Promise<void> {
  await db
    .insertInto("patient_identifier")
    .values({ number, patient_id: patientId, kind: "replacement", until: on })
    .execute();
}

/** The practice of that practice number; undefined where none is in use. */
export async function practiceWith(db: Db, number: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    SELECT party_id AS id FROM party WHERE kind = 'practice' AND identifier = ${number} AND active`.execute(db);
  return rows[0]?.id;
}

/** A record with what a whole file of the register is compared with. */
export interface KnownPerson extends PersonRecord {
  practiceNumber: string | null;
  movedTo: string | null;
}

/** Everybody of the register that we hold. */
export async function knownPeople(db: Db): Promise<KnownPerson[]> {
  const { rows } = await sql<KnownPerson>`
    SELECT ${RECORD}, at.identifier AS "practiceNumber", p.moved_to AS "movedTo"
    FROM patient p LEFT JOIN party at ON at.party_id = p.practice_id`.execute(db);
  return rows;
}
