import { createHash, randomUUID } from "node:crypto";
import type { Pool } from "./join-database.ts";
import { SAMPLE } from "./laboratory.ts";

/** Makes the tables that raw messages go into. A database that does not keep what it acknowledges is refused: nothing could be compared. */
export async function givenRawTables(pool: Pool): Promise<void> {
  await pool.query(
    `CREATE SCHEMA IF NOT EXISTS bench;
     CREATE TABLE IF NOT EXISTS bench.message (sha256 bytea PRIMARY KEY, received_at timestamptz NOT NULL, raw bytea NOT NULL);
     CREATE TABLE IF NOT EXISTS bench.result_of_message (sha256 bytea, code text, value text NOT NULL, unit text NOT NULL, PRIMARY KEY (sha256, code))`,
  );
  const { rows } = await pool.query<{ durable: boolean }>(
    "SELECT current_setting('fsync')::bool AND current_setting('synchronous_commit') = 'on' AND current_setting('full_page_writes')::bool AS durable",
  );
  if (rows[0]?.durable !== true)
    throw new Error("the database does not keep what it acknowledges: nothing can be compared");
}

/** The plainest durable form of a message: raw bytes and five rows, one statement, one transaction. */
export async function insertPlain(pool: Pool, bytes: Uint8Array): Promise<void> {
  await pool.query({
    name: "bench-insert",
    text: `WITH m AS (INSERT INTO bench.message VALUES ($1, now(), $2) RETURNING sha256)
           INSERT INTO bench.result_of_message SELECT m.sha256, r.code, r.value, r.unit FROM m, unnest($3::text[], $4::text[], $5::text[]) AS r(code, value, unit)`,
    values: [
      createHash("sha256").update(bytes).digest(),
      Buffer.from(bytes),
      ...[SAMPLE.map(({ code }) => code), SAMPLE.map(({ value }) => value), SAMPLE.map(({ unit }) => unit)],
    ],
  });
}

/** What the product writes for a message, and the columns that make each row its own; the course and its line in the register were there before. */
const WRITTEN = {
  inbound: ["inbound_id", "letter_id"],
  outbound: ["outbound_id", "envelope_id", "letter_id"],
  event: ["patient_id", "course_id"],
  result: ["patient_id", "course_id"],
  course: ["patient_id", "course_id"],
  followed: ["patient_id", "course_id"],
};

const tables = ["inbound", "outbound", "event", "result", "course", "followed"] as const;

/** The rows that the product wrote for one message: a JSON array for each table. */
export type WrittenRows = readonly string[];

/** The rows of the product's newest messages, at most so many, and empty tables for them with the same keys, checks and indexes. */
export async function writtenRows(pool: Pool, most: number): Promise<WrittenRows[]> {
  for (const table of tables)
    await pool.query(
      `DROP TABLE IF EXISTS bench.${table}; CREATE TABLE bench.${table} (LIKE foelgeskab.${table} INCLUDING ALL)`,
    );
  const { rows } = await pool.query<Record<keyof typeof WRITTEN, unknown[]>>(
    `WITH newest AS MATERIALIZED (SELECT * FROM foelgeskab.inbound WHERE partner_id = 'bench' ORDER BY received_at DESC LIMIT $1),
          answered AS MATERIALIZED (SELECT * FROM foelgeskab.outbound WHERE about IN (SELECT inbound_id::text FROM newest))
     SELECT jsonb_build_array(to_jsonb(n)) AS inbound,
       (SELECT jsonb_agg(to_jsonb(o)) FROM answered o WHERE o.about = n.inbound_id::text) AS outbound,
       (SELECT jsonb_agg(to_jsonb(e)) FROM foelgeskab.event e WHERE (e.patient_id, e.course_id, e.seq) = (c.patient_id, c.course_id, c.head_seq)) AS event,
       (SELECT jsonb_agg(to_jsonb(r)) FROM foelgeskab.result r
        WHERE (r.patient_id, r.course_id) = (c.patient_id, c.course_id) AND r.fact ->> 'message' = n.inbound_id::text) AS result,
       jsonb_build_array(to_jsonb(c)) AS course,
       (SELECT jsonb_agg(to_jsonb(f)) FROM foelgeskab.followed f WHERE (f.patient_id, f.course_id) = (c.patient_id, c.course_id)) AS followed
     FROM newest n JOIN foelgeskab.course c USING (patient_id, course_id)`,
    [most],
  );
  const [first] = rows;
  if (first === undefined || Object.values(first).some((list) => list === null))
    throw new Error("the product did not write for a message what it should");
  return rows.map((row) => tables.map((table) => JSON.stringify(row[table])));
}

/** The same rows into tables with the same keys and indexes: one statement, one transaction, and nothing read, judged or computed. */
export async function insertWritten(pool: Pool, written: WrittenRows): Promise<void> {
  await pool.query({ name: "bench-insert-written", text: INSERT_WRITTEN, values: [...written, randomUUID()] });
}

const INSERT_WRITTEN = `WITH ${tables
  .map((table, at) => {
    const own = WRITTEN[table].map((column) => `'${column}', $${tables.length + 1}::text`).join(", ");
    return `in_${table} AS (INSERT INTO bench.${table} SELECT n.* FROM jsonb_array_elements($${at + 1}::jsonb) AS r,
      jsonb_populate_record(NULL::bench.${table}, r || jsonb_build_object(${own})) AS n)`;
  })
  .join(", ")} SELECT`;
