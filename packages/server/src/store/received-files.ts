import { createHash, randomUUID } from "node:crypto";
import type { FileType } from "@foelgeskab/medcom/file-content";
import { sql } from "kysely";
import type { LetterPlace } from "./inbound-rows.ts";
import type { Db } from "./transaction.ts";

/** A file as it came: its sender's number for it, what it is by its content, and its bytes. */
export interface ReceivedFile {
  readonly objectId: string;
  readonly type: FileType;
  readonly bytes: Buffer;
}

/** A file that a letter says it brings. */
export interface NamedFile {
  readonly objectId: string;
  readonly title: string;
}

/** A file beside its letter; without `id` it has not come yet. */
export interface FileBeside {
  readonly inboundId: string;
  readonly id: string | null;
  readonly title: string;
  readonly type: FileType | null;
  readonly bytes: number | null;
}

/** A letter and its files that arrive at the same moment are taken one after the other, so that the second finds the first. */
async function oneAtATime(db: Db, senderEan: string): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`files of ${senderEan}`}, 0))`.execute(db);
}

/** Keeps files of a sender; the first with a number counts. */
export async function keepFiles(
  db: Db,
  { inboundId, senderEan }: { inboundId: string; senderEan: string },
  files: readonly ReceivedFile[],
): Promise<void> {
  if (files.length > 0) await oneAtATime(db, senderEan);
  for (const { objectId, type, bytes } of files)
    await db
      .insertInto("attachment")
      .values({
        ...{ attachment_id: randomUUID(), inbound_id: inboundId, sender_ean: senderEan, object_id: objectId },
        ...{ media_type: type, sha256: createHash("sha256").update(bytes).digest(), content: bytes },
      })
      .onConflict((conflict) => conflict.columns(["sender_ean", "object_id"]).doNothing())
      .execute();
}

/** Keeps which files a letter says it brings; letters that only bring them stand where it stands, from now on. */
export async function nameFiles(
  db: Db,
  { inboundId, senderEan }: { inboundId: string; senderEan: string },
  named: readonly NamedFile[],
): Promise<void> {
  if (named.length === 0) return;
  await oneAtATime(db, senderEan);
  for (const { objectId, title } of named)
    await db
      .insertInto("letter_file")
      .values({ inbound_id: inboundId, object_id: objectId, sender_ean: senderEan, title })
      .onConflict((conflict) => conflict.columns(["inbound_id", "object_id"]).doNothing())
      .execute();
  await joinFiles(db, inboundId);
}

/** The letter that a file belongs to, as it stands. */
export interface LetterOfFiles {
  readonly inboundId: string;
  readonly state: LetterPlace;
  readonly patientId: string | null;
  readonly courseId: string | null;
  readonly partyId: string | null;
}

/** The letter of this sender that says it brings one of these files; undefined where none has come. */
export async function letterOfFiles(
  db: Db,
  senderEan: string,
  objectIds: readonly string[],
): Promise<LetterOfFiles | undefined> {
  const { rows } = await sql<LetterOfFiles>`
    SELECT i.inbound_id AS "inboundId", i.state, i.patient_id AS "patientId", i.course_id AS "courseId", i.party_id AS "partyId"
    FROM letter_file f JOIN inbound i ON i.inbound_id = f.inbound_id
    WHERE f.sender_ean = ${senderEan} AND f.object_id = ANY(${objectIds}::text[]) ORDER BY i.received_at, i.inbound_id LIMIT 1 FOR UPDATE OF i`.execute(
    db,
  );
  return rows[0];
}

async function joinFiles(db: Db, letterId: string): Promise<void> {
  await sql`
    UPDATE inbound b SET with_letter = l.inbound_id, state = l.state, patient_id = l.patient_id, course_id = l.course_id, party_id = l.party_id
    FROM letter_file f JOIN inbound l ON l.inbound_id = f.inbound_id
      JOIN attachment a ON a.sender_ean = f.sender_ean AND a.object_id = f.object_id
    WHERE f.inbound_id = ${letterId}::uuid AND b.inbound_id = a.inbound_id AND b.inbound_id <> l.inbound_id AND b.with_letter IS NULL`.execute(
    db,
  );
}

/** The files that these letters bring, and those that they are. */
export async function filesBeside(db: Db, inboundIds: readonly string[]): Promise<FileBeside[]> {
  if (inboundIds.length === 0) return [];
  const { rows } = await sql<FileBeside>`
    SELECT f.inbound_id AS "inboundId", a.attachment_id AS id, f.title, a.media_type AS type, length(a.content) AS bytes
    FROM letter_file f LEFT JOIN attachment a USING (sender_ean, object_id) WHERE f.inbound_id = ANY(${inboundIds}::uuid[])
    UNION ALL
    SELECT a.inbound_id, a.attachment_id, '', a.media_type, length(a.content) FROM attachment a
    WHERE a.inbound_id = ANY(${inboundIds}::uuid[])
      AND NOT EXISTS (SELECT FROM letter_file f WHERE f.sender_ean = a.sender_ean AND f.object_id = a.object_id)
    ORDER BY 1, 3, 2`.execute(db);
  return rows;
}

/** A file to be handed out. */
export interface StoredFile {
  readonly type: FileType;
  readonly content: Buffer;
  readonly title: string;
  readonly patientId: string | null;
  /** The bytes are those that came. */
  readonly isWhole: boolean;
}

/** A file that whoever asks may read; undefined for all others. */
export async function storedFile(db: Db, attachmentId: string): Promise<StoredFile | undefined> {
  const { rows } = await sql<StoredFile>`
    SELECT a.media_type AS type, a.content, sha256(a.content) = a.sha256 AS "isWhole", coalesce(f.title, '') AS title, i.patient_id AS "patientId"
    FROM attachment a LEFT JOIN letter_file f USING (sender_ean, object_id) LEFT JOIN inbound i ON i.inbound_id = coalesce(f.inbound_id, a.inbound_id)
    WHERE a.attachment_id = ${attachmentId}::uuid LIMIT 1`.execute(db);
  return rows[0];
}
