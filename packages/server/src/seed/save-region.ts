import { randomBytes } from "node:crypto";
import type { DemoRegion } from "@foelgeskab/country/region";
import { sql } from "kysely";
import { SHEET_CODE_BYTES, sheetCodeFrom } from "../letters/sheet-code.ts";
import { searchName } from "../store/search-name.ts";
import type { Db } from "../store/transaction.ts";

/** Stores the parties of a seeded region. */
export async function saveParties(db: Db, { parties, region }: DemoRegion): Promise<void> {
  await db
    .insertInto("party")
    .values(parties.map(({ id, ...party }) => ({ ...party, party_id: id, region })))
    .execute();
}

/** Stores its telephone list. */
export async function saveDirectory(db: Db, { directory }: DemoRegion): Promise<void> {
  await db
    .insertInto("directory_entry")
    .values(
      directory.map(({ entry, party, verifiedOn, verifiedBy, ...rest }) => ({
        ...rest,
        entry_id: entry,
        party_id: party,
        verified_on: verifiedOn,
        verified_by: verifiedBy,
      })),
    )
    .execute();
}

/** Stores the people who work there, each with a party and a role. */
export async function saveUsers(db: Db, { users }: DemoRegion): Promise<void> {
  await db
    .insertInto("app_user")
    .values(users.map(({ id, name, title, subject }) => ({ user_id: id, name, title, subject })))
    .execute();
  await db
    .insertInto("membership")
    .values(users.map(({ id, party, role }) => ({ user_id: id, party_id: party, role })))
    .execute();
}

/** Stores the patients, many rows a statement. */
export async function savePatients(db: Db, { patients }: DemoRegion): Promise<void> {
  const rows = patients.map(
    ({ id, practice, person, givenName, familyName, bornOn, cpr, street, postcode, city, phone }) => ({
      patient_id: id,
      cpr,
      given_name: givenName,
      family_name: familyName,
      search_name: searchName(`${givenName} ${familyName}`),
      born_on: bornOn,
      street,
      postcode,
      city,
      phone,
      practice_id: practice,
      person: { relatives: person.relatives, diseases: person.otherDisease.join(", ") },
    }),
  );
  await sql`
    INSERT INTO patient (patient_id, cpr, given_name, family_name, search_name, born_on, street, postcode, city, phone, practice_id, person)
    SELECT patient_id, cpr, given_name, family_name, search_name, born_on, street, postcode, city, phone, practice_id, person
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS p(patient_id uuid, cpr text, given_name text, family_name text, search_name text, born_on date,
      street text, postcode text, city text, phone text, practice_id text, person jsonb)`.execute(db);
}

/** Stores the letters that somebody has begun. */
export async function saveDrafts(db: Db, { drafts }: DemoRegion): Promise<void> {
  if (drafts.length === 0) return;
  await db
    .insertInto("draft")
    .values(
      drafts.map(({ course, patient, party, author, savedAt, epikrise, assessment }) => ({
        patient_id: patient,
        course_id: course,
        party_id: party,
        author: author.name,
        version: 1,
        saved_at: savedAt,
        assessment: JSON.stringify(assessment),
        content: JSON.stringify({ epikrise, sheetCode: sheetCodeFrom(randomBytes(SHEET_CODE_BYTES)) }),
      })),
    )
    .execute();
}

/** Stores the sheets that patients took home, one a hand-over; a later one replaces the earlier. */
export async function saveSheets(db: Db, { courses }: DemoRegion): Promise<void> {
  const rows = courses.flatMap(({ id, patient, history }) => {
    const offered = history.flatMap(({ event, on }) =>
      event.type === "handover-offered" ? [{ code: event.handover.sheetCode, on }] : [],
    );
    const offers = offered.filter(({ code }, at) => offered.findIndex((other) => other.code === code) === at); // offered again with the same sheet
    return offers.map(({ code, on }, at) => ({
      patient_id: patient,
      course_id: id,
      code,
      version: at + 1,
      issued_on: on,
      replaced_on: offers[at + 1]?.on ?? null,
    }));
  });
  await sql`
    INSERT INTO sheet (patient_id, course_id, code, version, issued_on, replaced_on)
    SELECT patient_id, course_id, code, version, issued_on, replaced_on
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS s(patient_id uuid, course_id uuid, code text, version int, issued_on date, replaced_on date)`.execute(
    db,
  );
}
