import type { Measurement } from "../usable-results.ts";
import { compareDecimals, type LabValue } from "../value.ts";
import type { Comparison } from "./comparison.ts";
import { addRuling, against, type Judge, type MeasuredRuling, measurementsFrom, type Ruling } from "./ruling.ts";

/** Compares with the value that the hospital sent along, code by code: two codes may be two methods. */
export function againstHandoverBaseline(comparison: Comparison): Judge<MeasuredRuling> {
  return ({ start, measured }) => {
    const baselines = latestByCode(comparison, measured.baseline.get(comparison.analyte) ?? []);
    const rulings: MeasuredRuling[] = [];
    for (const each of measurementsFrom(measured, comparison.analyte, start)) {
      const baseline = baselines.get(each.code);
      if (baseline !== undefined && each.day <= baseline.day) continue; // the baseline itself, or older
      addRuling(rulings, comparison.op, judged(comparison, each, baseline));
    }
    return { rulings, lacksBaseline: baselines.size === 0 };
  };
}

function judged(comparison: Comparison, measurement: Measurement, baseline: Measurement | undefined): MeasuredRuling {
  const { analyte, op, limitFrom } = comparison;
  const limit = baseline && limitFrom(baseline.value.number);
  const ruling = limit && trusted(comparison, baseline.value, against(op, limit, measurement.value));
  return { day: measurement.day, ruling: ruling ?? "undecided", analyte, measurement, comparedWith: baseline, limit };
}

/** What a censored baseline leaves of a ruling: of a fall from `>90` (as laboratories answer eGFR) a hit is sure, nothing else is. */
function trusted(comparison: Comparison, baseline: LabValue, ruling: Ruling): Ruling {
  if (baseline.comparator === "") return ruling;
  const helpful = baseline.comparator === (comparison.op === "<=" ? ">" : "<");
  return helpful && ruling === "hit" ? "hit" : "undecided";
}

/** The latest baseline of each code; of several on that day, the one most apt to raise the alarm. */
function latestByCode(comparison: Comparison, baselines: readonly Measurement[]): Map<string, Measurement> {
  const latest = new Map<string, Measurement>();
  for (const each of baselines) {
    const kept = latest.get(each.code);
    if (kept === undefined || each.day > kept.day || (each.day === kept.day && goesBefore(comparison, each, kept))) {
      latest.set(each.code, each);
    }
  }
  return latest;
}

/** A plain number before a censored one, of these the helpful sort first; then the highest for a fall, the lowest for a rise. */
function goesBefore(comparison: Comparison, one: Measurement, other: Measurement): boolean {
  const order = comparison.op === "<=" ? ["", ">", "<"] : ["", "<", ">"];
  const rank = order.indexOf(one.value.comparator) - order.indexOf(other.value.comparator);
  if (rank !== 0) return rank < 0;
  const higher = compareDecimals(one.value.number, other.value.number);
  return comparison.op === "<=" ? higher > 0 : higher < 0;
}
