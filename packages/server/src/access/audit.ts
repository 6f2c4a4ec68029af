import type { Actor } from "@foelgeskab/followup/party";
import { sql } from "kysely";
import type { Clock } from "../clock.ts";
import type { Db } from "../store/transaction.ts";

/** Who looks, and by which clock. Every context of a person's request is one. */
export interface Looker {
  readonly actor: Actor;
  readonly clock: Clock;
}

/** What was looked at, in which capacity: "patient page" because of "follows". */
export interface Look {
  readonly patientIds: readonly string[];
  readonly what: string;
  readonly basis: string;
}

/**
 * Writes one line per patient into the audit, in the same transaction as the look itself (safety S19).
 * In the order of their ids, so that two lists with the same patients wait for each other instead of locking each other out.
 */
export async function recordLook(db: Db, looker: Looker, { patientIds, what, basis }: Look): Promise<void> {
  const patients = [...new Set(patientIds)].sort();
  if (patients.length === 0) return;
  await insertLines(db, looker, { patients, what, basis, granted: true });
}

/** Writes that somebody asked for what she may not have, or for what does not exist: the line does not tell which either. */
export async function recordRefusal(db: Db, looker: Looker, { what, basis }: Omit<Look, "patientIds">): Promise<void> {
  await insertLines(db, looker, { patients: [null], what, basis, granted: false });
}

/** Writes that somebody looked at texts that name people whom nobody has here yet. */
export async function recordLookAtUnknown(
  db: Db,
  looker: Looker,
  { what, basis }: Omit<Look, "patientIds">,
): Promise<void> {
  await insertLines(db, looker, { patients: [null], what, basis, granted: true });
}

/** Writes what somebody did that is about no patient. */
export async function recordDeed(db: Db, looker: Looker, { what, basis }: Omit<Look, "patientIds">): Promise<void> {
  await insertLines(db, looker, { patients: [null], what: what.slice(0, 200), basis, granted: true });
}

/** Writes that somebody logged in, with the assurance level of the log-in. */
export async function recordLogIn(db: Db, looker: Looker, assurance: string): Promise<void> {
  await insertLines(db, looker, { patients: [null], what: "log-in", basis: assurance, granted: true });
}

async function insertLines(
  db: Db,
  { actor, clock }: Looker,
  line: { patients: (string | null)[]; what: string; basis: string; granted: boolean },
): Promise<void> {
  await sql`
    insert into audit (at, user_id, user_name, role, party_id, patient_id, what, basis, granted)
    select ${clock.now().toString()}, ${actor.user}, ${actor.name}, ${actor.role}, ${actor.party}, patient, ${line.what}, ${line.basis}, ${line.granted}
    from unnest(${line.patients}::uuid[]) with ordinality as given (patient, position) order by position`.execute(db);
}
