/** A label that wants to stand at a place, and needs a width. */
export interface Wanted {
  x: number;
  width: number;
}

/** Where a label stands: its row from the bottom of the labels up, and whether it is written to the left of its place. */
export interface Placed {
  row: number;
  leftwards: boolean;
}

/** Puts labels in as few rows as possible so that none covers another; those that would pass the right edge are written leftwards. */
export function labelRows(wanted: readonly Wanted[], right: number, gap = 8): Placed[] {
  const taken: { from: number; to: number }[][] = [];
  return wanted.map(({ x, width }) => {
    const leftwards = x + width > right && x - width > 0;
    const from = leftwards ? x - width : x;
    const to = leftwards ? x : x + width;
    const free = taken.findIndex((row) => row.every((label) => to + gap < label.from || from > label.to + gap));
    const row = free === -1 ? taken.length : free;
    taken[row] = [...(taken[row] ?? []), { from, to }];
    return { row, leftwards };
  });
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
