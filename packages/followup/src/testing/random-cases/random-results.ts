import fc from "fast-check";
import type { EvaluationCase } from "../../evaluate.ts";
import type { IsoDay } from "../../ids.ts";
import type { Laboratory } from "./laboratory.ts";
import {
  daysAfter,
  dayOfPlace,
  type Place,
  someEdge,
  someGap,
  someMonth,
  someTurningDay,
  type Times,
} from "./places-in-time.ts";
import { someUnit, someValue, textOfUnit, textOfValue } from "./written-values.ts";

type Result = EvaluationCase["results"][number];
type Baseline = EvaluationCase["baseline"][number];

const somewhere: fc.Arbitrary<Place> = fc.oneof(
  { weight: 7, arbitrary: someGap },
  { weight: 2, arbitrary: someEdge },
  { weight: 1, arbitrary: someMonth },
  { weight: 1, arbitrary: someTurningDay },
);

const written = {
  analyte: fc.oneof({ weight: 9, arbitrary: fc.nat(1) }, { weight: 2, arbitrary: fc.nat(20) }),
  code: fc.oneof(
    { weight: 40, arbitrary: fc.constantFrom(0, 0, 1) },
    { weight: 1, arbitrary: fc.constantFrom(19, 20) },
  ),
  value: someValue,
  unit: someUnit,
};

const someStatus: fc.Arbitrary<Result["status"]> = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom("final" as const, "final" as const, "corrected" as const) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(...(["registered", "preliminary", "cancelled", "entered-in-error"] as const)),
  },
);

/** Draws of results: mostly final ones of the first analytes, in gaps that the rules speak of. */
export const someResults = fc.array(
  fc.record({
    ...written,
    place: somewhere,
    status: someStatus,
    replaces: fc.oneof({ weight: 12, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.nat(14) }),
    reference: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 4, arbitrary: someValue }),
    rank: fc.nat(20),
  }),
  { maxLength: 14, size: "max" },
);

/** The day of a baseline value: long before the anchor or a little after it, or the same as of the one before. */
const someBaselineDay: fc.Arbitrary<Place> = fc.oneof(
  { weight: 4, arbitrary: fc.constant(daysAfter(0)) },
  { weight: 2, arbitrary: fc.integer({ min: -400, max: 60 }).map(daysAfter) },
  { weight: 2, arbitrary: someMonth },
  { weight: 1, arbitrary: someTurningDay },
);

/** Draws of baseline values, around the anchor and up to today. */
export const someBaselines = fc.array(fc.record({ ...written, place: someBaselineDay }), { maxLength: 5, size: "max" });

type Draw<Some> = Some extends fc.Arbitrary<(infer One)[]> ? One : never;
export type ResultDraw = Draw<typeof someResults>;
export type BaselineDraw = Draw<typeof someBaselines>;

/** The sampling days of results: a gap is counted from the result before it; the first is taken at `start`. */
export function samplingDays(draws: readonly ResultDraw[], start: IsoDay, times: Times): IsoDay[] {
  let before = start;
  return draws.map(({ place }, at) => {
    const day = dayOfPlace(at === 0 && place.at === "gap" ? daysAfter(0) : place, before, times);
    if (place.at === "gap") before = day;
    return day;
  });
}

/** The results of draws in an order that says nothing about their days. */
export function resultsOf(draws: readonly ResultDraw[], days: readonly IsoDay[], laboratory: Laboratory): Result[] {
  return draws
    .map((draw, at) => ({ rank: draw.rank, result: resultOf(draw, at, days[at], laboratory) }))
    .sort((one, other) => one.rank - other.rank)
    .flatMap(({ result }) => result ?? []);
}

function resultOf(draw: ResultDraw, at: number, day: IsoDay | undefined, laboratory: Laboratory): Result | undefined {
  if (day === undefined) return undefined;
  const { status, replaces, reference } = draw;
  const { numbers, ...value } = writtenValue(laboratory.rising ? withNumber(draw, at) : draw, laboratory);
  return {
    id: idOf(at),
    ...value,
    sampledOn: day,
    status,
    ...(replaces === null ? {} : { replaces: idOf(replaces) }),
    ...(reference === null ? {} : { referenceHigh: textOfValue(reference, numbers) }),
  };
}

function withNumber(draw: ResultDraw, number: number): ResultDraw {
  return { ...draw, value: { ...draw.value, number } };
}

/** Ids whose text order is not the order in which they came: r7, r14, r1, r8 … */
function idOf(at: number): string {
  return `r${(at * 7 + 7) % 19}`;
}

function writtenValue({ analyte, code, value, unit }: ResultDraw | BaselineDraw, { analytes, numbers }: Laboratory) {
  const own = analytes[analyte % analytes.length];
  if (own === undefined) throw new Error("a programme has analytes");
  const known = own.codes[code % own.codes.length] ?? "";
  const near = numbers(own);
  const analysis = code === 19 ? "NPU00000" : code === 20 ? known.toLowerCase() : known;
  return { analysis, value: textOfValue(value, near), unit: textOfUnit(unit, own, analytes), numbers: near };
}

/** The baseline values of draws. */
export function baselinesOf(draws: readonly BaselineDraw[], times: Times, laboratory: Laboratory): Baseline[] {
  let before = times.anchor;
  return draws.map((draw) => {
    const { numbers: _, ...value } = writtenValue(draw, laboratory);
    before = dayOfPlace(draw.place, before, times);
    return { ...value, sampledOn: before };
  });
}
