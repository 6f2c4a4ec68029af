import { sql } from "kysely";
import type { Db } from "./transaction.ts";

/** Who is sent the telephone list. */
export const RECEIVERS = ["praksis.dk", "midtkraft"] as const;
/** In which form. */
export const EXPORT_FORMATS = ["csv", "json", "fhir"] as const;

/** One sending of the list, without its bytes. */
export interface ExportRow {
  id: string;
  receiver: (typeof RECEIVERS)[number];
  format: (typeof EXPORT_FORMATS)[number];
  /** The last change that was in it. */
  upTo: number;
  numbers: number;
  at: string;
  by: string;
}

/** The list's last change. Waits for those who are writing, and keeps others from it until the commit, so that nothing falls between two exports. */
export async function lastChange(db: Db): Promise<number> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended('telephone list', 0))`.execute(db);
  const { rows } = await sql<{
    last: number;
  }>`SELECT coalesce(max(change_no), 0) AS last FROM directory_change`.execute(db);
  return rows[0]?.last ?? 0;
}

/** Keeps what was sent, byte for byte. */
export async function keepExport(
  db: Db,
  { content, user, ...row }: ExportRow & { content: string; user: string },
): Promise<void> {
  await sql`
    INSERT INTO directory_export (export_id, receiver, format, up_to, numbers, content, at, user_id, by_name)
    VALUES (${row.id}::uuid, ${row.receiver}, ${row.format}, ${row.upTo}, ${row.numbers}, ${content}, ${row.at}, ${user}, ${row.by})`.execute(
    db,
  );
}

/** The exports, newest first. */
export async function readExports(db: Db, most: number): Promise<ExportRow[]> {
  const { rows } = await sql<ExportRow>`
    SELECT export_id AS id, receiver, format, up_to AS "upTo", numbers, at, by_name AS by FROM directory_export ORDER BY at DESC, export_id LIMIT ${most}`.execute(
    db,
  );
  return rows;
}

/** The bytes of one export. */
export async function exportedContent(
  db: Db,
  id: string,
): Promise<{ format: ExportRow["format"]; content: string } | undefined> {
  const { rows } = await sql<{ format: ExportRow["format"]; content: string }>`
    SELECT format, content FROM directory_export WHERE export_id = ${id}::uuid`.execute(db);
  return rows[0];
}
