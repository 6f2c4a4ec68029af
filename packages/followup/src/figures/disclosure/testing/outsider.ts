import type { DisclosedRow } from "../figure-row.ts";

type Cell = readonly [n: number, of: number];

/** A number that did not leave, and how many values it may have. */
export interface Guess {
  unit: string;
  cell: "n" | "of" | "left";
  values: number;
}

/**
 * Somebody outside who knows the rule and has all the time there is: tries every table of a total and its units with at most so many people in
 * a unit, throws away those that would have left otherwise (a small number that stands open; nothing in it that had to be hidden) and counts what is left.
 */
export function outsiderCount(left: readonly DisclosedRow[], k: number, most: number): Guess[] {
  const [total, ...units] = left;
  if (total === undefined) return [];
  const seen = left.map(() => ({ n: new Set<number>(), of: new Set<number>(), left: new Set<number>() }));
  const cells = units.map((unit) => everyCell(most).filter((cell) => agrees(unit, cell, k)));
  const each = (at: number, chosen: readonly Cell[], sum: Cell): void => {
    if (total.n !== null && sum[0] > total.n) return;
    if (total.of !== null && sum[1] > total.of) return;
    if (at < cells.length) {
      for (const cell of cells[at] ?? []) each(at + 1, [...chosen, cell], [sum[0] + cell[0], sum[1] + cell[1]]);
      return;
    }
    const whole = [sum, ...chosen];
    if (!agrees(total, sum, k) || !whole.some((cell) => mustHide(cell, k) !== "nothing")) return;
    for (const [row, [n, of]] of whole.entries()) {
      seen[row]?.n.add(n);
      seen[row]?.of.add(of);
      seen[row]?.left.add(of - n);
    }
  };
  each(0, [], [0, 0]);
  return left.flatMap(({ unit, n, of }, row) => {
    const guess = (cell: Guess["cell"]): Guess => ({ unit, cell, values: seen[row]?.[cell].size ?? 0 });
    return [...(n === null ? [guess("n"), guess("left")] : []), ...(of === null ? [guess("of")] : [])];
  });
}

function everyCell(most: number): Cell[] {
  return Array.from({ length: most + 1 }, (_, of) => Array.from({ length: of + 1 }, (_, n): Cell => [n, of])).flat();
}

/** Whether a row with these numbers may have left as it did. */
function agrees(row: DisclosedRow, [n, of]: Cell, k: number): boolean {
  if (row.n !== null && row.n !== n) return false;
  if (row.of !== null && row.of !== of) return false;
  const must = mustHide([n, of], k);
  return (
    (must === "nothing" || row.n === null) &&
    (must !== "both" || row.of === null) &&
    !(of === k && row.n === null && row.of !== null)
  );
}

/** The rule, written anew. */
function mustHide([n, of]: Cell, k: number): "nothing" | "n" | "both" {
  const few = (count: number): boolean => count >= 1 && count <= k - 1;
  if (few(of)) return "both";
  if (!few(n) && !few(of - n)) return "nothing";
  return of === k ? "both" : "n";
}
