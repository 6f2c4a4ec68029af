import { type Programme, programmeKey } from "@foelgeskab/followup/programme";
import type { World } from "../../advance/advance.ts";
import { type CheckedText, checkText, fileText, sharedInUse, type VersionText } from "../../programmes/studio-text.ts";
import {
  type Approval,
  approvalsOf,
  findVersion,
  type Revision,
  revisionsOf,
  type StoredVersion,
  type VersionKey,
} from "../../store/programme-versions.ts";
import type { Db } from "../../store/transaction.ts";

/** A version with its texts, what the loader says of them, and what people have done with it. */
export interface OpenVersion {
  key: VersionKey;
  /** Absent for a version that is a file. */
  stored: StoredVersion | undefined;
  text: VersionText;
  checked: CheckedText;
  /** The programme in its succession where it is published, else as the draft has it. */
  programme: Programme | undefined;
  approvals: Approval[];
  revisions: Revision[];
}

let shared: ReturnType<typeof sharedInUse> | undefined;

/** Holds the texts of a version against the loader's checks. */
export function checkVersion(world: World, { programme, version }: VersionKey, text: VersionText): CheckedText {
  shared ??= sharedInUse();
  return checkText(text, `${programme}@${version}`, shared, world.catalogue.layers);
}

/** Opens a version, stored or a file; undefined where there is none, or none that the asker may see. */
export async function openVersion(
  db: Db,
  world: World,
  key: VersionKey,
  options: { locked?: boolean } = {},
): Promise<OpenVersion | undefined> {
  const stored = await findVersion(db, key, options);
  const text = stored ?? fileText({ id: key.programme, version: key.version });
  if (text === undefined) return undefined;
  const checked = checkVersion(world, key, text);
  const published = world.catalogue.programmes.find((each) => programmeKey(each) === `${key.programme}@${key.version}`);
  return {
    ...{ key, stored, text, checked, programme: published ?? asStored(checked.programme, stored) },
    approvals: stored === undefined ? [] : await approvalsOf(db, key),
    revisions: stored === undefined ? [] : await revisionsOf(db, key),
  };
}

/** A version's first day is the database's: its text was approved without one. */
function asStored(programme: Programme | undefined, stored: StoredVersion | undefined): Programme | undefined {
  return programme && { ...programme, validFrom: stored?.validFrom ?? null };
}
