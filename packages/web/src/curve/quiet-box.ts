/** A place to keep clear of, with how bad it is to cover it. */
export interface Obstacle {
  x: number;
  y: number;
  weight: number;
}

/** Where a box may stand, and what it should stand near to. */
export interface BoxRoom {
  left: number;
  right: number;
  top: number;
  bottom: number;
  near: { x: number; y: number };
}

/** Pixels between the places that are tried, and how many pixels of distance outweigh one covered obstacle of weight 1. */
const STEP = 12;
const FAR = 60;
const MARGIN = 8;

/** The place in a room where a box of this size covers the least, and of equals the one nearest to what it speaks of. */
export function quietBox(
  size: { width: number; height: number },
  room: BoxRoom,
  obstacles: readonly Obstacle[],
): { x: number; y: number } {
  const cost = (x: number, y: number): number => {
    const covered = obstacles.filter(
      (one) =>
        one.x > x - MARGIN && one.x < x + size.width + MARGIN && one.y > y - MARGIN && one.y < y + size.height + MARGIN,
    );
    const distance = Math.hypot(room.near.x - (x + size.width), room.near.y - (y + size.height / 2));
    return covered.reduce((sum, one) => sum + one.weight, 0) + distance / FAR;
  };
  let best = { x: room.left, y: room.top, cost: Number.POSITIVE_INFINITY };
  for (let y = room.top; y + size.height <= room.bottom; y += STEP)
    for (let x = room.left; x + size.width <= room.right; x += STEP)
      if (cost(x, y) < best.cost) best = { x, y, cost: cost(x, y) };
  return { x: best.x, y: best.y };
}
