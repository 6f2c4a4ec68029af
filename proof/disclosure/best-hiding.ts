import { valuesLacking } from "@foelgeskab/followup/figures/disclosure/enough-left";
import type { FigureRow } from "@foelgeskab/followup/figures/disclosure/figure-row";
import { type Forest, forestOf } from "@foelgeskab/followup/figures/disclosure/forest";
import { BOTH, type Hidden, isOpen, N_ALONE, OPEN } from "@foelgeskab/followup/figures/disclosure/hidden";
import { hiddenForItself, hidingN } from "@foelgeskab/followup/figures/disclosure/small-cells";
import { whatFollows } from "@foelgeskab/followup/figures/disclosure/what-follows";
import { isRefusal } from "@foelgeskab/followup/refusal";

/** How many numbers of a table must stay at the least, by trying every choice of them in the order of their number; undefined where that would be too many. */
export function fewestHidden(rows: readonly FigureRow[], k: number, mostTried = 20_000): number | undefined {
  const forest = forestOf(rows);
  if (isRefusal(forest)) throw new Error(forest.sentence.en);
  const own = forest.places.map((place) => hiddenForItself(place, k));
  const choices = forest.places.map((place, at) => choicesAbove(own[at] ?? OPEN, hidingN(place, k)));
  const cost = (at: number, hidden: Hidden): number =>
    (forest.places[at]?.rows ?? 0) * (Number(hidden.n) + Number(hidden.of));
  let tried = 0;
  const reach = (at: number, hiding: Hidden[], left: number): boolean | undefined => {
    if (at === choices.length) {
      tried += 1;
      if (tried > mostTried) return undefined;
      return left === 0 && isSafe(forest, hiding, k);
    }
    for (const hidden of choices[at] ?? []) {
      const after = left - cost(at, hidden);
      if (after < 0) continue;
      const reached = reach(at + 1, [...hiding, hidden], after);
      if (reached !== false) return reached;
    }
    return false;
  };
  for (let hidden = 0; hidden <= 2 * rows.length; hidden += 1) {
    const reached = reach(0, [], hidden);
    if (reached !== false) return reached === true ? hidden : undefined;
  }
  throw new Error("Not even a table that is all hidden is safe");
}

function choicesAbove(own: Hidden, alone: Hidden): Hidden[] {
  return [OPEN, N_ALONE, BOTH].filter(
    (each) => (each.n || !own.n) && (each.of || !own.of) && (each !== N_ALONE || !alone.of),
  );
}

function isSafe(forest: Forest, hiding: readonly Hidden[], k: number): boolean {
  return forest.places.every(
    ({ above }, top) =>
      (above !== undefined && !isOpen(hiding[top] ?? OPEN)) || valuesLacking(whatFollows(forest, hiding, top), k) === 0,
  );
}
