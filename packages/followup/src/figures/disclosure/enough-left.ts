import type { Range } from "./possible.ts";
import type { Deduced } from "./what-follows.ts";

/**
 * How many values a group of hidden places lacks until each of its hidden numbers can still be at least k different ones; 0 is safe.
 * Of a place that hides a number, how many are left (`of` − n) is hidden as well, and asked of in the same way.
 */
export function valuesLacking(group: readonly Deduced[], k: number): number {
  return group.reduce(
    (sum, { hidden, possible: { n, rest, of } }) =>
      sum + lacking(n, k) + lacking(rest, k) + (hidden.of ? lacking(of, k) : 0),
    0,
  );
}

/**
 * A range of w + 1 values needs k of them. Who knows the rule knows more: that something in the group is hidden for its own sake. Two places
 * that share exactly k can then not have none and k, since both would have been shown; k − 1 values would be left of k + 1. So that range is not enough
 * either. Where fewer than k are shared, the one that has them all is hidden for its own sake; where more are, the k − 1 values beside either
 * end are at least k together.
 */
function lacking({ low, high }: Range, k: number): number {
  const width = high - low;
  return width === k ? 1 : Math.max(0, k - 1 - width);
}
