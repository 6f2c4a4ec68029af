import { surely } from "../surely.ts";

const COUNT: Readonly<Record<string, number>> = {
  et: 1,
  en: 1,
  een: 1,
  to: 2,
  tre: 3,
  fire: 4,
  fem: 5,
  seks: 6,
  otte: 8,
  ni: 9,
  ti: 10,
  tolv: 12,
};
const ORDINAL: Readonly<Record<string, number>> = {
  anden: 2,
  andet: 2,
  tredje: 3,
  fjerde: 4,
  femte: 5,
  sjette: 6,
  ottende: 8,
  niende: 9,
  tolvte: 12,
  attende: 18,
};

/** The ordinal words that `ordinalOf` knows, as an alternative of a pattern. */
export const ORDINALS = Object.keys(ORDINAL).join("|");

/** "3", "tre": the number that a pattern has found. */
export function countOf(found: string | undefined): number {
  const words = surely(found);
  return COUNT[words] ?? Number(words);
}

/** "tredje": the number that a pattern of `ORDINALS` has found. */
export function ordinalOf(found: string | undefined): number {
  return surely(ORDINAL[surely(found)]);
}
