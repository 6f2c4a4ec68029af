import { randomUUID } from "node:crypto";
import type { Phrase } from "@foelgeskab/followup/phrase";
import { sql } from "kysely";
import type { Db } from "./transaction.ts";

/** What became of a line of a register. */
export type LineState = "done" | "nothing-new" | "older" | "waiting" | "set-aside";

/** A delivery as it is kept. */
export interface Delivery {
  channel: "http" | "command" | "demo";
  sender: string;
  kind: "changes" | "whole";
  lines: number;
  at: string;
  refused: Phrase | null;
}

/** Keeps that something was delivered; a refused one waits for the region's office. */
export async function keepDelivery(db: Db, { channel, sender, kind, lines, at, refused }: Delivery): Promise<string> {
  const deliveryId = randomUUID();
  await db
    .insertInto("register_delivery")
    .values({
      delivery_id: deliveryId,
      received_at: at,
      channel,
      sender,
      kind,
      lines,
      state: refused === null ? "taken" : "refused",
      why: refused === null ? null : JSON.stringify(refused),
    })
    .execute();
  return deliveryId;
}

/** A line as it came: of which delivery, its text's hash, and what it says. */
export interface IncomingLine {
  deliveryId: string;
  text: string;
  says: { says: string; cpr: string; at: string };
  at: string;
}

/** A line that is to be carried out: a new one, or one that waits. Locked. */
export interface LineToTake {
  lineId: string;
  state: LineState;
}

/** The line's row, made if it has never come; the same words are the same line, however often they come (safety S11). */
export async function lockLine(db: Db, { deliveryId, text, says, at }: IncomingLine): Promise<LineToTake> {
  await sql`
    INSERT INTO register_line (line_id, delivery_id, sha256, kind, number, stated_at, body, state, received_at)
    VALUES (${randomUUID()}::uuid, ${deliveryId}::uuid, sha256(convert_to(${text}, 'UTF8')), ${says.says}, ${says.cpr}, ${says.at}, ${text}::jsonb, 'waiting', ${at})
    ON CONFLICT (sha256) DO NOTHING`.execute(db);
  const { rows } = await sql<LineToTake>`
    SELECT line_id AS "lineId", state FROM register_line WHERE sha256 = sha256(convert_to(${text}, 'UTF8')) FOR UPDATE`.execute(
    db,
  );
  const [row] = rows;
  if (row === undefined) throw new Error("a line that was kept a moment ago is gone");
  return row;
}

/** Writes down what became of a line. */
export async function settleLine(
  db: Db,
  lineId: string,
  { state, why, patientId }: { state: LineState; why: (Phrase & { code: string }) | null; patientId: string | null },
): Promise<void> {
  await db
    .updateTable("register_line")
    .set({ state, why: why === null ? null : JSON.stringify(why), about_patient: patientId })
    .where("line_id", "=", lineId)
    .execute();
}

/** Whether the register has said something later of the same kind about the person, under whichever of her records. */
export async function saidLater(
  db: Db,
  patientId: string,
  { kinds, at }: { kinds: readonly string[]; at: string },
): Promise<boolean> {
  const { rows } = await sql`
    SELECT 1 FROM register_line WHERE about_patient = ANY(ARRAY(SELECT same_person(${patientId}::uuid))) AND kind = ANY(${kinds}::text[])
      AND state IN ('done', 'nothing-new') AND stated_at > ${at}::timestamptz LIMIT 1`.execute(db);
  return rows.length > 0;
}

/** The text of what the register has said last of these kinds about the person, under whichever of her records; undefined where it has said nothing. */
export async function lastSaid(db: Db, patientId: string, kinds: readonly string[]): Promise<unknown> {
  const { rows } = await sql<{ body: unknown }>`
    SELECT body FROM register_line WHERE about_patient = ANY(ARRAY(SELECT same_person(${patientId}::uuid))) AND kind = ANY(${kinds}::text[])
      AND state IN ('done', 'nothing-new', 'older') ORDER BY stated_at DESC, received_at DESC LIMIT 1`.execute(db);
  return rows[0]?.body;
}

/** Whether the register has said something of these kinds about a record while it was linked to another one. */
export async function saidWhileLinked(
  db: Db,
  linkId: string,
  patientId: string,
  kinds: readonly string[],
): Promise<boolean> {
  const { rows } = await sql`
    SELECT 1 FROM register_line WHERE about_patient = ${patientId}::uuid AND kind = ANY(${kinds}::text[]) AND state = 'done'
      AND received_at >= (SELECT max(at) FROM person_link_act WHERE link_id = ${linkId}::uuid AND act = 'approve') LIMIT 1`.execute(
    db,
  );
  return rows.length > 0;
}

/** The texts of all lines that wait, oldest statement first. */
export async function waitingLines(db: Db): Promise<{ lineId: string; body: unknown }[]> {
  const { rows } = await sql<{ lineId: string; body: unknown }>`
    SELECT line_id AS "lineId", body FROM register_line WHERE state = 'waiting' ORDER BY stated_at, line_id`.execute(
    db,
  );
  return rows;
}

/** Takes a waiting line up again; undefined where it waits no longer. Locked. */
export async function lockWaiting(db: Db, lineId: string): Promise<LineToTake | undefined> {
  const { rows } = await sql<LineToTake>`
    SELECT line_id AS "lineId", state FROM register_line WHERE line_id = ${lineId}::uuid AND state = 'waiting' FOR UPDATE`.execute(
    db,
  );
  return rows[0];
}

/** People whom a whole file does not name although we have them: each waits for a person of the region's office. */
export async function keepMissing(
  db: Db,
  deliveryId: string,
  numbers: readonly string[],
  { at, on }: { at: string; on: string },
): Promise<void> {
  for (const cpr of numbers) {
    const text = JSON.stringify({ says: "missing", cpr, on });
    await keepForOffice(db, { deliveryId, text, says: { says: "missing", cpr, at }, at }, MISSING);
  }
}

/** A record that is a person's of its own again: what the register said of the other one meanwhile may not be about her. It waits for the region's office. */
export async function keepParted(
  db: Db,
  { linkId, cpr, by, at, on }: { linkId: string; cpr: string; by: string; at: string; on: string },
): Promise<void> {
  const delivery = { channel: "command", sender: by, kind: "changes", lines: 1, at, refused: null } as const;
  const deliveryId = await keepDelivery(db, delivery);
  const text = JSON.stringify({ says: "parted", cpr, on, at, link: linkId });
  await keepForOffice(db, { deliveryId, text, says: { says: "parted", cpr, at }, at }, PARTED);
}

async function keepForOffice(db: Db, line: IncomingLine, why: Phrase): Promise<void> {
  const { lineId } = await lockLine(db, line);
  await db
    .updateTable("register_line")
    .set({ why: JSON.stringify({ code: line.says.says, ...why }) })
    .where("line_id", "=", lineId)
    .execute();
}

const PARTED: Phrase = {
  da: "Sammenknytningen er ophævet. Imens fulgte journalen den andens praksis eller region: spørg registret, hvad der gælder.",
  en: "The link was undone. Meanwhile the record followed the other one's practice or region: ask the register what is right.",
};

const MISSING: Phrase = {
  da: "Personen står ikke i registrets nye fil. Intet er ændret: spørg registret, hvor personen er.",
  en: "The person does not stand in the register's new file. Nothing was changed: ask the register where the person is.",
};
