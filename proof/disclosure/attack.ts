import type { DisclosedRow } from "@foelgeskab/followup/figures/disclosure/figure-row";
import highs, { type Model } from "highs";

// The package's types are those of its CommonJS half, where the loader is the module's `default`; Node loads the other half, where it is the module.
const load = highs as unknown as (typeof highs)["default"];
const solver = await load();

/** A number that did not leave, and between what it must lie. */
export interface Bounded {
  unit: string;
  cell: "n" | "of" | "of - n";
  least: number;
  greatest: number;
}

/** More people than any table of ours has. */
const MOST = 1_000_000;

/**
 * Attacks a table with linear bounds and nothing of ours: one variable for each number, the shown ones at their value; nobody is counted
 * negatively, n is at most of, and units add up to their parent. For each number that did not leave, the least and the greatest that it can be.
 */
export function attack(rows: readonly DisclosedRow[]): Bounded[] {
  return solver.withModel({ format: "lp", data: program(rows) }, (model) => {
    model.options.set({ output_flag: false, presolve: "off" });
    return rows.flatMap((row, at) =>
      hiddenOf(row).map(({ cell, costs }) => ({ unit: row.unit, cell, ...bounds(model, at, costs) })),
    );
  });
}

/** What a row does not say, as a sum of its two variables. */
function hiddenOf({ n, of }: DisclosedRow): { cell: Bounded["cell"]; costs: readonly [number, number] }[] {
  return [
    ...(n === null ? [{ cell: "n" as const, costs: [1, 0] as const }] : []),
    ...(of === null ? [{ cell: "of" as const, costs: [0, 1] as const }] : []),
    ...(n === null || of === null ? [{ cell: "of - n" as const, costs: [-1, 1] as const }] : []),
  ];
}

function bounds(model: Model, row: number, [n, of]: readonly [number, number]): { least: number; greatest: number } {
  const end = (sign: 1 | -1): number => {
    model.changeColCost(model.getColByName(`n${row}`), sign * n);
    model.changeColCost(model.getColByName(`o${row}`), sign * of);
    model.run();
    const value = sign * model.getObjectiveValue();
    for (const name of [`n${row}`, `o${row}`]) model.changeColCost(model.getColByName(name), 0);
    return Math.round(value * 1000) / 1000;
  };
  return { least: end(1), greatest: end(-1) };
}

/** In the format of CPLEX, which HiGHS reads. */
function program(rows: readonly DisclosedRow[]): string {
  const under = Map.groupBy(rows.keys(), (at) => rows[at]?.parent);
  const sums = rows.flatMap(({ unit }, at) => {
    const below = under.get(unit) ?? [];
    return below.length === 0
      ? []
      : ["n", "o"].map((v) => `${below.map((each) => `+ ${v}${each}`).join(" ")} - ${v}${at} = 0`);
  });
  const within = rows.map((_, at) => `o${at} - n${at} >= 0`);
  const span = (name: string, count: number | null): string =>
    count === null ? `0 <= ${name} <= ${MOST}` : `${name} = ${count}`;
  const spans = rows.flatMap(({ n, of }, at) => [span(`n${at}`, n), span(`o${at}`, of)]);
  return ["Minimize", "cost: 0 n0", "Subject To", ...within, ...sums, "Bounds", ...spans, "End"].join("\n");
}
