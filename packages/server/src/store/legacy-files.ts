import type { IsoDay } from "@foelgeskab/followup/ids";
import type { LineProblem } from "@foelgeskab/followup/legacy/line-problem";
import type { Actor } from "@foelgeskab/followup/party";
import type { Phrase } from "@foelgeskab/followup/phrase";
import { sql } from "kysely";
import type { Db } from "./transaction.ts";

/** How a file was read. */
export interface FileReading {
  encoding: "utf-8" | "windows-1252";
  separator: ";" | ",";
  /** Columns of the header that nobody reads. */
  unread: string[];
}

/** A list of people moved earlier, as it came. */
export interface LegacyFile {
  file: string;
  party: string;
  name: string;
  bytes: number;
  state: "arriving" | "reading" | "done" | "refused";
  asOf: IsoDay;
  refusal: Phrase | null;
  reading: FileReading | null;
  lines: number;
  done: number;
  actor: Actor;
  begunAt: string;
  finishedAt: string | null;
}

const COLUMNS = sql`file_id AS file, party_id AS party, name, bytes, state, as_of AS "asOf", refusal, reading, lines, done, actor,
  to_char(begun_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "begunAt",
  to_char(finished_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "finishedAt"`;

/** A file that is about to arrive. */
export type NewFile = Pick<LegacyFile, "file" | "party" | "name" | "bytes" | "asOf" | "actor" | "begunAt"> & {
  sha256: Buffer;
};

/** Begins a file, or gives the one that the party has sent before: the same bytes are the same file. */
export async function beginFile(db: Db, given: NewFile): Promise<LegacyFile> {
  await sql`
    INSERT INTO legacy_file (file_id, party_id, name, bytes, sha256, state, as_of, actor, begun_at)
    VALUES (${given.file}::uuid, ${given.party}, ${given.name}, ${given.bytes}, ${given.sha256}, 'arriving', ${given.asOf}::date,
      ${JSON.stringify(given.actor)}::jsonb, ${given.begunAt}::timestamptz)
    ON CONFLICT (party_id, sha256) DO NOTHING`.execute(db);
  const { rows } = await sql<LegacyFile>`
    SELECT ${COLUMNS} FROM legacy_file WHERE party_id = ${given.party} AND sha256 = ${given.sha256}`.execute(db);
  const [file] = rows;
  if (file === undefined) throw new Error("a file that was just begun, or is there already, can be read");
  return file;
}

/** The file of that id, if the one who asks may see it. */
export async function findFile(db: Db, file: string): Promise<LegacyFile | undefined> {
  const { rows } = await sql<LegacyFile>`SELECT ${COLUMNS} FROM legacy_file WHERE file_id = ${file}::uuid`.execute(db);
  return rows[0];
}

/** A party's files, newest first. */
export async function filesOf(db: Db, party: string, most: number): Promise<LegacyFile[]> {
  const { rows } = await sql<LegacyFile>`
    SELECT ${COLUMNS} FROM legacy_file WHERE party_id = ${party} ORDER BY begun_at DESC, file_id LIMIT ${most}`.execute(
    db,
  );
  return rows;
}

/** Keeps one part of a file. */
export async function keepPart(db: Db, file: string, part: number, bytes: Uint8Array): Promise<void> {
  await sql`
    INSERT INTO legacy_part (file_id, part, bytes) VALUES (${file}::uuid, ${part}, ${Buffer.from(bytes)})
    ON CONFLICT (file_id, part) DO NOTHING`.execute(db);
}

/** Keeps a file whole, in the place of whatever parts of it have come. */
export async function keepWhole(db: Db, file: string, bytes: Uint8Array): Promise<void> {
  await sql`DELETE FROM legacy_part WHERE file_id = ${file}::uuid`.execute(db);
  await keepPart(db, file, 0, bytes);
}

/** How many bytes of a file have come. */
export async function arrivedBytes(db: Db, file: string): Promise<number> {
  const { rows } = await sql<{ arrived: number }>`
    SELECT coalesce(sum(length(bytes)), 0)::int AS arrived FROM legacy_part WHERE file_id = ${file}::uuid`.execute(db);
  return rows[0]?.arrived ?? 0;
}

/** The bytes of a file, whole, and whether they are those that were announced. */
export async function bytesOfFile(db: Db, file: string): Promise<{ bytes: Buffer; whole: boolean }> {
  const { rows } = await sql<{ bytes: Buffer; whole: boolean }>`
    SELECT w.bytes, w.bytes IS NOT NULL AND sha256(w.bytes) = f.sha256 AS whole
    FROM legacy_file f CROSS JOIN LATERAL (SELECT string_agg(p.bytes, '' ORDER BY p.part) AS bytes FROM legacy_part p WHERE p.file_id = f.file_id) w
    WHERE f.file_id = ${file}::uuid`.execute(db);
  const [row] = rows;
  if (row === undefined) throw new Error("a file that is read is there");
  return row;
}

/** What has come is not what was announced: it is dropped, so that it can be sent again. */
export async function dropParts(db: Db, file: string, refusal: Phrase): Promise<void> {
  await sql`DELETE FROM legacy_part WHERE file_id = ${file}::uuid`.execute(db);
  await sql`UPDATE legacy_file SET refusal = ${JSON.stringify(refusal)}::jsonb WHERE file_id = ${file}::uuid`.execute(
    db,
  );
}

/** The file is refused as a whole: nothing of it was taken in. */
export async function refuseFile(db: Db, file: string, refusal: Phrase, at: string): Promise<void> {
  await sql`
    UPDATE legacy_file SET state = 'refused', refusal = ${JSON.stringify(refusal)}::jsonb, finished_at = ${at}::timestamptz
    WHERE file_id = ${file}::uuid`.execute(db);
}

/** The file's bytes are there, and its reading begins. */
export async function startReading(db: Db, file: string, reading: FileReading, lines: number): Promise<void> {
  await sql`
    UPDATE legacy_file SET state = 'reading', refusal = NULL, reading = ${JSON.stringify(reading)}::jsonb, lines = ${lines}
    WHERE file_id = ${file}::uuid AND state = 'arriving'`.execute(db);
}

/** The file with its lock, so that one lot is done by one process; undefined where nothing is left to do. Lots of all files go one after the other, since two lists may name the same people. */
export async function lockFile(db: Db, file: string): Promise<LegacyFile | undefined> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended('legacy', 0))`.execute(db);
  const { rows } = await sql<LegacyFile>`
    SELECT ${COLUMNS} FROM legacy_file WHERE file_id = ${file}::uuid AND state = 'reading' FOR UPDATE`.execute(db);
  return rows[0];
}

/** Writes how far a file is, in the transaction of the lot that it tells of. */
export async function saveFileProgress(db: Db, file: string, done: number, finishedAt: string | null): Promise<void> {
  await sql`
    UPDATE legacy_file SET done = ${done}, finished_at = ${finishedAt}::timestamptz,
      state = CASE WHEN ${finishedAt}::timestamptz IS NULL THEN 'reading' ELSE 'done' END
    WHERE file_id = ${file}::uuid`.execute(db);
}

/** Asks for the next part of a file's reading; the key makes a job that is there already the same job. */
export async function askForFile(db: Db, file: string): Promise<void> {
  await sql`SELECT foelgeskab.enqueue('legacy-file', ${JSON.stringify({ file })}::json, ${`legacy-file:${file}`})`.execute(
    db,
  );
}

/** Asks anew for every file whose reading was stopped. */
export async function askForFiles(db: Db): Promise<void> {
  const { rows } = await sql<{ file: string }>`SELECT file_id AS file FROM legacy_file WHERE state = 'reading'`.execute(
    db,
  );
  for (const { file } of rows) await askForFile(db, file);
}

/** One thing that the report says of a line. */
export interface ToldOfLine extends Phrase {
  code: string;
  kind: "problem" | "wait" | "finding";
  column: LineProblem["column"];
}

/** What became of one line of a file. */
export interface ToldLine {
  line: number;
  ownNumber: string;
  outcome: "opened" | "updated" | "known" | "waits" | "unread" | "repeated";
  lineId: string | null;
  told: ToldOfLine[];
}

/** Writes the report of a lot. */
export async function saveTold(db: Db, file: string, told: readonly ToldLine[]): Promise<void> {
  await sql`
    INSERT INTO legacy_told (file_id, line, own_number, outcome, line_id, told)
    SELECT ${file}::uuid, n.line, n."ownNumber", n.outcome, n."lineId", n.told
    FROM jsonb_to_recordset(${JSON.stringify(told)}::jsonb) AS n(line int, "ownNumber" text, outcome text, "lineId" uuid, told jsonb)`.execute(
    db,
  );
}

/** The report of a file, line by line. */
export async function toldOf(db: Db, file: string): Promise<ToldLine[]> {
  const { rows } = await sql<ToldLine>`
    SELECT line, own_number AS "ownNumber", outcome, line_id AS "lineId", told FROM legacy_told WHERE file_id = ${file}::uuid ORDER BY line`.execute(
    db,
  );
  return rows;
}

/** How many lines of a file ended how. */
export async function countsOf(db: Db, file: string): Promise<Partial<Record<ToldLine["outcome"], number>>> {
  const { rows } = await sql<{ outcome: ToldLine["outcome"]; lines: number }>`
    SELECT outcome, count(*)::int AS lines FROM legacy_told WHERE file_id = ${file}::uuid GROUP BY outcome`.execute(db);
  return Object.fromEntries(rows.map(({ outcome, lines }) => [outcome, lines]));
}
