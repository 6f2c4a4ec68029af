import type { PlacedPoint } from "./layout.ts";

/** One result: a dot, an open triangle that points the way the truth lies, or a cross where it cannot be used. */
export function PointShape({ placed, red }: { placed: PlacedPoint; red: boolean }) {
  const { point, x, y } = placed;
  if (point.unusable !== null) return <path className="unusable" d={`M${x - 4} ${y - 4}l8 8m0-8l-8 8`} />;
  switch (point.comparator) {
    case "<":
      return <path className="bound" d={`M${x - 5.5} ${y - 4}h11l-5.5 9z`} />;
    case ">":
      return <path className="bound" d={`M${x - 5.5} ${y + 4}h11l-5.5-9z`} />;
    case "":
      return <circle className={red ? "of-pair" : "number"} cx={x} cy={y} r={red ? 5.5 : 4} />;
    default:
      return point.comparator satisfies never;
  }
}
