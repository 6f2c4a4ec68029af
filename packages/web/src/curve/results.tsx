import type { Language } from "../texts/i18n.ts";
import type { CurveLayout, PlacedPoint } from "./layout.ts";
import { JoinLine } from "./join-line.tsx";
import { NadirLabel } from "./nadir-label.tsx";
import { PointShape } from "./point-shape.tsx";
import { valueText } from "./value-text.ts";

/** The results with what joins them: numbers as filled dots, bounds as open triangles, the confirmed pair in red. */
export function Results({ layout, at, language }: { layout: CurveLayout; at: string | undefined; language: Language }) {
  const inPair = (placed: PlacedPoint): boolean =>
    layout.pair?.some((one) => one.point.result === placed.point.result) ?? false;
  const chosen = layout.points.find(({ point }) => point.result === at);
  return (
    <>
      {layout.joins.map((join) => (
        <JoinLine key={`${join.from.result} ${join.to.result}`} join={join} />
      ))}
      {layout.pair !== undefined && (
        <line
          className="join-pair"
          x1={layout.pair[0].x}
          y1={layout.pair[0].y}
          x2={layout.pair[1].x}
          y2={layout.pair[1].y}
        />
      )}
      {layout.points.map((placed) => (
        <PointShape key={placed.point.result} placed={placed} red={inPair(placed)} />
      ))}
      {named(layout).map(({ point, x, y }) => (
        <text
          key={point.result}
          className="strong halo"
          x={x}
          y={labelY(y, layout.limitY)}
          textAnchor={x > layout.right - 30 ? "end" : "middle"}
        >
          {valueText(point, language)}
        </text>
      ))}
      {layout.nadir !== undefined && <NadirLabel layout={layout} nadir={layout.nadir} />}
      {chosen !== undefined && <circle className="chosen" cx={chosen.x} cy={chosen.y} r="10" />}
    </>
  );
}

/** A value stands above its dot, or below it where the limit's line would run through it. */
function labelY(y: number, limitY: number | undefined): number {
  const crossed = limitY !== undefined && limitY > y - 26 && limitY < y - 4;
  return crossed ? y + 19 : y - 10;
}

/** The first number and the last one outside the pair are named; the nadir and the pair name themselves, the rest stands in the table, as does a number whose name would run into the nadir's. */
function named({ points, nadir, pair }: CurveLayout): PlacedPoint[] {
  const unnamed = points.filter(
    (one) =>
      one.point.unusable === null && one.point !== nadir?.point && !pair?.some((other) => other.point === one.point),
  );
  const numbers = unnamed.filter((one) => one.point.comparator === "");
  const last = highestOfDay(unnamed, unnamed.at(-1));
  const ends = numbers.filter((one) => one === unnamed[0] || one === last);
  return ends.filter((one) => nadir === undefined || Math.hypot(one.x - nadir.x, one.y - nadir.y) > 90);
}

/** Of several results of one day the highest one, so that its name above it covers none of the others. */
function highestOfDay(points: readonly PlacedPoint[], of: PlacedPoint | undefined): PlacedPoint | undefined {
  const sameDay = points.filter(({ point }) => point.sampledOn === of?.point.sampledOn);
  return sameDay.reduce((highest, one) => (highest === undefined || one.y < highest.y ? one : highest), of);
}
