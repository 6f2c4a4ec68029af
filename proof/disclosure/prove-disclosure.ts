import { disclose } from "@foelgeskab/followup/figures/disclosure/disclose";
import type { DisclosedRow, FigureRow } from "@foelgeskab/followup/figures/disclosure/figure-row";
import { isRefusal } from "@foelgeskab/followup/refusal";
import { attack, type Bounded } from "./attack.ts";
import { fewestHidden } from "./best-hiding.ts";
import { randomTable } from "./random-table.ts";

/** What a run showed: of how many tables, how many hidden numbers were attacked, what was found, and how much could leave. */
export interface DisclosureProof {
  tables: number;
  k: number;
  seed: number;
  rows: number;
  attacked: number;
  /** Numbers narrowed down to fewer than k values, or small ones that stand open. None, or the method is wrong. */
  found: (Bounded & { table: number })[];
  /** How many hidden numbers had exactly k values left, the fewest that are allowed. */
  atTheEdge: number;
  numbers: number;
  shown: number;
  /** Of the tables small enough to try every choice. */
  small: { tables: number; numbers: number; shown: number; mostShown: number };
}

/** Tables up to so many rows are small. */
const SMALL = 9;

/** Makes tables from a seed on, lets each leave, and attacks it. */
export function proveDisclosure(given: {
  tables: number;
  k: number;
  seed: number;
  told?: (table: number) => void;
}): DisclosureProof {
  const { tables, k, seed, told } = given;
  const small = { tables: 0, numbers: 0, shown: 0, mostShown: 0 };
  const proof: DisclosureProof = {
    tables,
    k,
    seed,
    rows: 0,
    attacked: 0,
    found: [],
    atTheEdge: 0,
    numbers: 0,
    shown: 0,
    small,
  };
  for (let table = 0; table < tables; table += 1) {
    const rows = randomTable(seed + table);
    const left = disclose(rows, k);
    if (isRefusal(left)) throw new Error(left.sentence.en);
    const bounded = attack(left);
    const found = [...bounded.filter(({ least, greatest }) => greatest - least < k - 1), ...standsOpen(rows, left, k)];
    proof.rows += rows.length;
    proof.attacked += bounded.length;
    proof.found.push(...found.map((each) => ({ table: seed + table, ...each })));
    proof.atTheEdge += bounded.filter(({ least, greatest }) => greatest - least === k - 1).length;
    proof.numbers += 2 * rows.length;
    proof.shown += shownIn(left);
    if (rows.length <= SMALL) addSmall(small, rows, left, k);
    told?.(table + 1);
  }
  return proof;
}

/** The rule of small numbers, written anew: neither n, of nor of − n from 1 to k − 1, nor none or all of fewer than k. */
function standsOpen(rows: readonly FigureRow[], left: readonly DisclosedRow[], k: number): Bounded[] {
  const few = (count: number): boolean => count >= 1 && count <= k - 1;
  return rows.flatMap(({ unit, n, of }, at) => {
    const shows = left[at];
    const open = (cell: Bounded["cell"], value: number): Bounded => ({ unit, cell, least: value, greatest: value });
    return [
      ...(shows?.of !== null && few(of) ? [open("of", of)] : []),
      ...(shows?.n !== null && (few(n) || few(of)) ? [open("n", n)] : []),
      ...(shows?.n !== null && shows?.of !== null && few(of - n) ? [open("of - n", of - n)] : []),
    ];
  });
}

function shownIn(left: readonly DisclosedRow[]): number {
  return left.flatMap(({ n, of }) => [n, of]).filter((count) => count !== null).length;
}

function addSmall(
  small: DisclosureProof["small"],
  rows: readonly FigureRow[],
  left: readonly DisclosedRow[],
  k: number,
): void {
  const fewest = fewestHidden(rows, k);
  if (fewest === undefined) return;
  small.tables += 1;
  small.numbers += 2 * rows.length;
  small.shown += shownIn(left);
  small.mostShown += 2 * rows.length - fewest;
}
