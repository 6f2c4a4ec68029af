import type { DisclosedRow } from "@foelgeskab/followup/figures/disclosure/figure-row";
import { type Asked, type Bounded, hiddenOf, withBounds } from "./attack.ts";
import type { Sum } from "./linear-bounds.ts";

/** A table as it left, and for which months. */
export interface LeftTable {
  from: number;
  until: number;
  rows: readonly DisclosedRow[];
}

/**
 * Attacks tables of several periods together: for each unit at the bottom and each stretch between two ends of periods, how many were counted
 * and how many were not; whatever is shown of any unit in any period is a sum of these. All tables have the same units.
 */
export function attackSeries(tables: readonly LeftTable[]): Bounded[] {
  const rows = tables[0]?.rows ?? [];
  const bottoms = rows.filter(({ unit }) => !rows.some(({ parent }) => parent === unit)).map(({ unit }) => unit);
  const ends = [...new Set(tables.flatMap(({ from, until }) => [from, until]))].sort((one, other) => one - other);
  const within = ({ from, until }: LeftTable): number[] => ends.filter((end) => end >= from && end < until);
  const counted = (unit: string, table: LeftTable): string[] =>
    bottoms
      .filter((bottom) => isUnder(bottom, unit, rows))
      .flatMap((bottom) => within(table).map((at) => `n_${bottom}_${at}`));
  const asked: Asked[] = [];
  const constraints: string[] = [];
  for (const table of tables) {
    for (const row of table.rows) {
      const n: Sum = counted(row.unit, table).map((variable) => [variable, 1]);
      const of: Sum = n.flatMap(([variable]) => [variable, `r${variable}`].map((each) => [each, 1] as const));
      asked.push(...hiddenOf(row, n, of));
      if (row.n !== null) constraints.push(`${n.map(([variable]) => `+ ${variable}`).join(" ")} = ${row.n}`);
      if (row.of !== null) constraints.push(`${of.map(([variable]) => `+ ${variable}`).join(" ")} = ${row.of}`);
    }
  }
  const variables = bottoms.flatMap((bottom) => ends.flatMap((at) => [`n_${bottom}_${at}`, `rn_${bottom}_${at}`]));
  return withBounds(asked, variables, constraints);
}

function isUnder(unit: string, top: string, rows: readonly DisclosedRow[]): boolean {
  if (unit === top) return true;
  const parent = rows.find((row) => row.unit === unit)?.parent;
  return parent !== undefined && isUnder(parent, top, rows);
}
