import { inSuccession, type Programme, programmeKey } from "@foelgeskab/followup/programme";
import type { RuleBook } from "@foelgeskab/followup/programmes/rule-book";
import type pg from "pg";
import type { World } from "../advance/advance.ts";
import { catalogueOf } from "../advance/catalogue.ts";
import { publishedVersions, type StoredVersion } from "../store/programme-versions.ts";
import { type Db, watch } from "../store/transaction.ts";
import type { Shared } from "./programme-file.ts";
import { readText, sharedInUse } from "./studio-text.ts";
import { problemSentence } from "./yaml-file.ts";

/**
 * Keeps the world's catalogue at the files of programmes/ and the published versions of the database. Every transaction of
 * the pool asks how many are published; where that is more than this process knows, they are read before its work begins.
 * A version that this release cannot use is told once; what is pinned to it is refused, and everything else goes on.
 */
export function keepCatalogue(pool: pg.Pool, world: World, files: RuleBook, log: (line: string) => void): void {
  const shared = sharedInUse();
  const told = new Set<string>();
  let known = 0;
  const see = async (number: number, db: Db): Promise<void> => {
    if (number === known) return;
    const stored = (await publishedVersions(db)).map((version) => usable(version, shared, files));
    for (const { key, fault } of stored) {
      if (fault === undefined || told.has(key)) continue;
      told.add(key);
      log(`${key} is published and cannot be used: courses that follow it are refused. ${fault}`);
    }
    world.catalogue = merged(stored, files, world.region);
    known = stored.length;
  };
  watch(pool, { number: "published_versions", see });
}

/** A published version as the domain holds it, or why this release cannot use it. */
interface Stored {
  key: string;
  programme?: Programme;
  fault?: string;
}

function usable(version: StoredVersion, shared: Shared, { programmes, layers }: RuleBook): Stored {
  const key = programmeKey({ id: version.programme, version: version.version });
  if (programmes.some((file) => programmeKey(file) === key))
    return { key, fault: "It stands in the programmes folder too: give the file the next number." };
  const { programme, problems } = readText(version.written, key, shared, layers);
  if (programme === undefined || problems.length > 0) return { key, fault: problems.map(problemSentence).join(" ") };
  return { key, programme: { ...programme, validFrom: version.validFrom } };
}

function merged(stored: readonly Stored[], files: RuleBook, region: string): World["catalogue"] {
  const unusable = new Set(stored.flatMap(({ key, fault }) => (fault === undefined ? [] : [key])));
  const read = stored.flatMap(({ programme }) => programme ?? []);
  const programmes = inSuccession([...files.programmes.filter((file) => !unusable.has(programmeKey(file))), ...read]);
  return catalogueOf({ programmes, layers: files.layers }, region, unusable);
}
