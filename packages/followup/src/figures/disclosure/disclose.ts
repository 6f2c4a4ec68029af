import { isRefusal, type Refusal } from "../../refusal.ts";
import type { DisclosedRow, FigureRow } from "./figure-row.ts";
import { forestOf } from "./forest.ts";
import { nth } from "./nth.ts";
import { protect } from "./protect.ts";

/**
 * A table as it may leave: the same rows in the same order, `null` for each number that stays. No hidden number, and of no such row how many
 * are left, can be worked out or narrowed down to fewer than k values by somebody who sees what is shown, knows that units add up to their
 * parents, that nobody is counted negatively or twice, and this rule. Refused when the table contradicts itself.
 */
export function disclose(rows: readonly FigureRow[], k: number): DisclosedRow[] | Refusal {
  const forest = forestOf(rows);
  if (isRefusal(forest)) return forest;
  const hiding = protect(forest, k);
  return rows.map((row, at) => {
    const hidden = nth(hiding, nth(forest.placeOf, at));
    return { ...row, n: hidden.n ? null : row.n, of: hidden.of ? null : row.of };
  });
}
