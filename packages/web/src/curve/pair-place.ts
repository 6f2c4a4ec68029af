import type { CurveLayout, PlacedPoint } from "./layout.ts";
import { type Obstacle, quietBox } from "./quiet-box.ts";

/** The size of the box in pixels. */
export const PAIR_BOX = { width: 158, height: 58 };

/** Where the box about the confirmed pair stands, and the line that leads from it to the pair. */
export interface PairPlace {
  x: number;
  y: number;
  leader: { x1: number; y1: number; x2: number; y2: number };
}

/** To the left of the pair, where the box covers neither results with their names, nor what joins them, nor the limit with its text. */
export function pairPlace(layout: CurveLayout, [first, second]: [PlacedPoint, PlacedPoint]): PairPlace {
  const near = { x: Math.min(first.x, second.x) - 14, y: (first.y + second.y) / 2 };
  const room = { left: layout.left + 4, right: near.x, top: layout.top + 4, bottom: layout.bottom - 4, near };
  const { x, y } = quietBox(PAIR_BOX, room, obstaclesOf(layout));
  const middle = y + PAIR_BOX.height / 2;
  return { x, y, leader: { x1: x + PAIR_BOX.width, y1: middle, x2: near.x + 6, y2: near.y } };
}

function obstaclesOf(layout: CurveLayout): Obstacle[] {
  const names = layout.points.flatMap(({ x, y }) => [
    { x, y, weight: 10 },
    { x, y: y - 14, weight: 3 },
  ]);
  const joins = layout.joins.flatMap(({ x1, y1, x2, y2 }) =>
    [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9].map((part) => ({
      x: x1 + (x2 - x1) * part,
      y: y1 + (y2 - y1) * part,
      weight: 3,
    })),
  );
  return [...names, ...joins, ...alongLimit(layout)];
}

/** The limit's line and the line of text at it, every 30 pixels. */
function alongLimit({ limitY, left, right }: CurveLayout): Obstacle[] {
  if (limitY === undefined) return [];
  const steps = Array.from({ length: Math.ceil((right - left) / 30) }, (_, index) => left + index * 30);
  return steps.flatMap((x) => [
    { x, y: limitY, weight: 2 },
    { x, y: limitY - 12, weight: 2 },
  ]);
}
