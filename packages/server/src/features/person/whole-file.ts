import type { Phrase } from "@foelgeskab/followup/phrase";
import type { KnownPerson } from "../../store/person-rows.ts";
import type { Statement, WholePerson } from "./statement.ts";

/** A whole file in which more of our people are missing than this, in per cent, is no register but half of one (safety row 48). */
const MOST_MISSING_PERCENT = 1;

/** What a whole file says against what we hold. */
export interface Compared {
  refused: Phrase | null;
  /** Who is alive and here with us, and not in the file. */
  missing: KnownPerson[];
  statements: Statement[];
}

/** Compares a whole file with the register that we hold. Pure: whoever calls it carries out the differences, or nothing where the file is refused. */
export function compareWhole(persons: readonly WholePerson[], known: readonly KnownPerson[], region: string): Compared {
  const inFile = new Set(persons.map(({ cpr }) => cpr));
  const here = known.filter(({ diedOn, emigratedOn }) => diedOn === null && emigratedOn === null);
  const missing = here.filter(({ cpr }) => !inFile.has(cpr));
  if (missing.length * 100 > here.length * MOST_MISSING_PERCENT)
    return { refused: tooFew(missing.length, here.length), missing, statements: [] };
  const byNumber = new Map(known.map((each) => [each.cpr, each]));
  return {
    refused: null,
    missing,
    statements: persons.flatMap((each) => differences(each, byNumber.get(each.cpr), region)),
  };
}

function differences(
  { at, cpr, on, status, practice, region: lives }: WholePerson,
  known: KnownPerson | undefined,
  own: string,
): Statement[] {
  if (known === undefined) return []; // the register's own subscription may hold more people than we follow
  const about = { at, cpr, on };
  if (status === "dead") return known.diedOn === null ? [{ says: "death", ...about }] : [];
  if (status === "emigrated") return known.emigratedOn === null ? [{ says: "emigration", ...about }] : [];
  const statements: Statement[] = [];
  if (known.diedOn !== null) statements.push({ says: "death-annulled", ...about });
  if (known.emigratedOn !== null) statements.push({ says: "return", ...about });
  if (practice !== known.practiceNumber) statements.push({ says: "practice", ...about, practice });
  if (lives !== undefined && lives !== (known.movedTo ?? own))
    statements.push({ says: "region", ...about, region: lives });
  return statements;
}

function tooFew(missing: number, all: number): Phrase {
  return {
    da: `Filen mangler ${missing} af de ${all} personer, vi har. Intet er ændret, og det, vi havde, gælder. Bed registret om en ny fil.`,
    en: `The file lacks ${missing} of the ${all} people whom we have. Nothing was changed, and what we had holds. Ask the register for a new file.`,
  };
}
