import type { Curve, CurvePoint, HoldingBand, Mark } from "@foelgeskab/server/contract";
import type { IsoDay } from "@foelgeskab/followup/ids";
import { type Band, bandsOf } from "./bands.ts";
import { inOrder, type Join, joinsOf, nadirOf } from "./joins.ts";
import { labelRows } from "./label-rows.ts";
import { type TimeAxis, timeAxis } from "./time-axis.ts";
import { type ValueAxis, valueAxis } from "./value-axis.ts";

/** Everything that the drawing rests on. */
export interface CurveSource {
  curve: Curve;
  marks: readonly Mark[];
  holdings: readonly HoldingBand[];
  planned: Curve["planned"];
  today: IsoDay;
}

/** A result with its place. */
export interface PlacedPoint {
  point: CurvePoint;
  x: number;
  y: number;
}

/** The finished drawing in pixels: where everything stands. Nothing here looks at a screen. */
export interface CurveLayout {
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
  time: TimeAxis;
  values: ValueAxis;
  points: PlacedPoint[];
  joins: (Join & { x1: number; y1: number; x2: number; y2: number })[];
  nadir: PlacedPoint | undefined;
  limitY: number | undefined;
  pair: [PlacedPoint, PlacedPoint] | undefined;
  marks: { text: string; on: IsoDay; x: number; labelY: number; leftwards: boolean }[];
  bands: Band[];
}

/** Heights in pixels: the plot, one row of labels above it, and axis with ribbon below it. */
const PLOT = 252;
const LABEL_ROW = 34;
const BELOW = 66;
/** A 12-pixel letter of the typeface is about 6.6 wide. */
const LETTER = 6.6;

/** Lays out the curve for a width; `say` gives a mark's words in the reader's language. */
export function layOut(source: CurveSource, width: number, say: (mark: Mark) => string, today: string): CurveLayout {
  const { curve, holdings } = source;
  const shown = inOrder(curve.points).filter((point) => point.unit.da === curve.unit.da);
  const left = 46;
  const right = width - 8;
  const time = timeAxis(daysOf(source), source.today, left, right);
  const labels = labelRows(labelled(source, time, say, today), right);
  const top = 12 + LABEL_ROW * Math.max(1, ...labels.map((label) => label.row + 1));
  const bottom = top + PLOT;
  const numbers = shown.map((point) => Number(point.value));
  const values = valueAxis(curve.limit === null ? numbers : [...numbers, Number(curve.limit.value)], top + 6, bottom);
  const place = (point: CurvePoint): PlacedPoint => ({
    point,
    x: time.x(point.sampledOn),
    y: values.y(Number(point.value)),
  });
  const nadir = curve.limit?.direction === "below" ? undefined : nadirOf(shown);
  return {
    ...{ width, height: bottom + BELOW, left, right, top, bottom, time, values },
    points: shown.map(place),
    joins: joinsOf(shown).map((join) => ({ ...join, ...ends(place(join.from), place(join.to)) })),
    nadir: nadir && place(nadir),
    limitY: curve.limit === null ? undefined : values.y(Number(curve.limit.value)),
    pair: pairOf(shown.map(place), curve.pair),
    marks: source.marks.map((mark, index) => {
      const { row = 0, leftwards = false } = labels[index + 1] ?? {};
      return { text: say(mark), on: mark.on, x: time.x(mark.on), labelY: top - 12 - row * LABEL_ROW, leftwards };
    }),
    bands: bandsOf(holdings, source.today, time.x),
  };
}

function daysOf({ curve, marks, holdings, planned }: CurveSource): IsoDay[] {
  const held = holdings.map((holding) => holding.from);
  return [
    ...curve.points.map((point) => point.sampledOn),
    ...marks.map((mark) => mark.on),
    ...held,
    ...(planned === null ? [] : [planned.until]),
  ];
}

/** "I dag" is one of them, and comes first. */
function labelled(source: CurveSource, time: TimeAxis, say: (mark: Mark) => string, today: string) {
  const now = { x: time.x(source.today) - 24, width: today.length * LETTER + 8, first: true };
  return [
    now,
    ...source.marks.map((mark) => ({ x: time.x(mark.on), width: Math.max(say(mark).length, 13) * LETTER + 14 })),
  ];
}

function ends(from: PlacedPoint, to: PlacedPoint) {
  return { x1: from.x, y1: from.y, x2: to.x, y2: to.y };
}

function pairOf(points: readonly PlacedPoint[], pair: Curve["pair"]): [PlacedPoint, PlacedPoint] | undefined {
  const [first, second] = (pair ?? []).map((id) => points.find(({ point }) => point.result === id));
  return first === undefined || second === undefined ? undefined : [first, second];
}
