/** The least and the greatest whole number that something can be; no greatest is Infinity. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/**
 * What a place can be for somebody who sees what is shown: how many are counted, how many are not (`rest`), and how many there are.
 *
 * Since `of = n + rest`, the three ranges bound a six-sided figure with whole corners whose sides have three directions. Such figures are closed under all that a tree
 * asks: added, they add side by side (the ranges add); cut by another, the ranges meet and then tighten each other once, since a way between
 * two of three quantities has at most one stop. In the words of optimisation they are generalised polymatroids in the plane, and every whole
 * point of a sum is a sum of whole points (Frank 1984): the ranges below are reached, none is merely a bound.
 */
export interface Possible {
  readonly n: Range;
  readonly rest: Range;
  readonly of: Range;
}

const ANYTHING: Range = { low: 0, high: Infinity };

/** Nothing is known but that nobody is counted negatively. */
export const UNKNOWN: Possible = { n: ANYTHING, rest: ANYTHING, of: ANYTHING };

/** The sum of no places. */
export const NOBODY: Possible = known(0, 0);

/** A place that shows both its numbers. */
export function known(n: number, of: number): Possible {
  return { n: exactly(n), rest: exactly(of - n), of: exactly(of) };
}

/** One number alone. */
export function exactly(count: number): Range {
  return { low: count, high: count };
}

/** What two places can be together. */
export function plus(one: Possible, other: Possible): Possible {
  return { n: add(one.n, other.n), rest: add(one.rest, other.rest), of: add(one.of, other.of) };
}

/** What is left of a whole for one place, when the others take what they can. */
export function without(whole: Possible, others: Possible): Possible {
  return {
    n: subtract(whole.n, others.n),
    rest: subtract(whole.rest, others.rest),
    of: subtract(whole.of, others.of),
  };
}

/** What agrees with both. */
export function meet(one: Possible, other: Possible): Possible {
  const n = overlap(one.n, other.n);
  const rest = overlap(one.rest, other.rest);
  const of = overlap(one.of, other.of);
  return { n: overlap(n, subtract(of, rest)), rest: overlap(rest, subtract(of, n)), of: overlap(of, add(n, rest)) };
}

function add(one: Range, other: Range): Range {
  return { low: one.low + other.low, high: one.high + other.high };
}

function overlap(one: Range, other: Range): Range {
  return { low: Math.max(one.low, other.low), high: Math.min(one.high, other.high) };
}

function subtract(whole: Range, part: Range): Range {
  return { low: whole.low - part.high, high: whole.high - part.low };
}
