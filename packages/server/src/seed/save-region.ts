import { randomBytes, randomUUID } from "node:crypto";
import type { DemoRegion } from "@foelgeskab/country/region";
import type { Role } from "@foelgeskab/followup/party";
import { sql } from "kysely";
import type { World } from "../advance/advance.ts";
import { createClock } from "../clock.ts";
import { sendDirectory } from "../features/directory/send-directory.ts";
import { SHEET_CODE_BYTES, sheetCodeFrom } from "../letters/sheet-code.ts";
import { searchName } from "../store/search-name.ts";
import { addVersion, type NewVersion } from "../store/telephone-list.ts";
import type { Db } from "../store/transaction.ts";

/** Stores the parties of a seeded region. */
export async function saveParties(db: Db, { parties, region }: Pick<DemoRegion, "parties" | "region">): Promise<void> {
  await db
    .insertInto("party")
    .values(parties.map(({ id, ...party }) => ({ ...party, party_id: id, region })))
    .execute();
}

/** Stores its telephone list with its history: added, rung again and again, one that became another number; and sent on twice meanwhile, so that what has changed since can be seen. */
export async function saveDirectory(
  db: Db,
  { settings }: Pick<World, "settings">,
  { directory, users }: DemoRegion,
  today: Temporal.PlainDate,
): Promise<void> {
  const idOf = (role: Role, party?: string) =>
    users.find((user) => user.role === role && (party === undefined || user.party === party));
  const office = idOf("region-office");
  const sent = SENT_BEFORE.map(({ days, ...each }) => ({
    ...each,
    at: `${today.subtract({ days }).toString()}T09:15:00Z`,
  }));
  const happened = [...directory.flatMap(versionsOf), ...sent];
  for (const each of happened.toSorted((one, other) => (one.at < other.at ? -1 : 1))) {
    if ("entry" in each) {
      await addVersion(db, { ...each, user: idOf("coordinator", each.party)?.id ?? "system" });
      continue;
    }
    const clock = createClock({ source: () => Temporal.Instant.from(each.at) });
    const by = { id: randomUUID(), by: office?.name ?? "", user: office?.id ?? "system" };
    await sendDirectory(db, { clock, settings }, { receiver: each.receiver, format: each.format, ...by });
  }
}

const SENT_BEFORE = [
  { receiver: "praksis.dk", format: "csv", days: 16 },
  { receiver: "midtkraft", format: "json", days: 61 },
] as const;

function versionsOf({ rungBefore, became, ...number }: DemoRegion["directory"][number]): Omit<NewVersion, "user">[] {
  const rung = [...rungBefore, number.verifiedOn].map((verifiedOn, at) => ({
    ...number,
    ...{ verifiedOn, version: at + 1, act: at === 0 ? ("added" as const) : ("verified" as const) },
  }));
  const last = { ...number, version: rung.length + 1, act: "changed" as const };
  const all = became === null ? rung : [...rung, { ...last, phone: became.phone, verifiedOn: became.on }];
  return all.map((each) => ({ ...each, at: `${each.verifiedOn}T09:30:00Z`, by: number.verifiedBy, note: "" }));
}

/** Stores the people who work there, each with a party and a role. */
export async function saveUsers(db: Db, { users }: Pick<DemoRegion, "users">): Promise<void> {
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
      event.type === "handover-offered"
        ? [{ code: event.handover.sheetCode, on, contact: event.handover.epikrise.contact }]
        : [],
    );
    const offers = offered.filter(({ code }, at) => offered.findIndex((other) => other.code === code) === at); // offered again with the same sheet
    return offers.map(({ code, on, contact }, at) => ({
      patient_id: patient,
      course_id: id,
      code,
      version: at + 1,
      issued_on: on,
      replaced_on: offers[at + 1]?.on ?? null,
      cited_entry: contact?.entry ?? null,
      cited_phone: contact?.phone ?? null,
    }));
  });
  await sql`
    INSERT INTO sheet (patient_id, course_id, code, version, issued_on, replaced_on, cited_entry, cited_phone)
    SELECT patient_id, course_id, code, version, issued_on, replaced_on, cited_entry, cited_phone
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS s(patient_id uuid, course_id uuid, code text, version int, issued_on date, replaced_on date,
      cited_entry text, cited_phone text)`.execute(db);
}
