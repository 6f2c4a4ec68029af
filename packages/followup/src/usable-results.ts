import { type Analyte, sameUnitKey } from "./analyte.ts";
import { byText } from "./by-text.ts";
import { type DayNumber, dayNumber } from "./day.ts";
import type { BaselineValue } from "./epikrise.ts";
import type { IsoDay } from "./ids.ts";
import { compareDecimals, type Decimal, decimalOf, type LabValue, parseLabValue } from "./value.ts";

/** Where a laboratory answer stands; only `final` and `corrected` count. */
export type ResultStatus = "registered" | "preliminary" | "final" | "corrected" | "cancelled" | "entered-in-error";

/** A laboratory answer as the evaluator reads it; the value is the laboratory's own text. */
export interface LabResult {
  id: string;
  analysis: string;
  value: string;
  unit: string;
  sampledOn: IsoDay;
  status: ResultStatus;
  /** The id of the result that this one replaces for good. */
  replaces?: string;
  /** Upper end of the reference interval that came with it, in its unit. */
  referenceHigh?: string;
}

/** Why a result does not count; the first that applies. */
export type UnusableReason =
  | "not-final"
  | "replaced"
  | "analysis-unknown"
  | "unit-unknown"
  | "unit-not-of-this-analysis"
  | "value-unreadable"
  | "implausible"
  | "sampled-in-future"
  | "sampled-before-birth";

/** A result that does not count, and why. */
export interface UnusableResult {
  result: string;
  reason: UnusableReason;
}

/** One value of one analyte, read and found usable. */
export interface Measurement {
  day: DayNumber;
  value: LabValue;
  /** The laboratory's code: two codes of one analyte may be two methods. */
  code: string;
  /** The upper end of the reference interval that came with it, where that is a plain number. */
  referenceHigh: Decimal | undefined;
  /** As it came, for the explanation; a baseline value of the epikrise has no id. */
  seen: { id?: string; value: string; unit: string; sampledOn: IsoDay; referenceHigh?: string };
}

/** A patient's usable values, typed and sorted once: by analyte id, each list by day. */
export interface Measured {
  results: ReadonlyMap<string, readonly Measurement[]>;
  baseline: ReadonlyMap<string, readonly Measurement[]>;
  /** Every result that does not count, once, by its id. */
  unusable: readonly UnusableResult[];
}

/** What is asked of `usableResults`. */
export interface LabHistory {
  analytes: readonly Analyte[];
  results: readonly LabResult[];
  baseline: readonly BaselineValue[];
  /** Results sampled after this day count for nothing. */
  upTo: IsoDay;
  bornOn?: IsoDay;
}

/** Sorts the results into those that count, by analyte and day, and those that do not, with the first reason. The order in which they arrive never matters. */
export function usableResults(history: LabHistory): Measured {
  const bench = benchFor(history.analytes);
  const replaced = replacedIds(history.results);
  const results = new Map<string, Measurement[]>();
  const unusable: UnusableResult[] = [];
  for (const result of history.results) {
    const reason = !isFinal(result) ? "not-final" : replaced.has(result.id) ? "replaced" : undefined;
    const read = reason ?? readMeasurement(bench, history, result);
    if (typeof read === "string") unusable.push({ result: result.id, reason: read });
    else collect(results, read);
  }
  if (unusable.length > 1) unusable.sort((one, other) => byText(one.result, other.result));
  return { results: sorted(results), baseline: usableBaseline(bench, history), unusable };
}

function usableBaseline(bench: Bench, history: LabHistory): ReadonlyMap<string, readonly Measurement[]> {
  const baseline = new Map<string, Measurement[]>();
  for (const value of history.baseline) {
    const read = readMeasurement(bench, { upTo: history.upTo }, value); // older than the anchor, or than the patient's records, is fine
    if (typeof read !== "string") collect(baseline, read);
  }
  return sorted(baseline);
}

function isFinal(result: LabResult): boolean {
  return result.status === "final" || result.status === "corrected";
}

const NOTHING_REPLACED: ReadonlySet<string> = new Set();

/** Replaced is for good, even where the replacing result does not count itself or is replaced in turn. A result that names itself replaces no other. */
function replacedIds(results: readonly LabResult[]): ReadonlySet<string> {
  let replaced: Set<string> | undefined;
  for (const { id, replaces, status } of results) {
    if (replaces === undefined || replaces === id || status === "registered" || status === "preliminary") continue;
    replaced ??= new Set();
    replaced.add(replaces);
  }
  return replaced ?? NOTHING_REPLACED;
}

interface Reading {
  analyte: Analyte;
  units: ReadonlySet<string>;
  low: Decimal;
  high: Decimal;
}

/** The analytes made ready for reading: by code, with their units as they are compared. */
interface Bench {
  byCode: ReadonlyMap<string, Reading>;
  units: ReadonlySet<string>;
}

const benches = new WeakMap<readonly Analyte[], Bench>();

function benchFor(analytes: readonly Analyte[]): Bench {
  const known = benches.get(analytes);
  if (known !== undefined) return known;
  const readings = analytes.map((analyte) => ({
    analyte,
    units: spellings([analyte.unit, ...analyte.aliases]),
    low: decimalOf(analyte.plausible[0]),
    high: decimalOf(analyte.plausible[1]),
  }));
  const bench = {
    byCode: new Map(readings.flatMap((each) => each.analyte.codes.map((code) => [code, each] as const))),
    units: new Set(readings.flatMap((each) => [...each.units])),
  };
  benches.set(analytes, bench);
  return bench;
}

/** The units as they are written and as they are compared: most come as written, and need no normalising. */
function spellings(units: readonly string[]): ReadonlySet<string> {
  return new Set([...units, ...units.map(sameUnitKey)]);
}

function isAmong(units: ReadonlySet<string>, unit: string): boolean {
  return units.has(unit) || units.has(sameUnitKey(unit));
}

interface Read {
  analyte: string;
  measurement: Measurement;
}

function readMeasurement(
  bench: Bench,
  limits: Pick<LabHistory, "upTo" | "bornOn">,
  result: BaselineValue & { id?: string; referenceHigh?: string },
): Read | UnusableReason {
  const reading = bench.byCode.get(result.analysis);
  if (reading === undefined) return "analysis-unknown";
  if (!isAmong(reading.units, result.unit)) {
    return isAmong(bench.units, result.unit) ? "unit-not-of-this-analysis" : "unit-unknown";
  }
  const value = parseLabValue(result.value);
  if (value === undefined) return "value-unreadable";
  if (compareDecimals(value.number, reading.low) < 0 || compareDecimals(value.number, reading.high) > 0) {
    return "implausible";
  }
  if (result.sampledOn > limits.upTo) return "sampled-in-future";
  if (limits.bornOn !== undefined && result.sampledOn < limits.bornOn) return "sampled-before-birth";
  return { analyte: reading.analyte.id, measurement: measurementOf(result, value) };
}

function measurementOf(result: BaselineValue & { id?: string; referenceHigh?: string }, value: LabValue): Measurement {
  const high = result.referenceHigh === undefined ? undefined : parseLabValue(result.referenceHigh);
  const referenceHigh = high?.comparator === "" ? high.number : undefined;
  return { day: dayNumber(result.sampledOn), value, code: result.analysis, referenceHigh, seen: result };
}

function collect(lists: Map<string, Measurement[]>, read: Read): void {
  const list = lists.get(read.analyte);
  if (list === undefined) lists.set(read.analyte, [read.measurement]);
  else list.push(read.measurement);
}

function sorted(lists: Map<string, Measurement[]>): ReadonlyMap<string, readonly Measurement[]> {
  for (const list of lists.values()) {
    if (!isInOrder(list)) list.sort(inOrder);
  }
  return lists;
}

function isInOrder(list: readonly Measurement[]): boolean {
  return list.every((each, at) => {
    const next = list[at + 1];
    return next === undefined || inOrder(each, next) <= 0;
  });
}

/** By day; on one day by id, so that explanations do not depend on the order of arrival either. */
function inOrder(one: Measurement, other: Measurement): number {
  return (
    one.day - other.day ||
    byText(one.seen.id ?? "", other.seen.id ?? "") ||
    byText(one.seen.value, other.seen.value) ||
    byText(one.code, other.code)
  );
}
