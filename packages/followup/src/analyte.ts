import type { Phrase } from "./phrase.ts";

/** What a laboratory measures, under all the codes and spellings of its unit that count as the same thing. */
export interface Analyte {
  /** Our name for it, as "psa". */
  id: string;
  label: Phrase;
  /** NPU and local codes; interchangeable, except against a baseline (two codes may be two methods). */
  codes: readonly string[];
  unit: string;
  /** Other spellings of the same unit, 1:1; compared after Unicode NFKC and trimming, `l` and `L` alike. */
  aliases: readonly string[];
  /** Lowest and highest value that can be true, both included, as exact decimal text in the unit. */
  plausible: readonly [low: string, high: string];
  /** What must be known about its codes before it is used. */
  note?: Phrase;
}

/** A unit as it is compared: NFKC makes the two micro signs one, and `l` and `L` are both litre. */
export function sameUnitKey(unit: string): string {
  return unit.normalize("NFKC").trim().replaceAll("L", "l");
}
