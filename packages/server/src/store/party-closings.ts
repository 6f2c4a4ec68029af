import type { IsoDay } from "@foelgeskab/followup/ids";
import type { Actor } from "@foelgeskab/followup/party";
import type { Phrase } from "@foelgeskab/followup/phrase";
import { sql } from "kysely";
import type { Db } from "./transaction.ts";

/** A unit's closing that was announced and has not happened. */
export interface OpenClosing {
  closingId: string;
  party: string;
  closesOn: IsoDay;
}

/** Keeps an announcement, and marks the unit; false where it closes already or is out of use. */
export async function announceClosing(
  db: Db,
  closing: OpenClosing & { kind: "planned" | "special" | "overnight"; announcedOn: IsoDay; by: Actor; note: string },
): Promise<boolean> {
  const { party, closesOn } = closing;
  const { numUpdatedRows } = await db
    .updateTable("party")
    .set({ closes_on: closesOn })
    .where("party_id", "=", party)
    .where("kind", "=", "practice")
    .where("active", "=", true)
    .where("closes_on", "is", null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  await db
    .insertInto("party_closing")
    .values({
      closing_id: closing.closingId,
      party_id: party,
      kind: closing.kind,
      announced_on: closing.announcedOn,
      announced_by: JSON.stringify(closing.by),
      closes_on: closesOn,
      note: closing.note,
      state: "announced",
    })
    .execute();
  return true;
}

/** A unit that is about to close, locked: nothing is offered to it or accepted by it meanwhile. */
export async function lockParty(db: Db, party: string): Promise<void> {
  await sql`SELECT FROM party WHERE party_id = ${party} FOR UPDATE`.execute(db);
}

/** The closing, locked; undefined where it has happened or was taken back. */
export async function lockClosing(db: Db, closingId: string): Promise<OpenClosing | undefined> {
  const { rows } = await sql<OpenClosing>`
    SELECT closing_id AS "closingId", party_id AS party, closes_on AS "closesOn" FROM party_closing
    WHERE closing_id = ${closingId}::uuid AND state = 'announced' FOR UPDATE`.execute(db);
  return rows[0];
}

/** Closings whose day has come. */
export async function closingsDue(db: Db, today: IsoDay): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT closing_id AS id FROM party_closing WHERE state = 'announced' AND closes_on <= ${today}::date ORDER BY closes_on, closing_id`.execute(
    db,
  );
  return rows.map(({ id }) => id);
}

/** The practice stays. */
export async function cancelClosing(db: Db, { closingId, party }: OpenClosing, on: IsoDay): Promise<void> {
  await db
    .updateTable("party_closing")
    .set({ state: "cancelled", ended_on: on, stopped: null })
    .where("closing_id", "=", closingId)
    .execute();
  await db.updateTable("party").set({ closes_on: null }).where("party_id", "=", party).execute();
}

/** The unit is out of use from now on. The database refuses while it holds anything (safety S3). */
export async function settleClosing(
  db: Db,
  { closingId, party }: OpenClosing,
  { on, moved }: { on: IsoDay; moved: number },
): Promise<void> {
  await db.updateTable("party").set({ active: false, closed_on: on }).where("party_id", "=", party).execute();
  await db
    .updateTable("party_closing")
    .set({ state: "closed", ended_on: on, moved, stopped: null })
    .where("closing_id", "=", closingId)
    .execute();
}

/** Why a unit could not close on its day: the region's office has it on its list until it has. */
export async function noteStopped(db: Db, closingId: string, why: Phrase): Promise<void> {
  await db
    .updateTable("party_closing")
    .set({ stopped: JSON.stringify(why) })
    .where("closing_id", "=", closingId)
    .where("state", "=", "announced")
    .execute();
}

/** What hangs on a practice that closes: the courses that it holds, those offered to it, and its other patients' courses. */
export interface HangsOn {
  courseId: string;
  patientId: string;
  held: boolean;
  /** The patient's own practice, as the register has it. */
  practice: string | null;
}

/** Every course that a practice's closing concerns, closed ones of its patients too, in the order in which everybody locks them. */
export async function coursesOfPractice(db: Db, party: string): Promise<HangsOn[]> {
  const { rows } = await sql<HangsOn>`
    SELECT c.course_id AS "courseId", c.patient_id AS "patientId", (c.holder_id = ${party} AND c.status <> 'closed') AS held, p.practice_id AS practice
    FROM course c JOIN patient p USING (patient_id)
    WHERE p.practice_id = ${party} OR c.status <> 'closed' AND (c.holder_id = ${party} OR EXISTS (
      SELECT FROM care_relation r WHERE r.course_id = c.course_id AND r.patient_id = c.patient_id AND r.party_id = ${party}
        AND r.basis = 'offered' AND r.until IS NULL))
    ORDER BY c.course_id`.execute(db);
  return rows;
}

/** The patients of a practice that is gone have none, until the register says which. */
export async function leavePractice(db: Db, party: string): Promise<void> {
  await db.updateTable("patient").set({ practice_id: null }).where("practice_id", "=", party).execute();
}
