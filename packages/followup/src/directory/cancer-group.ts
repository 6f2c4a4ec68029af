import type { Phrase } from "../phrase.ts";
import type { CodeRange } from "../programme.ts";

/** Cancers that share a row of the telephone list: the SKS codes, and the name that lists and letters use. */
export interface CancerGroup {
  id: string;
  name: Phrase;
  ranges: readonly CodeRange[];
}

/** The group of a diagnosis, as DC619 is in `prostate`; undefined for a code that is no cancer. */
export function groupOf(groups: readonly CancerGroup[], icd10: string): CancerGroup | undefined {
  const category = icd10.slice(0, 4);
  return groups.find(({ ranges }) =>
    ranges.some(({ from, to, except }) => from <= category && category <= to && !except.includes(category)),
  );
}

/** The group's codes as lists show them: "DC65–DC66". */
export function codesOf({ ranges }: CancerGroup): string {
  return ranges.map(({ from, to }) => (from === to ? from : `${from}–${to}`)).join(", ");
}
