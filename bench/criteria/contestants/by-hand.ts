import { daysOf, monthsAfter, textOf } from "../../days-by-hand.ts";
import type { Answer } from "../answer.ts";
import { AS_OF, type Bundle, type Observation, PROSTATECTOMY, PSA } from "../fhir-bundle.ts";

/** The same question as a programmer would write it by hand for this one criterion: binary numbers, rules in code, no explanation, nothing else. */
export function byHand(lines: readonly string[]): Answer[] {
  return lines.map((line) => answerTo(JSON.parse(line) as Bundle)); // the bench wrote the line
}

interface Seen {
  day: number;
  says: typeof HIT | typeof UNDECIDED | typeof MISS;
}

const [HIT, UNDECIDED, MISS] = [2, 1, 0] as const;
const LAST = daysOf(AS_OF);

function answerTo({ entry }: Bundle): Answer {
  let id = "";
  let from = Number.NaN;
  for (const { resource } of entry) {
    if (resource.resourceType === "Patient") id = resource.id;
    else if (resource.resourceType === "Procedure" && resource.code.coding[0]?.code === PROSTATECTOMY)
      from = monthsAfter(resource.performedDateTime, 3);
  }
  const seen: Seen[] = [];
  for (const { resource } of entry) {
    if (resource.resourceType !== "Observation" || !counts(resource)) continue;
    const day = daysOf(resource.effectiveDateTime.slice(0, 10));
    if (day >= from && day <= LAST) seen.push({ day, says: whatSays(resource.valueQuantity) });
  }
  return { id, ...walked(seen.sort((one, other) => one.day - other.day || other.says - one.says)) };
}

function counts({ status, code, valueQuantity: { value, code: unit } }: Observation): boolean {
  return (
    (status === "final" || status === "corrected" || status === "amended") &&
    code.coding[0]?.code === PSA &&
    (unit === "ug/L" || unit === "ng/mL") &&
    value >= 0 &&
    value <= 20_000
  );
}

function whatSays({ value, comparator }: Observation["valueQuantity"]): Seen["says"] {
  if (comparator === "<") return value <= 0.2 ? MISS : UNDECIDED;
  if (value >= 0.2) return HIT;
  return comparator === ">" ? UNDECIDED : MISS;
}

/** The heaviest of a day comes first and speaks for it. */
function walked(seen: readonly Seen[]): Omit<Answer, "id"> {
  let [first, last]: (Seen | undefined)[] = [];
  for (const each of seen) {
    if (each.day === last?.day) continue;
    last = each;
    if (first === undefined) {
      if (each.says === HIT) first = each;
    } else if (each.day - first.day >= 14) {
      if (each.says === HIT) return { state: "met", since: textOf(each.day) };
      if (each.says === MISS) first = undefined;
    }
  }
  if (last === undefined) return { state: "no-data" };
  if (first === undefined) return { state: last.says === UNDECIDED ? "undetermined" : "not-met" };
  return { state: LAST > first.day + 92 ? "unconfirmed-overdue" : "pending", since: textOf(first.day) };
}
