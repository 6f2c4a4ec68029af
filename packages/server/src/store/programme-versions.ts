import type { IsoDay } from "@foelgeskab/followup/ids";
import type { Actor } from "@foelgeskab/followup/party";
import { sql } from "kysely";
import type { Db } from "./transaction.ts";

/** Where a stored version stands. */
export type VersionState = "draft" | "in-review" | "published" | "withdrawn";

/** A version of a programme in the database, with its text as it is written. */
export interface StoredVersion {
  programme: string;
  version: number;
  basedOn: string;
  state: VersionState;
  revision: number;
  written: string;
  golden: string;
  sha256: string;
  validFrom: IsoDay | null;
}

/** Which version is meant. */
export type VersionKey = Pick<StoredVersion, "programme" | "version">;

const COLUMNS = sql`programme_id AS programme, version, based_on AS "basedOn", state, revision, written, golden,
  encode(sha256, 'hex') AS sha256, valid_from AS "validFrom"`;

/** Every stored version that the one who asks may see, in order. */
export async function storedVersions(db: Db): Promise<StoredVersion[]> {
  const { rows } = await sql<StoredVersion>`
    SELECT ${COLUMNS} FROM programme_version ORDER BY programme_id, version`.execute(db);
  return rows;
}

/** The published versions, oldest first. */
export async function publishedVersions(db: Db): Promise<StoredVersion[]> {
  const { rows } = await sql<StoredVersion>`
    SELECT ${COLUMNS} FROM programme_version WHERE state = 'published' ORDER BY programme_id, version`.execute(db);
  return rows;
}

/** One version; locked for the rest of the transaction where it is about to change. */
export async function findVersion(
  db: Db,
  { programme, version }: VersionKey,
  { locked = false }: { locked?: boolean } = {},
): Promise<StoredVersion | undefined> {
  const { rows } = await sql<StoredVersion>`
    SELECT ${COLUMNS} FROM programme_version WHERE programme_id = ${programme} AND version = ${version}
    ${locked ? sql`FOR UPDATE` : sql``}`.execute(db);
  return rows[0];
}

/** Who does it, at which moment. */
export interface Doing {
  actor: Actor;
  at: string;
}

/** A new draft; undefined where the programme has an open one already. */
export async function insertDraft(
  db: Db,
  draft: VersionKey & Pick<StoredVersion, "basedOn" | "written" | "golden">,
  doing: Doing & { why: string },
): Promise<boolean> {
  const { programme, version, basedOn, written, golden } = draft;
  const { numAffectedRows } = await sql`
    INSERT INTO programme_version (programme_id, version, based_on, state, revision, written, golden, sha256, created_by, created_at)
    SELECT ${programme}, ${version}::int, ${basedOn}, 'draft', 1, ${written}, ${golden}, '', ${doing.actor.user}, ${doing.at}::timestamptz
    ON CONFLICT DO NOTHING`.execute(db);
  if (Number(numAffectedRows) === 0) return false;
  await insertRevision(db, { ...draft, revision: 1, kind: "edit" }, doing);
  return true;
}

/** A draft's next text. It is a draft again, whatever it was, and earlier approvals are for another saving. */
export async function saveRevision(
  db: Db,
  next: VersionKey & Pick<StoredVersion, "revision" | "written" | "golden"> & { kind: "edit" | "signature" },
  doing: Doing & { why: string },
): Promise<void> {
  const { programme, version, revision, written, golden } = next;
  await sql`
    UPDATE programme_version SET state = 'draft', revision = ${revision}::int, written = ${written}, golden = ${golden}
    WHERE programme_id = ${programme} AND version = ${version}`.execute(db);
  await insertRevision(db, next, doing);
}

async function insertRevision(
  db: Db,
  { programme, version, revision, kind, written, golden }: Parameters<typeof saveRevision>[1],
  { actor, at, why }: Doing & { why: string },
): Promise<void> {
  await sql`
    INSERT INTO programme_revision (programme_id, version, revision, kind, user_id, name, at, why, written, golden)
    VALUES (${programme}, ${version}, ${revision}, ${kind}, ${actor.user}, ${actor.name}, ${at}::timestamptz, ${why}, ${written}, ${golden})`.execute(
    db,
  );
}

/** Moves a version on: to review and back, or out of the way. */
export async function setState(
  db: Db,
  { programme, version }: VersionKey,
  state: Exclude<VersionState, "published">,
): Promise<void> {
  await sql`UPDATE programme_version SET state = ${state} WHERE programme_id = ${programme} AND version = ${version}`.execute(
    db,
  );
}

/** Publishes a version that two people have approved. The database refuses any other. */
export async function publishVersion(
  db: Db,
  { programme, version }: VersionKey,
  from: IsoDay,
  at: string,
): Promise<void> {
  await sql`
    UPDATE programme_version SET state = 'published', valid_from = ${from}::date, published_at = ${at}::timestamptz
    WHERE programme_id = ${programme} AND version = ${version}`.execute(db);
}

/** A saving of a version. */
export interface Revision {
  revision: number;
  kind: "edit" | "signature";
  user: string;
  name: string;
  at: string;
  why: string;
}

/** A version's programme as one of its savings has it; undefined where there is no such saving. */
export async function savedText(
  db: Db,
  { programme, version, revision }: VersionKey & Pick<StoredVersion, "revision">,
): Promise<string | undefined> {
  const { rows } = await sql<{ written: string }>`
    SELECT written FROM programme_revision
    WHERE programme_id = ${programme} AND version = ${version} AND revision = ${revision}`.execute(db);
  return rows[0]?.written;
}

/** The savings of a version, newest first. */
export async function revisionsOf(db: Db, { programme, version }: VersionKey): Promise<Revision[]> {
  const { rows } = await sql<Revision>`
    SELECT revision, kind, user_id AS user, name, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS at, why
    FROM programme_revision WHERE programme_id = ${programme} AND version = ${version} ORDER BY revision DESC`.execute(
    db,
  );
  return rows;
}

/** A yes to a saving of a version. */
export interface Approval {
  revision: number;
  user: string;
  name: string;
  at: string;
}

/** The approvals of a version, of whatever saving, newest first. */
export async function approvalsOf(db: Db, { programme, version }: VersionKey): Promise<Approval[]> {
  const { rows } = await sql<Approval>`
    SELECT revision, user_id AS user, name, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS at
    FROM programme_approval WHERE programme_id = ${programme} AND version = ${version} ORDER BY at DESC, user_id`.execute(
    db,
  );
  return rows;
}

/** Writes an approval; told twice it is one. */
export async function insertApproval(
  db: Db,
  { programme, version, revision }: VersionKey & Pick<StoredVersion, "revision">,
  { actor, at }: Doing,
): Promise<void> {
  await sql`
    INSERT INTO programme_approval (programme_id, version, revision, user_id, name, role, at)
    VALUES (${programme}, ${version}, ${revision}, ${actor.user}, ${actor.name}, ${actor.role}, ${at}::timestamptz)
    ON CONFLICT DO NOTHING`.execute(db);
}
