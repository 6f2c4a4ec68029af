import type { DisclosedRow } from "@foelgeskab/followup/figures/disclosure/figure-row";
import { type Bounds, boundsOf, type Sum } from "./linear-bounds.ts";

/** A number that did not leave, and between what it must lie. */
export interface Bounded extends Bounds {
  unit: string;
  cell: "n" | "of" | "of - n";
}

/**
 * Attacks a table with linear bounds and nothing of ours: one variable for each number, the shown ones at their value; nobody is counted
 * negatively, n is at most of, and units add up to their parent. For each number that did not leave, the least and the greatest that it can be.
 */
export function attack(rows: readonly DisclosedRow[]): Bounded[] {
  const hidden = rows.flatMap((row, at) => hiddenOf(row, [[`n${at}`, 1]], [[`o${at}`, 1]]));
  const variables = rows.flatMap((_, at) => [`n${at}`, `o${at}`]);
  return withBounds(hidden, variables, constraintsOf(rows));
}

/** What a row does not say. */
export interface Asked {
  unit: string;
  cell: Bounded["cell"];
  sum: Sum;
}

/** What a row does not say, as sums of variables; what is left is hidden where either number is. */
export function hiddenOf(row: DisclosedRow, n: Sum, of: Sum): Asked[] {
  const { unit } = row;
  const left: Sum = [...of, ...n.map(([variable, times]) => [variable, -times] as const)];
  return [
    ...(row.n === null ? [{ unit, cell: "n" as const, sum: n }] : []),
    ...(row.of === null ? [{ unit, cell: "of" as const, sum: of }] : []),
    ...(row.n === null || row.of === null ? [{ unit, cell: "of - n" as const, sum: left }] : []),
  ];
}

/** Each with its bounds. */
export function withBounds(
  asked: readonly Asked[],
  variables: readonly string[],
  constraints: readonly string[],
): Bounded[] {
  const bounds = boundsOf(
    variables,
    constraints,
    asked.map(({ sum }) => sum),
  );
  return asked.flatMap(({ unit, cell }, at) => {
    const found = bounds[at];
    return found === undefined ? [] : [{ unit, cell, ...found }];
  });
}

function constraintsOf(rows: readonly DisclosedRow[]): string[] {
  const under = Map.groupBy(rows.keys(), (at) => rows[at]?.parent);
  return rows.flatMap(({ unit, n, of }, at) => {
    const below = under.get(unit) ?? [];
    const sums = ["n", "o"].map((v) => `${below.map((each) => `+ ${v}${each}`).join(" ")} - ${v}${at} = 0`);
    return [
      `o${at} - n${at} >= 0`,
      ...(below.length === 0 ? [] : sums),
      ...(n === null ? [] : [`n${at} = ${n}`]),
      ...(of === null ? [] : [`o${at} = ${of}`]),
    ];
  });
}
