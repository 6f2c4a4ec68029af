import { type Refusal, refuse } from "../../refusal.ts";
import type { FigureRow } from "./figure-row.ts";

/** What makes a table of figures contradict itself, the first that is found; undefined where nothing does. */
export function tableProblem(rows: readonly FigureRow[]): Refusal | undefined {
  const byUnit = new Map<string, FigureRow>();
  for (const row of rows) {
    if (byUnit.has(row.unit)) return twice(row.unit);
    if (row.n > row.of) return moreThanAll(row);
    byUnit.set(row.unit, row);
  }
  return parentProblem(rows, byUnit) ?? sumProblem(rows);
}

/** Every parent has its own row, and nobody stands below itself. */
function parentProblem(rows: readonly FigureRow[], byUnit: ReadonlyMap<string, FigureRow>): Refusal | undefined {
  const rooted = new Set<string>();
  for (const row of rows) {
    const way: string[] = [];
    for (let at: FigureRow = row; !rooted.has(at.unit); ) {
      if (way.length === rows.length) return ownParent(row.unit);
      way.push(at.unit);
      if (at.parent === undefined) break;
      const parent = byUnit.get(at.parent);
      if (parent === undefined) return unknownParent(at.unit, at.parent);
      at = parent;
    }
    for (const unit of way) rooted.add(unit);
  }
  return undefined;
}

function sumProblem(rows: readonly FigureRow[]): Refusal | undefined {
  const sums = new Map<string, { n: number; of: number; units: number }>();
  for (const { parent, n, of } of rows) {
    if (parent === undefined) continue;
    const sum = sums.get(parent) ?? { n: 0, of: 0, units: 0 };
    sums.set(parent, { n: sum.n + n, of: sum.of + of, units: sum.units + 1 });
  }
  for (const total of rows) {
    const sum = sums.get(total.unit);
    if (sum !== undefined && total.n !== sum.n) return wrongTotal(total.unit, "n", total.n, sum.n, sum.units);
    if (sum !== undefined && total.of !== sum.of) return wrongTotal(total.unit, "of", total.of, sum.of, sum.units);
  }
  return undefined;
}

function twice(unit: string): Refusal {
  return refuse(
    "unit-twice",
    `»${named(unit)}« står to gange. Giv hver enhed én række, eller giv den anden sit eget navn.`,
    `"${named(unit)}" stands twice. Give each unit one row, or the other one a name of its own.`,
  );
}

function moreThanAll({ unit, n, of }: FigureRow): Refusal {
  return refuse(
    "more-than-all",
    `»${named(unit)}« har ${n} af ${of}: tælleren er større end nævneren. Ret den af dem, der er forkert.`,
    `"${named(unit)}" has ${n} of ${of}: n is more than of. Correct the one that is wrong.`,
  );
}

function unknownParent(unit: string, parent: string): Refusal {
  return refuse(
    "no-such-parent",
    `»${named(unit)}« hører under »${named(parent)}«, som ikke har nogen række. Tilføj dens sum, eller ret navnet.`,
    `"${named(unit)}" names the parent "${named(parent)}", which has no row. Add its total, or correct the name.`,
  );
}

function ownParent(unit: string): Refusal {
  return refuse(
    "own-parent",
    `»${named(unit)}« fører opad tilbage til sig selv. Ret, hvor den hører under.`,
    `The parents of "${named(unit)}" lead in a circle. Correct the parent that is wrong.`,
  );
}

function wrongTotal(unit: string, cell: "n" | "of", total: number, sum: number, units: number): Refusal {
  return refuse(
    "wrong-total",
    `»${named(unit)}« har ${cell} = ${total}, men ${units === 1 ? "dens ene enhed giver" : `dens ${units} enheder giver tilsammen`} ${sum}. Ret summen eller den enhed, der er forkert.`,
    `"${named(unit)}" has ${cell} = ${total}, but its ${units} ${units === 1 ? "unit adds" : "units add"} up to ${sum}. Correct the total, or the unit that is wrong.`,
  );
}

const LONGEST_NAME = 60;

/** A unit's name as a sentence can hold it: not without end, and nothing in it that turns the writing or moves a cursor. */
function named(unit: string): string {
  return unit.slice(0, LONGEST_NAME).replace(/[\p{Cc}\p{Cf}]/gu, "·");
}
