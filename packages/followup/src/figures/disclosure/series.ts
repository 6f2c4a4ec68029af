import { isRefusal, type Refusal } from "../../refusal.ts";
import { between } from "./between.ts";
import type { DisclosedRow, FigureRow } from "./figure-row.ts";
import { type Forest, forestOf } from "./forest.ts";
import { type Hidden, OPEN, together } from "./hidden.ts";
import { nth } from "./nth.ts";
import { protect } from "./protect.ts";

/** The figures of a period, from a month until another one that is no longer in it, both counted from the same beginning. */
export interface PeriodTable {
  from: number;
  until: number;
  rows: readonly FigureRow[];
  /** How the table has left already; nothing of it can be taken back. */
  left?: readonly DisclosedRow[];
}

/**
 * Tables of the same units over several periods, each as it may leave beside the others. What is hidden in one period is hidden in every period that
 * overlaps it, or the difference of two shown numbers would tell it. A period that nobody publishes and that is the difference of published ones
 * (the second quarter, of a half-year and its first quarter) is guarded as if it were published too.
 *
 * What one period hides for another's sake goes no further, or a single small number would be hidden for ever; what it must hide beside that
 * does. Refused when a table contradicts itself, or the periods each other.
 */
export function discloseSeries(periods: readonly PeriodTable[], k: number): DisclosedRow[][] | Refusal {
  const unpublished = between(periods);
  if (isRefusal(unpublished)) return unpublished;
  const guarded: Guarded[] = [];
  for (const period of [...periods, ...unpublished]) {
    const forest = forestOf(period.rows);
    if (isRefusal(forest)) return forest;
    guarded.push(guard(period, forest, k));
  }
  while (guarded.map((each) => hideBeside(each, guarded, k)).includes(true));
  return guarded
    .slice(0, periods.length)
    .map(({ period: { rows, left }, hidden }) => left?.slice() ?? rows.map((row) => asHidden(row, hidden)));
}

interface Guarded {
  readonly period: PeriodTable;
  readonly forest: Forest;
  /** By unit: what is hidden here, and what of it the overlapping periods hide for its sake. */
  hidden: ReadonlyMap<string, Hidden>;
  spread: ReadonlyMap<string, Hidden>;
}

function guard(period: PeriodTable, forest: Forest, k: number): Guarded {
  const hidden = period.left === undefined ? byUnit(period, forest, protect(forest, k)) : hiddenIn(period.left);
  return { period, forest, hidden, spread: hidden };
}

/** Hides what the overlapping periods ask for, and what that takes beside it. Whether there is more to spread than before. */
function hideBeside(one: Guarded, all: readonly Guarded[], k: number): boolean {
  if (one.period.left !== undefined) return false;
  const others = all.filter((other) => other !== one && overlaps(one.period, other.period));
  const asked = (unit: string): Hidden =>
    [one, ...others].reduce((sum, { spread }) => together(sum, hiddenOf(spread, unit)), OPEN);
  const also = one.forest.places.map(() => OPEN);
  for (const [row, { unit }] of one.period.rows.entries()) {
    const place = nth(one.forest.placeOf, row);
    also[place] = together(nth(also, place), asked(unit));
  }
  one.hidden = byUnit(one.period, one.forest, protect(one.forest, k, also));
  const more = [...one.hidden].filter(([unit, hidden]) => isMore(hidden, asked(unit)));
  one.spread = new Map([...one.spread, ...more]);
  return more.length > 0;
}

function isMore(one: Hidden, other: Hidden): boolean {
  return (one.n && !other.n) || (one.of && !other.of);
}

function byUnit(period: PeriodTable, forest: Forest, hiding: readonly Hidden[]): Map<string, Hidden> {
  return new Map(period.rows.map(({ unit }, row) => [unit, nth(hiding, nth(forest.placeOf, row))]));
}

function hiddenIn(left: readonly DisclosedRow[]): Map<string, Hidden> {
  return new Map(left.map(({ unit, n, of }) => [unit, { n: n === null, of: of === null }]));
}

function overlaps(one: PeriodTable, other: PeriodTable): boolean {
  return one.from < other.until && other.from < one.until;
}

function asHidden(row: FigureRow, hidden: ReadonlyMap<string, Hidden>): DisclosedRow {
  const { n, of } = hiddenOf(hidden, row.unit);
  return { ...row, n: n ? null : row.n, of: of ? null : row.of };
}

/** What a period hides of a unit; a unit that it does not name has nothing to hide there. */
function hiddenOf(hidden: ReadonlyMap<string, Hidden>, unit: string): Hidden {
  return hidden.get(unit) ?? OPEN;
}
