import type { Phrase } from "@foelgeskab/followup/phrase";
import { type ProgrammeVersions, programmeKey } from "@foelgeskab/followup/programme";
import type { World } from "../../advance/advance.ts";
import { catalogueOf } from "../../advance/catalogue.ts";
import { readText, sharedInUse } from "../../programmes/studio-text.ts";
import type { ProgrammeRun } from "../../store/programme-runs.ts";
import { findVersion, savedText } from "../../store/programme-versions.ts";
import type { Db } from "../../store/transaction.ts";

/** The catalogue's versions, with the very saving that the run looks at: what is written while it is at work does not mix in. */
export async function versionsWith(
  db: Db,
  { catalogue, region }: World,
  run: ProgrammeRun,
): Promise<ProgrammeVersions> {
  const stored = await findVersion(db, run);
  const key = `${run.programme}@${run.version}`;
  if (stored?.state === "published" && stored.revision === run.revision) {
    catalogue.pinned(key); // a version that this process does not know yet is tried again before anything is written
    return catalogue.ruling;
  }
  const written = await savedText(db, run);
  const { programmes, layers } = catalogue;
  const draft = written === undefined ? undefined : readText(written, key, sharedInUse(), layers).programme;
  if (draft === undefined) throw new CannotGoOn();
  const others = programmes.filter((each) => programmeKey(each) !== key);
  return catalogueOf({ programmes: [...others, draft], layers }, region).ruling;
}

/** The saving that a run is about cannot be read any more. */
export class CannotGoOn extends Error {
  override readonly name = "CannotGoOn";
  readonly sentence: Phrase = {
    da: "Den udgave, der regnes på, kan ikke læses. Regn igen på den seneste.",
    en: "The saving that is looked at cannot be read. Compute the newest anew.",
  };
}
