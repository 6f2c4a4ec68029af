import { inSuccession, type Programme } from "@foelgeskab/followup/programme";
import type { RuleBook } from "@foelgeskab/followup/programmes/rule-book";
import type pg from "pg";
import type { World } from "../advance/advance.ts";
import { catalogueOf } from "../advance/catalogue.ts";
import { publishedVersions, type StoredVersion } from "../store/programme-versions.ts";
import { type Db, watch } from "../store/transaction.ts";
import type { Shared } from "./programme-file.ts";
import { checkText, sharedInUse } from "./studio-text.ts";
import { problemSentence } from "./yaml-file.ts";

/**
 * Keeps the world's catalogue at the files of programmes/ and the published versions of the database. Every transaction of
 * the pool asks how many are published; where that is more than this process knows, they are read before its work begins.
 */
export function keepCatalogue(pool: pg.Pool, world: World, files: RuleBook): void {
  const shared = sharedInUse();
  let known = 0;
  const see = async (number: number, db: Db): Promise<void> => {
    if (number === known) return;
    const stored = (await publishedVersions(db)).map((version) => publishedProgramme(version, shared, files));
    const programmes = inSuccession([...files.programmes, ...stored]);
    world.catalogue = catalogueOf({ programmes, layers: files.layers }, world.region);
    known = stored.length;
  };
  watch(pool, { number: "published_versions", see });
}

/** A published version as the domain holds it. It was right when it was published; a release that no longer reads it must not start. */
function publishedProgramme(version: StoredVersion, shared: Shared, { layers }: RuleBook): Programme {
  const key = `${version.programme}@${version.version}`;
  const { programme, problems } = checkText(version, key, shared, layers);
  if (programme === undefined) throw new Error(problems.map(problemSentence).join("\n"));
  return { ...programme, validFrom: version.validFrom };
}
