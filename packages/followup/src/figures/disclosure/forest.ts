import { type Refusal, refuse } from "../../refusal.ts";
import type { FigureRow } from "./figure-row.ts";
import { nth } from "./nth.ts";
import { tableProblem } from "./table-problem.ts";

/**
 * A table as trees of places. A unit with one single unit below it has that unit's numbers: both rows stand in one place, since who hides
 * one and shows the other hides nothing. Parents come before their children.
 */
export interface Forest {
  readonly places: readonly Place[];
  /** By row of the table: its place. */
  readonly placeOf: readonly number[];
}

/** One place of a tree: its numbers, where it is summed, what is summed in it, and how many rows show it. */
export interface Place {
  readonly n: number;
  readonly of: number;
  readonly above: number | undefined;
  readonly below: readonly number[];
  readonly rows: number;
}

/** Builds the trees of a table, or refuses one that contradicts itself: which unit, what, and what to do. */
export function forestOf(rows: readonly FigureRow[]): Forest | Refusal {
  return tableProblem(rows) ?? tooDeep(planted(rows));
}

/** Health care has five or six levels. Far more would take time that grows with their square. */
const MOST_LEVELS = 100;

function tooDeep(forest: Forest): Forest | Refusal {
  const levels: number[] = [];
  for (const { above } of forest.places) levels.push(above === undefined ? 1 : nth(levels, above) + 1);
  if (levels.every((level) => level <= MOST_LEVELS)) return forest;
  return refuse(
    "too-deep",
    `Tabellen har summer i mere end ${MOST_LEVELS} lag. Udelad de summer, ingen læser.`,
    `The table has totals in more than ${MOST_LEVELS} levels. Leave out the totals that nobody reads.`,
  );
}

function planted(rows: readonly FigureRow[]): Forest {
  const under = Map.groupBy(rows.keys(), (row) => nth(rows, row).parent);
  const places: (Place & { below: number[] })[] = [];
  const placeOf: number[] = [];
  const waiting = (under.get(undefined) ?? []).map((row) => ({ row, above: undefined as number | undefined }));
  for (const { row, above } of waiting) {
    const chain = onlyChildren(row, rows, under);
    const place = places.length;
    for (const each of chain) placeOf[each] = place;
    const { n, of } = nth(rows, row);
    places.push({ n, of, above, below: [], rows: chain.length });
    if (above !== undefined) nth(places, above).below.push(place);
    const last = nth(rows, nth(chain, chain.length - 1)).unit;
    for (const child of under.get(last) ?? []) waiting.push({ row: child, above: place });
  }
  return { places, placeOf };
}

/** A row and those below it as long as each has one alone. */
function onlyChildren(
  row: number,
  rows: readonly FigureRow[],
  under: ReadonlyMap<string | undefined, readonly number[]>,
): number[] {
  const chain = [row];
  for (const each of chain) {
    const below = under.get(nth(rows, each).unit) ?? [];
    if (below.length === 1) chain.push(...below);
  }
  return chain;
}
