import type { Programme } from "../programme.ts";
import { programmeKey } from "../programme.ts";
import type { LetterReading } from "../reading/letter-reading.ts";
import { type ProgrammeFit, proposedSubject } from "./proposed-subject.ts";

type Treatments = LetterReading["facts"]["treatments"];

/**
 * The programme whose words may help to say what a letter lacks, with the date that it counts from: the one proposed, else the one that the treatment
 * points to though it is undated or two programmes count from it. Only for suggestions; whom to follow how is for a person to say.
 */
export function programmePointedTo(
  reading: Pick<LetterReading, "facts">,
  programmes: readonly Programme[],
): { programme: Programme; fit: ProgrammeFit } | undefined {
  const { fits, proposed } = proposedSubject(reading, programmes);
  const { treatments } = reading.facts;
  const fit = fits.find(({ programme }) => programme === proposed) ?? byTreatment(fits, treatments);
  const programme = programmes.find((each) => programmeKey(each) === fit?.programme);
  return fit === undefined || programme === undefined ? undefined : { programme, fit };
}

function byTreatment(fits: readonly ProgrammeFit[], treatments: Treatments): ProgrammeFit | undefined {
  const said = treatments.map(({ words }) => words.toLowerCase());
  const named = fits.filter(({ name }) => said.some((words) => name.da.toLowerCase().includes(words)));
  if (named.length === 1) return named[0];
  const anchor = anchorOf(treatments);
  const pointed = fits.filter((each) => each.anchor.name === anchor).toSorted(byName);
  const operated = anchor === "radiotherapyEndDate" && treatments.some(isOperation);
  return operated ? pointed.at(-1) : pointed[0];
}

/** Of two that count from one date the shorter name is the general one: radiotherapy, before radiotherapy after an operation. */
function byName(one: ProgrammeFit, other: ProgrammeFit): number {
  return one.name.da.length - other.name.da.length;
}

/** The date that the last treatment of the letter would be: radiation after an operation, hormones where neither was given. */
function anchorOf(treatments: Treatments): string | undefined {
  if (treatments.some(({ kind }) => kind === "radiotherapy")) return "radiotherapyEndDate";
  const operation = treatments.find(isOperation);
  if (operation !== undefined) return operation.anchor ?? "surgeryDate";
  return treatments.some(({ treatment }) => treatment === "hormones") ? "adtStartDate" : undefined;
}

function isOperation({ kind, words }: Treatments[number]): boolean {
  return kind === "operation" || /^oper/i.test(words);
}
