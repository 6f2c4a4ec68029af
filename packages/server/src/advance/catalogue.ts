import type { IsoDay } from "@foelgeskab/followup/ids";
import { findProgramme, isInForce, type Programme, programmeKey } from "@foelgeskab/followup/programme";

/** The programmes that the server runs on. */
export interface Catalogue {
  all: readonly Programme[];
  /** The version that a course is pinned to, as "prostate-rp@1". A course whose version is gone is a bug, never a guess. */
  pinned(key: string): Programme;
  /** The version of a programme in force on a day. */
  inForce(id: string, day: IsoDay): Programme | undefined;
  /** Those that a new course can follow on a day. */
  choices(day: IsoDay): Programme[];
}

/** Makes the catalogue of loaded programmes. */
export function catalogueOf(programmes: readonly Programme[]): Catalogue {
  const byKey = new Map(programmes.map((programme) => [programmeKey(programme), programme]));
  return {
    all: programmes,
    pinned: (key) => {
      const programme = byKey.get(key);
      if (programme === undefined)
        throw new Error(
          `a course follows programme "${key}", which the programmes folder does not hold: put the file back`,
        );
      return programme;
    },
    inForce: (id, day) => findProgramme(programmes, id, day),
    choices: (day) => programmes.filter((programme) => isInForce(programme, day)),
  };
}
