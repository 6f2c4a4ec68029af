import { type Random, randomFrom } from "@foelgeskab/country/random";
import type { FigureRow } from "@foelgeskab/followup/figures/disclosure/figure-row";
import type { PeriodTable } from "@foelgeskab/followup/figures/disclosure/series";

/** Periods as figures are published: rolling years a month or a quarter apart, a year with its quarters and halves, or parts of a year that begin together. */
const CALENDARS: readonly (readonly (readonly [from: number, until: number])[])[] = [
  [
    [0, 12],
    [1, 13],
    [2, 14],
  ],
  [
    [0, 12],
    [3, 15],
    [12, 24],
  ],
  [
    [0, 3],
    [3, 6],
    [0, 6],
    [0, 12],
  ],
  [
    [0, 3],
    [0, 6],
    [0, 9],
    [0, 12],
  ],
  [
    [0, 12],
    [3, 12],
    [12, 15],
  ],
];

/** The tables of a cluster or two over several periods, all counted from the same months. */
export function randomSeries(seed: number): PeriodTable[] {
  const random = randomFrom(seed);
  const clusters = random.between(1, 2);
  const clinics = Array.from({ length: random.between(2, 4) * clusters }, (_, at) => ({
    ...{ unit: `c${at}`, parent: clusters === 1 ? "all" : `k${at % clusters}` },
    months: monthsOf(random),
  }));
  return random.pick(CALENDARS).map(([from, until]) => {
    const leaves = clinics.map(({ unit, parent, months }) => ({ unit, parent, ...summed(months.slice(from, until)) }));
    const between = clusters === 1 ? [] : Array.from({ length: clusters }, (_, at) => sumRow(`k${at}`, leaves, "all"));
    return { from, until, rows: [sumRow("all", clusters === 1 ? leaves : between), ...between, ...leaves] };
  });
}

/** Two years of a clinic with few patients. */
function monthsOf(random: Random): { n: number; of: number }[] {
  const busy = random.between(0, 3);
  return Array.from({ length: 24 }, () => {
    const of = random.between(0, busy);
    return { n: random.between(0, of), of };
  });
}

function summed(counts: readonly { n: number; of: number }[]): { n: number; of: number } {
  return counts.reduce((sum, { n, of }) => ({ n: sum.n + n, of: sum.of + of }), { n: 0, of: 0 });
}

function sumRow(unit: string, rows: readonly FigureRow[], parent?: string): FigureRow {
  const below = rows.filter((row) => row.parent === unit);
  return { unit, ...(parent === undefined ? {} : { parent }), ...summed(below) };
}
