/** A label that wants to stand at a place, and needs a width. */
export interface Wanted {
  x: number;
  width: number;
  /** Has the lowest row before all others. */
  first?: boolean;
}

/** Where a label stands: its row from the bottom of the labels up, and whether it is written to the left of its place. */
export interface Placed {
  row: number;
  leftwards: boolean;
}

/**
 * Puts labels in low rows so that none covers another; those that would pass the right edge are written leftwards.
 * Each label has a line down from its place: a label stands above those whose lines would cross it, and so the rightmost are placed first.
 */
export function labelRows(wanted: readonly Wanted[], right: number, gap = 8): Placed[] {
  const taken: Extent[][] = [];
  const placed = new Map<number, Placed>();
  for (const [index, { x, width }] of [...wanted.entries()].sort(placedBefore)) {
    const leftwards = x + width > right && x - width > 0;
    const label = { from: leftwards ? x - width : x, to: leftwards ? x : x + width };
    const crossing = [...placed]
      .filter(([other]) => isWithin(wanted[other]?.x ?? 0, label))
      .map(([, { row }]) => row + 1);
    const row = lowestFree(taken, label, Math.max(0, ...crossing), gap);
    taken[row] = [...(taken[row] ?? []), label];
    placed.set(index, { row, leftwards });
  }
  return wanted.map((_, index) => placed.get(index) ?? { row: 0, leftwards: false });
}

function placedBefore([, one]: [number, Wanted], [, other]: [number, Wanted]): number {
  return Number(other.first ?? false) - Number(one.first ?? false) || other.x - one.x;
}

function isWithin(x: number, { from, to }: Extent): boolean {
  return x > from && x < to;
}

interface Extent {
  from: number;
  to: number;
}

function lowestFree(taken: readonly (readonly Extent[])[], label: Extent, lowest: number, gap: number): number {
  const clear = (row: readonly Extent[] = []): boolean =>
    row.every((other) => label.to + gap < other.from || label.from > other.to + gap);
  let row = lowest;
  while (!clear(taken[row])) row++;
  return row;
}

/** The place along a line, from the left, where a label of this width covers the fewest points that lie near the line. */
export function quietPlace(
  from: number,
  to: number,
  width: number,
  points: readonly { x: number; near: boolean }[],
): number {
  const places: number[] = [];
  for (let x = from; x + width <= to; x += 12) places.push(x);
  const covered = (x: number): number =>
    points.filter((point) => point.near && point.x > x - 10 && point.x < x + width + 10).length;
  return places.reduce((best, x) => (covered(x) < covered(best) ? x : best), places[0] ?? from);
}
