import type { Phrase } from "../../phrase.ts";

/** The indicators of the follow-up's quality, by the numbers of the clinical facts, 7.2. */
export type IndicatorId =
  `Q${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | 16 | 17 | 18 | 19 | 20}`;

/** Those that the events of a course can answer today. */
export type CountedId = `Q${1 | 2 | 3 | 4 | 5 | 6 | 8 | 9 | 10 | 11 | 12 | 20}`;

/** What an indicator counts, of what, and what is left out: data, that somebody can sign. All are proposals until then. */
export interface Indicator {
  id: IndicatorId;
  name: Phrase;
  /** Who is counted (n) of whom (of). */
  numerator: Phrase;
  denominator: Phrase;
  /** The month in which each is counted. */
  month: Phrase;
  /** Who is in neither. */
  leftOut: Phrase;
  /** The share in per cent that is aimed at, and from which side; absent where the indicator only describes. */
  standard?: { side: "at-least" | "at-most"; percent: number };
  source: string;
  mark: "proposal";
  /** Why it cannot be counted yet; a number would say that it had been looked at. */
  notYet?: Phrase;
}
