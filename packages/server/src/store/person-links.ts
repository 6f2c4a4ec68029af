import { randomUUID } from "node:crypto";
import type { Actor } from "@foelgeskab/followup/party";
import { sql } from "kysely";
import type { Db } from "./transaction.ts";

/** What people do with the link of two records; the database keeps their order, and that a yes is never the proposer's own. */
export type LinkAct = "propose" | "approve" | "refuse" | "propose-undoing" | "approve-undoing" | "refuse-undoing";

/** A link of two records, with the last that was done about it. */
export interface PersonLink {
  linkId: string;
  one: string;
  other: string;
  act: LinkAct;
  user: string;
}

/** The link of two records, made if nobody has thought of it yet; locked for the rest of the transaction. */
export async function lockLink(db: Db, one: string, other: string): Promise<string> {
  const [first, second] = [one, other].sort();
  await sql`
    INSERT INTO person_link (link_id, one_id, other_id) VALUES (${randomUUID()}::uuid, ${first}::uuid, ${second}::uuid)
    ON CONFLICT (one_id, other_id) DO NOTHING`.execute(db);
  const { rows } = await sql<{ id: string }>`
    SELECT link_id AS id FROM person_link WHERE one_id = ${first}::uuid AND other_id = ${second}::uuid`.execute(db);
  const id = rows[0]?.id;
  if (id === undefined) throw new Error("a link that was made a moment ago is gone");
  await lockActs(db, id);
  return id;
}

/** Two people who act on one link at once: the second sees what the first did. */
export async function lockActs(db: Db, linkId: string): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`link ${linkId}`}, 0))`.execute(db);
}

/** The link with the last act about it; undefined where there is none. */
export async function linkNow(db: Db, linkId: string): Promise<PersonLink | undefined> {
  const { rows } = await sql<PersonLink>`
    SELECT l.link_id AS "linkId", l.one_id AS one, l.other_id AS other, a.act, a.user_id AS user
    FROM person_link l JOIN LATERAL (
      SELECT act, user_id FROM person_link_act WHERE link_id = l.link_id ORDER BY seq DESC LIMIT 1) a ON true
    WHERE l.link_id = ${linkId}::uuid`.execute(db);
  return rows[0];
}

/** Writes an act down, in the name of the one who did it. */
export async function addLinkAct(
  db: Db,
  linkId: string,
  { act, by, at, note }: { act: LinkAct; by: Actor; at: string; note: string },
): Promise<void> {
  await sql`
    INSERT INTO person_link_act (link_id, seq, act, user_id, name, party_id, at, note)
    SELECT ${linkId}::uuid, coalesce(max(seq), 0) + 1, ${act}, ${by.user}, ${by.name}, ${by.party}, ${at}, ${note}
    FROM person_link_act WHERE link_id = ${linkId}::uuid`.execute(db);
}

/** Links that wait for a second person, oldest first, with the two numbers that they are about. */
export async function linksWaiting(db: Db): Promise<
  {
    linkId: string;
    act: "propose" | "propose-undoing";
    one: string;
    other: string;
    patients: string[];
    by: string;
    user: string;
    at: string;
    note: string;
  }[]
> {
  const { rows } = await sql<Awaited<ReturnType<typeof linksWaiting>>[number]>`
    SELECT l.link_id AS "linkId", a.act, p.cpr AS one, q.cpr AS other, ARRAY[l.one_id, l.other_id] AS patients, a.name AS by, a.user_id AS user, a.at, a.note
    FROM person_link l JOIN patient p ON p.patient_id = l.one_id JOIN patient q ON q.patient_id = l.other_id
    JOIN LATERAL (SELECT * FROM person_link_act WHERE link_id = l.link_id ORDER BY seq DESC LIMIT 1) a ON true
    WHERE a.act IN ('propose', 'propose-undoing') ORDER BY a.at, l.link_id`.execute(db);
  return rows;
}
