import type { CourseResult, Recorded } from "@foelgeskab/followup/course";
import type { Programme } from "@foelgeskab/followup/programme";

/** A result that counts: when it was sampled, and what it measures. */
export interface Counting {
  id: string;
  analyte: string;
  on: string;
}

/** What the second judge needs to know of the patient. */
export interface Looking {
  bornOn: string;
  today: string;
}

/** The results that count by a programme's own list of what laboratories measure: final, not taken back, in a known code and unit, with a value that can be true. */
export function countingResults(
  history: readonly Recorded[],
  { analytes }: Programme,
  { bornOn, today }: Looking,
): Counting[] {
  const told = new Map<string, CourseResult>();
  for (const { event } of history)
    if (event.type === "results-received")
      for (const result of event.results) if (!told.has(result.id)) told.set(result.id, result);
  const all = [...told.values()];
  const takingBack = all.filter(({ status }) => TAKES_BACK.has(status));
  return all.flatMap((result) => {
    if (!isFinal(result) || isTakenBack(result, takingBack)) return [];
    if (result.sampledOn > today || result.sampledOn < bornOn) return [];
    const analyte = analytes.find(({ codes }) => codes.includes(result.analysis));
    if (analyte === undefined || ![analyte.unit, ...analyte.aliases].some((unit) => isSameUnit(unit, result.unit)))
      return [];
    const number = numberOf(result.value);
    const [low, high] = analyte.plausible;
    if (number === undefined || number < Number(low) || number > Number(high)) return [];
    return [{ id: result.id, analyte: analyte.id, on: result.sampledOn }];
  });
}

function isFinal({ status }: CourseResult): boolean {
  return status === "final" || status === "corrected";
}

const TAKES_BACK: ReadonlySet<CourseResult["status"]> = new Set(["corrected", "cancelled", "entered-in-error"]);
const LATER_WORD = ["registered", "preliminary", "final", "corrected", "cancelled", "entered-in-error"];

/** Whether the laboratory issued a correction of the same measurement after it. */
function isTakenBack(result: CourseResult, takingBack: readonly CourseResult[]): boolean {
  const word = (each: CourseResult): string => `${each.issuedAt}${LATER_WORD.indexOf(each.status)}${each.id}`;
  return takingBack.some(
    (other) => other.id !== result.id && other.measurement === result.measurement && word(other) > word(result),
  );
}

function isSameUnit(one: string, other: string): boolean {
  return one === other || plain(one) === plain(other);
}

function plain(unit: string): string {
  return unit.normalize("NFKC").trim().replace(/L/g, "l");
}

function numberOf(value: string): number | undefined {
  const found = /^\s*[<>]?\s*(\d+(?:[.,]\d+)?)\s*$/.exec(value)?.[1];
  return found === undefined ? undefined : Number(found.replace(",", "."));
}
