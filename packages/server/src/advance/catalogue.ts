import type { IsoDay } from "@foelgeskab/followup/ids";
import {
  findProgramme,
  isInForce,
  type PinnedCourse,
  type Programme,
  programmeKey,
} from "@foelgeskab/followup/programme";
import { programmeFor } from "@foelgeskab/followup/programmes/programme-for";
import { NotKnownYet } from "../store/transaction.ts";
import type { RuleBook } from "@foelgeskab/followup/programmes/rule-book";

/** The programmes that the server runs on. */
export interface Catalogue extends RuleBook {
  /** The version that a course is pinned to, as "prostate-rp@1", as the nation wrote it. A course whose version is gone is a bug, never a guess. */
  pinned(key: string): Programme;
  /** The same with what the region and the course's department set otherwise on the day that it was opened. */
  ruling(course: PinnedCourse): Programme;
  /** The version of a programme in force on a day. */
  inForce(id: string, day: IsoDay): Programme | undefined;
  /** Those that a new course can follow on a day. */
  choices(day: IsoDay): Programme[];
}

/** Makes the catalogue of the programmes and layers that were read, for the region that the server works in. */
export function catalogueOf({ programmes, layers }: RuleBook, region: string): Catalogue {
  const byKey = new Map(programmes.map((programme) => [programmeKey(programme), programme]));
  const pinned = (key: string): Programme => {
    const programme = byKey.get(key);
    if (programme === undefined)
      throw new NotKnownYet(
        `a course follows programme "${key}", which neither the programmes folder nor the database holds: put the file back`,
      );
    return programme;
  };
  return {
    programmes,
    layers,
    pinned,
    ruling: ({ programme, department, openedOn }) =>
      programmeFor(pinned(programme), layers, { region, department, on: openedOn }),
    inForce: (id, day) => findProgramme(programmes, id, day),
    choices: (day) => programmes.filter((programme) => isInForce(programme, day)),
  };
}
