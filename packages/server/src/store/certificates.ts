import { sql } from "kysely";
import type { Db } from "./transaction.ts";

/** One run of the certificate as everybody may read it: counts, and when. */
export interface CertificateLine {
  id: number;
  forDay: string;
  nightly: boolean;
  /** ISO instant. */
  madeAt: string;
  registered: number;
  active: number;
  closed: number;
  unaccounted: number;
  agree: number;
  disagree: number;
}

/** A certificate to be written down: its line, and both results in full. */
export interface NewCertificate extends Omit<CertificateLine, "id"> {
  byEvents: unknown;
  byRows: unknown;
  content: unknown;
}

/** Any number that nobody else uses for an advisory lock; the letters of "bevis". */
export const CERTIFICATE_LOCK = 0xbe7150;

/** Lets one node at a time make a certificate; false where another one is at it. Ends with the transaction. */
export async function takeCertificateTurn(db: Db): Promise<boolean> {
  const { rows } = await sql<{ mine: boolean }>`SELECT pg_try_advisory_xact_lock(${CERTIFICATE_LOCK}) AS mine`.execute(
    db,
  );
  return rows[0]?.mine ?? false;
}

/** Asks the queue for tonight's certificate; asked twice is asked once. */
export async function askForCertificate(db: Db): Promise<void> {
  await sql`SELECT foelgeskab.enqueue('certificate', '{}'::json, 'certificate')`.execute(db);
}

/** Whether the nightly certificate of a day is there. */
export async function hasNightly(db: Db, day: string): Promise<boolean> {
  const { rows } = await sql`SELECT FROM certificate WHERE nightly AND for_day = ${day}::date`.execute(db);
  return rows.length > 0;
}

/** Writes a certificate down and gives its id. Throws where the night has one already. */
export async function insertCertificate(db: Db, made: NewCertificate): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    INSERT INTO certificate (for_day, nightly, made_at, registered, active, closed, unaccounted, agree, disagree)
    VALUES (${made.forDay}, ${made.nightly}, ${made.madeAt}, ${made.registered}, ${made.active}, ${made.closed}, ${made.unaccounted}, ${made.agree},
            ${made.disagree})
    RETURNING certificate_id AS id`.execute(db);
  const id = rows[0]?.id;
  if (id === undefined) throw new Error("an inserted certificate has an id");
  await sql`
    INSERT INTO certificate_detail (certificate_id, by_events, by_rows, content)
    VALUES (${id}, ${JSON.stringify(made.byEvents)}::jsonb, ${JSON.stringify(made.byRows)}::jsonb, ${JSON.stringify(made.content)}::jsonb)`.execute(
    db,
  );
  return id;
}

const LINE = sql`certificate_id AS id, for_day AS "forDay", nightly, to_char(made_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "madeAt",
  registered, active, closed, unaccounted, agree, disagree`;

/** The latest certificates, newest first. */
export async function latestCertificates(db: Db, most: number): Promise<CertificateLine[]> {
  const { rows } = await sql<CertificateLine>`
    SELECT ${LINE} FROM certificate ORDER BY certificate_id DESC LIMIT ${most}`.execute(db);
  return rows;
}

/** All that a certificate says; undefined for whom it is not. */
export async function certificateContent(db: Db, id: number): Promise<unknown> {
  const { rows } = await sql<{ content: unknown }>`
    SELECT content FROM certificate_detail WHERE certificate_id = ${id}`.execute(db);
  return rows[0]?.content;
}

/** The register's head as the last nightly certificate wrote it; null where there is none, or where its judge broke down. */
export async function lastNightHead(db: Db): Promise<string | null> {
  const { rows } = await sql<{ head: string | null }>`
    SELECT nullif(d.content -> 'chain' ->> 'head', '') AS head FROM certificate JOIN certificate_detail d USING (certificate_id)
    WHERE nightly AND registered > 0 ORDER BY certificate_id DESC LIMIT 1`.execute(db);
  return rows[0]?.head ?? null;
}

/** A course's head, as it is or as the last night saw it. */
export interface Head {
  courseId: string;
  headSeq: number;
  headHash: Buffer;
}

/** The heads that the last night saw, whose events are there no longer or are others now. */
export async function lostWitnesses(db: Db): Promise<string[]> {
  const { rows } = await sql<{ courseId: string }>`
    SELECT w.course_id AS "courseId" FROM witnessed_head w
    LEFT JOIN course c USING (course_id)
    LEFT JOIN event e ON e.patient_id = c.patient_id AND e.course_id = w.course_id AND e.seq = w.head_seq
    WHERE e.hash IS DISTINCT FROM w.head_hash ORDER BY w.course_id`.execute(db);
  return rows.map(({ courseId }) => courseId);
}

/** All heads as the last night copied them. */
export async function witnessedHeads(db: Db): Promise<Head[]> {
  const { rows } = await sql<Head>`
    SELECT course_id AS "courseId", head_seq AS "headSeq", head_hash AS "headHash" FROM witnessed_head`.execute(db);
  return rows;
}

/** Keeps the heads of this night for the next one. A course that is gone stays witnessed. */
export async function witness(db: Db, heads: readonly Head[]): Promise<void> {
  const [ids, seqs, hashes] = [
    heads.map(({ courseId }) => courseId),
    heads.map(({ headSeq }) => headSeq),
    heads.map(({ headHash }) => headHash.toString("hex")),
  ];
  await sql`
    INSERT INTO witnessed_head AS w (course_id, head_seq, head_hash)
    SELECT course_id, head_seq, decode(hash, 'hex') FROM unnest(${ids}::uuid[], ${seqs}::int[], ${hashes}::text[]) AS n(course_id, head_seq, hash)
    ON CONFLICT (course_id) DO UPDATE SET head_seq = excluded.head_seq, head_hash = excluded.head_hash
    WHERE w.head_seq <> excluded.head_seq`.execute(db);
}
