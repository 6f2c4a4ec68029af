import { textBehind } from "../span.ts";

/** How letters write a laboratory's unit behind a number, and the one spelling under which it is compared. */
const SPELLINGS: readonly (readonly [pattern: string, unit: string])[] = [
  ["%|procent|pct\\.?", "%"],
  ["(?:ug|mikrog|mikrogram|mcg|microgram|myg) ?(?:/|pr\\.?|per) ?l(?:iter)?", "ug/l"],
  ["(?:ng|nanogram) ?(?:/|pr\\.?|per) ?ml", "ug/l"],
  ["(?:umol|mikromol|micromol|mymol) ?(?:/|pr\\.?|per) ?l(?:iter)?", "umol/l"],
  ["mmol ?(?:/|pr\\.?|per) ?l(?:iter)?", "mmol/l"],
  ["nmol ?(?:/|pr\\.?|per) ?l(?:iter)?", "nmol/l"],
  ["pmol ?(?:/|pr\\.?|per) ?l(?:iter)?", "pmol/l"],
  ["mmol ?/ ?mol", "mmol/mol"],
  ["ml ?/ ?min(?:ut)?\\.?(?: ?/ ?1[.,]73 ?m2?)?", "ml/min"],
  ["mg ?/ ?mmol", "mg/mmol"],
  ["mg ?/ ?g", "mg/g"],
  ["(?:ku|kiu|kie|ke) ?(?:/|pr\\.?) ?l(?:iter)?|u ?/ ?ml|ie ?/ ?ml", "ku/l"],
  ["(?:mie|miu|mu) ?(?:/|pr\\.?) ?l", "miu/l"],
  ["(?:ie|iu) ?(?:/|pr\\.?) ?l(?:iter)?", "iu/l"],
  ["(?:u|e|units|enheder) ?(?:/|pr\\.?) ?l(?:iter)?", "u/l"],
  [
    "(?:x ?)?10 ?(?:\\^|e|\\*\\*)? ?9 ?/ ?l|mia\\.? ?/ ?l|mia\\.?(?![a-z])|milliarder? ?(?:/|pr\\.?) ?l(?:iter)?",
    "10e9/l",
  ],
  ["mg ?/ ?l", "mg/l"],
  ["g ?/ ?l", "g/l"],
  ["ng ?/ ?l", "ng/l"],
];

/** A unit right behind a number; one group per spelling. */
const PATTERNS = SPELLINGS.map(([pattern, unit]) => ({
  unit,
  pattern: new RegExp(`^[ |]{0,6}(?:${pattern})(?![a-z])`),
}));

/** Units that people count as one: a thyroid's mIU/l is written IU/l, a kU/l often U/l. */
const ALIKE: Readonly<Record<string, string>> = { "miu/l": "iu/l", "ku/l": "u/l" };

/** The unit that stands right behind a number, with its length; undefined where none does. */
export function unitAfter(text: string, at: number): { unit: string; length: number } | undefined {
  const after = textBehind(text, at, 40);
  for (const { unit, pattern } of PATTERNS) {
    const found = pattern.exec(after);
    if (found !== null) return { unit, length: found[0].length };
  }
  return undefined;
}

/** Whether two units are of one kind. */
export function sameKind(one: string, other: string): boolean {
  return (ALIKE[one] ?? one) === (ALIKE[other] ?? other);
}

/** The unit as laboratories and our analytes write it: "ug/L", "mL/min", "U/L". */
export function writtenUnit(unit: string): string {
  return unit
    .replace(
      /^(k|m)?(u|iu)\//,
      (_, thousand: string | undefined, units: string) => `${thousand ?? ""}${units.toUpperCase()}/`,
    )
    .replace(/\/l$/, "/L")
    .replace(/^ml\//, "mL/")
    .replace("10e9", "10^9");
}
