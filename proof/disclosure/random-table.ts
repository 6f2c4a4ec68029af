import { type Random, randomFrom } from "@foelgeskab/country/random";
import type { FigureRow } from "@foelgeskab/followup/figures/disclosure/figure-row";

/** How the people of a unit are drawn: clinics with few patients, with many, or all sorts beside each other. */
type Size = (random: Random) => number;

const SIZES: readonly Size[] = [
  (random) => random.between(0, 9),
  (random) => random.between(0, 40),
  (random) => Math.round(random.lognormal(12, 0.9)),
  (random) => (random.chance(0.7) ? random.between(0, 6) : random.between(20, 200)),
];

/** How many of them are counted: any number, nearly all, nearly none, or a share that differs little. */
const COUNTED: readonly ((random: Random, of: number) => number)[] = [
  (random, of) => random.between(0, of),
  (random, of) => of - random.between(0, Math.min(of, 3)),
  (random, of) => random.between(0, Math.min(of, 3)),
  (random, of) => Math.round(of * (0.7 + 0.3 * random.uniform())),
];

/** A table of a seed: three in ten are a handful of units below one total; the others are one to three trees of up to four levels. */
export function randomTable(seed: number): FigureRow[] {
  const random = randomFrom(seed);
  const rows: FigureRow[] = [];
  const size = random.pick(SIZES);
  const counted = random.chance(0.3) ? undefined : random.pick(COUNTED);
  const unit = (levels: number, most: number, parent?: string): FigureRow => {
    const row: FigureRow = { unit: `u${rows.length}`, ...(parent === undefined ? {} : { parent }), n: 0, of: 0 };
    rows.push(row);
    const children = levels === 0 || random.chance(0.1) ? 0 : random.between(1, most);
    if (children === 0) {
      row.of = size(random);
      row.n = (counted ?? random.pick(COUNTED))(random, row.of);
    }
    for (let left = children; left > 0; left -= 1) {
      const child = unit(levels - 1, most, row.unit);
      row.n += child.n;
      row.of += child.of;
    }
    return row;
  };
  if (random.chance(0.3)) unit(random.between(1, 2), 4);
  else for (let trees = random.between(1, 3); trees > 0; trees -= 1) unit(random.between(1, 4), random.between(2, 6));
  return rows;
}
