import { type Refusal, refuse } from "../../refusal.ts";
import type { FigureRow } from "./figure-row.ts";
import type { PeriodTable } from "./series.ts";

/** What each unit has up to a month, counted from a month that all begin at; before it, less than nothing. */
type Running = ReadonlyMap<string, FigureRow>;

/**
 * The periods that nobody publishes and that follow from published ones. Months that published periods lead to from each other, one after the other,
 * forwards or backwards, have a known difference, whatever lies between them; a unit that a table does not name has nobody in it. Refused when two
 * ways lead to two numbers, or a difference is negative.
 */
export function between(periods: readonly PeriodTable[]): PeriodTable[] | Refusal {
  const found: PeriodTable[] = [];
  const reached = new Map<number, Running>();
  for (const { from: start } of periods) {
    if (reached.has(start)) continue;
    const from = reachedFrom(start, periods);
    for (const [month, running] of from) reached.set(month, running);
    found.push(...differences(from, periods));
  }
  const wrong =
    periods.find(({ from, until, rows }) => !isSame(rows, subtract(reached.get(until), reached.get(from)))) ??
    found.find(({ rows }) => rows.some(({ n, of }) => n < 0 || n > of));
  return wrong === undefined ? found : contradiction(wrong);
}

/** From one month to all that published periods lead to. */
function reachedFrom(start: number, periods: readonly PeriodTable[]): Map<number, Running> {
  const reached = new Map<number, Running>([[start, new Map()]]);
  for (const [month, running] of reached) {
    for (const { from, until, rows } of periods) {
      if (month === from && !reached.has(until)) reached.set(until, moved(running, rows, 1));
      if (month === until && !reached.has(from)) reached.set(from, moved(running, rows, -1));
    }
  }
  return reached;
}

function differences(reached: ReadonlyMap<number, Running>, periods: readonly PeriodTable[]): PeriodTable[] {
  const months = [...reached.keys()].sort((one, other) => one - other);
  const pairs = months.flatMap((from, at) => months.slice(at + 1).map((until) => ({ from, until })));
  return pairs
    .filter(({ from, until }) => !periods.some((each) => each.from === from && each.until === until))
    .map(({ from, until }) => ({ from, until, rows: subtract(reached.get(until), reached.get(from)) }));
}

function moved(running: Running, rows: readonly FigureRow[], sign: 1 | -1): Running {
  const next = new Map(running);
  for (const row of rows) {
    const { n, of } = running.get(row.unit) ?? { n: 0, of: 0 };
    next.set(row.unit, { ...row, n: n + sign * row.n, of: of + sign * row.of });
  }
  return next;
}

function subtract(after: Running = new Map(), before: Running = new Map()): FigureRow[] {
  return [...moved(after, [...before.values()], -1).values()];
}

/** Whether two tables say the same of every unit that either names. */
function isSame(one: readonly FigureRow[], other: readonly FigureRow[]): boolean {
  const left = moved(new Map(other.map((row) => [row.unit, row])), one, -1);
  return [...left.values()].every(({ n, of }) => n === 0 && of === 0);
}

function contradiction({ from, until }: PeriodTable): Refusal {
  return refuse(
    "periods-contradict",
    `Perioderne siger ikke det samme om måned ${from} til ${until}. Tæl dem igen af de samme hændelser.`,
    `The periods do not say the same of months ${from} to ${until}. Count them again from the same events.`,
  );
}
