import type { DirectoryNumber } from "@foelgeskab/followup/directory/directory-number";
import type { NumberVersion } from "@foelgeskab/followup/directory/number-change";
import { sql } from "kysely";
import type { Db } from "./transaction.ts";

/** A number of the list with its department and the version that a writer must have seen. */
export interface NumberRow extends DirectoryNumber {
  version: number;
  department: { id: string; identifier: string; name: string; organisation: string; phone: string; ean: string };
}

const FIELDS = sql.raw(`
  d.entry_id AS entry, d.party_id AS party, d.version, d.cancers, d.label, d.coordinator, d.phone, d.hours, d.ean, d.sor, d.format,
  d.owner_role AS "ownerRole", d.valid_from AS "validFrom", d.ends_on AS "endsOn", d.verified_on AS "verifiedOn", d.verified_by AS "verifiedBy"`);

/** Every number as it stands after its last change, the ended ones too. */
export async function readNumbers(db: Db): Promise<NumberRow[]> {
  const { rows } = await sql<NumberRow>`
    SELECT ${FIELDS}, jsonb_build_object('id', p.party_id, 'identifier', p.identifier, 'name', p.name, 'organisation', p.organisation, 'phone', p.phone, 'ean', p.ean) AS department
    FROM directory_entry d JOIN party p USING (party_id) ORDER BY p.organisation, p.name, d.label, d.entry_id`.execute(
    db,
  );
  return rows;
}

/** A number after every act, the first one first; nothing where there is no such number. */
export async function historyOf(db: Db, entry: string): Promise<NumberVersion[]> {
  const { rows } = await sql<NumberVersion>`
    SELECT ${FIELDS}, d.act, d.at, d.by_name AS by, d.note FROM directory_change d WHERE d.entry_id = ${entry} ORDER BY d.version`.execute(
    db,
  );
  return rows;
}

/** A number after an act, as it is written down; `version` is one more than what the writer has seen. */
export interface NewVersion extends NumberVersion {
  user: string;
}

/** Adds a line to a number's history; false where somebody else has been there since, and then nothing is written. Row security lets a person write about her own party's numbers alone. */
export async function addVersion(db: Db, line: NewVersion): Promise<boolean> {
  const { numAffectedRows } = await sql`
    INSERT INTO directory_change (entry_id, version, act, party_id, cancers, label, coordinator, phone, hours, ean, sor, format, owner_role,
      valid_from, ends_on, verified_on, verified_by, note, at, user_id, by_name)
    VALUES (${line.entry}, ${line.version}, ${line.act}, ${line.party}, ${[...line.cancers]}, ${line.label}, ${line.coordinator}, ${line.phone},
      ${line.hours}, ${line.ean}, ${line.sor}, ${line.format}, ${line.ownerRole}, ${line.validFrom}, ${line.endsOn}, ${line.verifiedOn},
      ${line.verifiedBy}, ${line.note}, ${line.at}, ${line.user}, ${line.by})`.execute(db);
  return numAffectedRows === 1n;
}

/** Which departments have patients of which diagnosis, by the first four signs of its code. */
export async function treatedDiagnoses(db: Db): Promise<{ party: string; icd10: string }[]> {
  const { rows } = await sql<{ party: string; icd10: string }>`
    SELECT party_id AS party, icd10 FROM treated_diagnoses() ORDER BY party_id, icd10`.execute(db);
  return rows;
}

/** Departments in use. */
export async function departmentsInUse(db: Db): Promise<NumberRow["department"][]> {
  const { rows } = await sql<NumberRow["department"]>`
    SELECT party_id AS id, identifier, name, organisation, phone, ean FROM party WHERE kind = 'department' AND active ORDER BY organisation, name`.execute(
    db,
  );
  return rows;
}

/** One change of the list, as whoever sends it on must know of it: the number after it, and before it. */
export interface ListChange {
  now: NumberVersion;
  before: NumberVersion | null;
}

/** What has happened to the list after the change with a number, in order. */
export async function changesSince(db: Db, changeNo: number): Promise<ListChange[]> {
  const { rows } = await sql<{ changeNo: number } & NumberVersion>`
    SELECT d.change_no AS "changeNo", ${FIELDS}, d.act, d.at, d.by_name AS by, d.note FROM directory_change d
    WHERE d.entry_id IN (SELECT entry_id FROM directory_change WHERE change_no > ${changeNo}) ORDER BY d.change_no`.execute(
    db,
  );
  return rows
    .filter((row) => row.changeNo > changeNo)
    .map((now) => ({
      now,
      before: rows.find(({ entry, version }) => entry === now.entry && version === now.version - 1) ?? null,
    }));
}
