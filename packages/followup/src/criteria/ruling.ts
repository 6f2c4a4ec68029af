import type { DayNumber } from "../day.ts";
import type { Measured, Measurement } from "../usable-results.ts";
import { compareDecimals, type Decimal, type LabValue } from "../value.ts";
import type { Threshold } from "./criterion.ts";

/** What one measurement, or one day, says: that the criterion is met, that it is not, or that it cannot tell. */
export type Ruling = "hit" | "miss" | "undecided";

/** One day's ruling of a rule about one analyte: the measurement that decided the day, and what it was held against. */
export interface MeasuredRuling {
  day: DayNumber;
  ruling: Ruling;
  analyte: string;
  measurement: Measurement;
  /** The nadir, median or baseline that the limit was computed from. */
  comparedWith: Measurement | undefined;
  limit: Decimal | undefined;
}

/** One day's ruling of an `all` or `any`, with the rulings of the parts that made it. */
export interface JoinedRuling {
  day: DayNumber;
  ruling: Ruling;
  by: readonly MeasuredRuling[];
}

/** One day's ruling with what it rests on. */
export type DayRuling = MeasuredRuling | JoinedRuling;

/** The part of a patient's history that a rule may look at: nadirs from the anchor on, rulings from the start on. */
export interface History {
  anchor: DayNumber;
  /** The anchor, or so many months later. */
  start: DayNumber;
  measured: Measured;
}

/** The rulings of a rule by day. `lacksBaseline`: it compares with a baseline, and the epikrise brought none. */
export interface Judged<Kind extends DayRuling = DayRuling> {
  rulings: readonly Kind[];
  lacksBaseline: boolean;
}

/** A rule made ready to be walked along any patient's measurements. */
export type Judge<Kind extends DayRuling = DayRuling> = (history: History) => Judged<Kind>;

/** Holds a value against a limit. A censored value decides only where its bound is enough: `<0.5` says nothing about 0.2. */
export function against(op: Threshold["op"], limit: Decimal, value: LabValue): Ruling {
  const order = compareDecimals(value.number, limit);
  switch (value.comparator) {
    case "":
      return holds(op, order) ? "hit" : "miss";
    case "<":
      return order <= 0 ? (upwards(op) ? "miss" : "hit") : "undecided";
    case ">":
      return order >= 0 ? (upwards(op) ? "hit" : "miss") : "undecided";
    default:
      return value.comparator satisfies never;
  }
}

function upwards(op: Threshold["op"]): boolean {
  return op === ">=" || op === ">";
}

function holds(op: Threshold["op"], order: number): boolean {
  switch (op) {
    case ">=":
      return order >= 0;
    case ">":
      return order > 0;
    case "<":
      return order < 0;
    case "<=":
      return order <= 0;
    default:
      return op satisfies never;
  }
}

const WEIGHT = { hit: 2, undecided: 1, miss: 0 } as const;
const PLAINNESS = { "": 0, "<": 1, ">": 2 } as const;

/**
 * Adds a ruling to a list in day order. Several measurements of one day are one: the weightiest ruling, and of equal ones the
 * value that lies farthest towards meeting the rule, a plain number before a censored one.
 */
export function addRuling(rulings: MeasuredRuling[], op: Threshold["op"], next: MeasuredRuling): void {
  const last = rulings.at(-1);
  if (last === undefined || last.day !== next.day) rulings.push(next);
  else if (decides(op, next, last)) rulings[rulings.length - 1] = next;
}

function decides(op: Threshold["op"], one: MeasuredRuling, other: MeasuredRuling): boolean {
  if (one.ruling !== other.ruling) return WEIGHT[one.ruling] > WEIGHT[other.ruling];
  const [value, kept] = [one.measurement.value, other.measurement.value];
  const order = compareDecimals(value.number, kept.number);
  if (order !== 0) return upwards(op) ? order > 0 : order < 0;
  return PLAINNESS[value.comparator] < PLAINNESS[kept.comparator];
}

const NONE: readonly Measurement[] = [];

/** The measurements of an analyte from a day on, in order. */
export function measurementsFrom(measured: Measured, analyte: string, from: DayNumber): readonly Measurement[] {
  const all = measured.results.get(analyte) ?? NONE;
  let first = 0;
  for (const { day } of all) {
    if (day >= from) break;
    first++;
  }
  return first === 0 ? all : all.slice(first);
}
