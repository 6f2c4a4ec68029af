import type { IsoDay } from "@foelgeskab/followup/ids";
import type { Phrase } from "@foelgeskab/followup/phrase";
import {
  findProgramme,
  isInForce,
  type PinnedCourse,
  type Programme,
  programmeKey,
} from "@foelgeskab/followup/programme";
import { programmeFor } from "@foelgeskab/followup/programmes/programme-for";
import type { RuleBook } from "@foelgeskab/followup/programmes/rule-book";
import { NotKnownYet } from "../store/transaction.ts";

/** The programmes that the server runs on. */
export interface Catalogue extends RuleBook {
  /** The version that a course is pinned to, as "prostate-rp@1", as the nation wrote it. A course whose version is gone is a bug, never a guess. */
  pinned(key: string): Programme;
  /** The same for the names in lists, whose facts are stored: of a version that cannot be used, the newest other one of its programme. */
  shown(key: string): Programme;
  /** The pinned version with what the region and the course's department set otherwise on the day that it was opened. */
  ruling(course: PinnedCourse): Programme;
  /** The version of a programme in force on a day. */
  inForce(id: string, day: IsoDay): Programme | undefined;
  /** Those that a new course can follow on a day. */
  choices(day: IsoDay): Programme[];
}

/** A course follows a published version that this server cannot use: it is refused with the sentence, and everything else goes on. */
export class UnusableVersion extends Error {
  override readonly name = "UnusableVersion";
  readonly sentence: Phrase;
  constructor(key: string) {
    super(`${key} is published, and this server cannot use it`);
    this.sentence = {
      da: `Forløbet følger ${key}, som serveren ikke kan læse. Intet er ændret. Ring til driften.`,
      en: `The course follows ${key}, which the server cannot read. Nothing was changed. Call operations.`,
    };
  }
}

/** Makes the catalogue of the programmes and layers that were read, for the region that the server works in. Published versions that cannot be used are named, so that no course follows another in their place. */
export function catalogueOf(
  { programmes, layers }: RuleBook,
  region: string,
  unusable: ReadonlySet<string> = new Set(),
): Catalogue {
  const byKey = new Map(programmes.map((programme) => [programmeKey(programme), programme]));
  const pinned = (key: string): Programme => {
    if (unusable.has(key)) throw new UnusableVersion(key);
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
    shown: (key) => (unusable.has(key) ? sibling(programmes, key) : undefined) ?? pinned(key),
    ruling: ({ programme, department, openedOn }) =>
      programmeFor(pinned(programme), layers, { region, department, on: openedOn }),
    inForce: (id, day) => findProgramme(programmes, id, day),
    choices: (day) => programmes.filter((programme) => isInForce(programme, day)),
  };
}

function sibling(programmes: readonly Programme[], key: string): Programme | undefined {
  return programmes
    .filter(({ id }) => key.startsWith(`${id}@`))
    .toSorted((one, other) => other.version - one.version)[0];
}
