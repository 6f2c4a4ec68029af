import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { codeOf } from "../store/connect-failure.ts";
import { BadBackup } from "./bad-backup.ts";

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.int().min(0);

const manifestSchema = z.strictObject({
  format: z.literal(1),
  takenAt: z.iso.datetime(),
  /** The numbered SQL files that had run, with their fingerprints. */
  migrations: z.array(z.strictObject({ version: count, md5: z.string() })).min(1),
  /** In the order in which they can be loaded. */
  tables: z.array(z.strictObject({ name: z.string().regex(/^[a-z_]+$/), rows: count, sha256 })),
  /** Links of the three hash chains that did not hold when the backup was taken: none, unless somebody has tampered. */
  brokenLinks: z.strictObject({ event: count, audit: count, certificate: count }),
  /** What the certificate counted in the same moment; null where its judge broke down. */
  register: z.strictObject({ registered: count, active: count, closed: count, events: count, head: sha256 }).nullable(),
});

/** What a backup says of itself. */
export type Manifest = z.infer<typeof manifestSchema>;

const sealedSchema = manifestSchema.extend({ seal: sha256 });

/** The file whose presence makes a folder a backup. */
export const MANIFEST = "manifest.json";
/** Names of backups that are put into a folder of backups; by name they sort by time. */
const BACKUP_NAME = /^foelgeskab-\d{8}T\d{6}Z$/;

/** The text of a manifest with its seal: a hash over the rest, against accident, not against a forger. */
export function sealed(manifest: Manifest): string {
  return `${JSON.stringify({ ...manifest, seal: sealOf(manifest) }, null, 1)}\n`;
}

/** The backup at a path: the folder itself, or the newest whole one in a folder of backups. Throws BadBackup. */
export async function findBackup(path: string): Promise<string> {
  const names = await readdir(path).catch((error: unknown) => {
    throw new BadBackup(`${path} cannot be read as a backup (${codeOf(error)}). Give the folder that the backup made.`);
  });
  const newest = names
    .filter((name) => BACKUP_NAME.test(name))
    .toSorted()
    .at(-1);
  if (!names.includes(MANIFEST) && newest !== undefined) return join(path, newest);
  return path;
}

/** Reads what a backup says of itself. Throws BadBackup where it says nothing, something else, or that it is empty. */
export async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, MANIFEST), "utf8").catch((error: unknown) => {
    throw new BadBackup(`${folder} is no whole backup: its ${MANIFEST} cannot be read (${codeOf(error)}).`);
  });
  const read = sealedSchema.safeParse(jsonOf(text));
  if (!read.success) throw new BadBackup(`${folder} is no backup that this program knows: its ${MANIFEST} is damaged.`);
  const { seal, ...manifest } = read.data;
  if (seal !== sealOf(manifest)) throw new BadBackup(`The ${MANIFEST} of ${folder} was altered after it was written.`);
  if ((manifest.tables.find(({ name }) => name === "party")?.rows ?? 0) === 0)
    throw new BadBackup(`The backup in ${folder} is empty: table party holds no rows.`);
  return manifest;
}

function sealOf(manifest: Manifest): string {
  return createHash("sha256")
    .update(JSON.stringify(manifestSchema.parse(manifest)))
    .digest("hex");
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
