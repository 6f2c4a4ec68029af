import type { DayNumber } from "../day.ts";
import type { Measured, Measurement } from "../usable-results.ts";
import { compareDecimals, type Decimal, type LabValue } from "../value.ts";
import type { Threshold } from "./criterion.ts";
import type { Limit } from "./finding.ts";

/** What one measurement, or one day, says: that the criterion is met, that it is not, or that it cannot tell. */
export type Ruling = "hit" | "miss" | "undecided";

/** One day's ruling with what it rests on. */
export interface DayRuling {
  day: DayNumber;
  ruling: Ruling;
  values: readonly Measurement[];
  comparedWith: readonly Measurement[];
  limits: readonly Limit[];
}

/** The part of a patient's history that a rule may look at: nadirs from the anchor on, rulings from the start on. */
export interface History {
  anchor: DayNumber;
  /** The anchor, or so many months later. */
  start: DayNumber;
  measured: Measured;
}

/** The rulings of a rule by day. `lacksBaseline`: it compares with a baseline, and the epikrise brought none. */
export interface Judged {
  rulings: readonly DayRuling[];
  lacksBaseline: boolean;
}

/** A rule made ready to be walked along any patient's measurements. */
export type Judge = (history: History) => Judged;

/** Holds a value against a limit. A censored value decides only where its bound is enough: `<0.5` says nothing about 0.2. */
export function against(op: Threshold["op"], limit: Decimal, value: LabValue): Ruling {
  const order = compareDecimals(value.number, limit);
  const upwards = op === ">=" || op === ">";
  switch (value.comparator) {
    case "":
      return holds(op, order) ? "hit" : "miss";
    case "<":
      return order <= 0 ? (upwards ? "miss" : "hit") : "undecided";
    case ">":
      return order >= 0 ? (upwards ? "hit" : "miss") : "undecided";
    default:
      return value.comparator satisfies never;
  }
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

/** Adds a ruling to a list in day order: several of one day become one. */
export function addRuling(rulings: DayRuling[], ruling: DayRuling): void {
  const last = rulings.at(-1);
  if (last === undefined || last.day !== ruling.day) rulings.push(ruling);
  else if (WEIGHT[ruling.ruling] > WEIGHT[last.ruling]) rulings[rulings.length - 1] = ruling;
}

/** The measurements of an analyte from a day on, in order. */
export function measurementsFrom(measured: Measured, analyte: string, from: DayNumber): readonly Measurement[] {
  const all = measured.results.get(analyte) ?? [];
  const first = all.findIndex((measurement) => measurement.day >= from);
  return first === 0 ? all : first === -1 ? [] : all.slice(first);
}
