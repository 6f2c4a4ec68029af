import fc from "fast-check";
import type { MeasuredRule, Rule } from "../../criteria/criterion.ts";

const analyte = fc.constantFrom("psa", "psa", "creatinine", "egfr");

const threshold = fc.record({
  kind: fc.constant("threshold" as const),
  analyte,
  op: fc.constantFrom(">=", ">", "<", "<="),
  value: fc.constantFrom("0.2", "4", "30", "72", "100"),
});
const nadirPlus = fc.record({
  kind: fc.constant("nadirPlus" as const),
  analyte,
  delta: fc.constantFrom("2", "0.2", "2.0", "30"),
});
const percent = fc.constantFrom("25", "50", "30", "12.5");
const againstOther = fc.record({
  kind: fc.constant("relativeChange" as const),
  analyte,
  direction: fc.constantFrom("increase", "decrease"),
  percent,
  baseline: fc.constantFrom("handoverBaseline", "lastStable"),
});
const againstNadir = fc.record(
  {
    kind: fc.constant("relativeChange" as const),
    analyte,
    direction: fc.constant("increase" as const),
    percent,
    baseline: fc.constant("nadirSinceAdtStart" as const),
    minAbsolute: fc.constantFrom("2", "0.1", "20"),
  },
  { requiredKeys: ["kind", "analyte", "direction", "percent", "baseline"] },
);
const aboveReference = fc.record({ kind: fc.constant("aboveReference" as const), analyte });

/** A rule about one analyte. */
const measuredRule: fc.Arbitrary<MeasuredRule> = fc.oneof(
  threshold,
  nadirPlus,
  againstOther,
  againstOther,
  againstOther,
  againstNadir,
  aboveReference,
);

const ofParts = fc.record({
  kind: fc.constantFrom("all" as const, "any" as const),
  of: fc.array(measuredRule, { minLength: 1, maxLength: 3 }),
});
const rises = fc.record({
  kind: fc.constant("consecutiveRises" as const),
  analyte,
  rises: fc.integer({ min: 1, max: 3 }),
  minLastValue: fc.constantFrom("0.1", "0.3", "100"),
  minDaysBetween: fc.constantFrom(28, 0, 1),
});
const doubling = fc.record(
  {
    kind: fc.constant("doublingTime" as const),
    analyte,
    valueMonths: fc.constantFrom("12", "36", "3"),
    minMeasurements: fc.integer({ min: 2, max: 4 }),
    minSpanDays: fc.constantFrom(90, 180, 0),
    minPsa: fc.constantFrom("1", "0.3"),
  },
  { requiredKeys: ["kind", "analyte", "valueMonths", "minMeasurements", "minSpanDays"] },
);
const symptom = fc.constant({ kind: "symptom" as const, any: ["pain", "blood"] });
const counting = fc.record({
  kind: fc.constant("countWithin" as const),
  event: fc.constant("infection"),
  count: fc.integer({ min: 1, max: 3 }),
  windowDays: fc.constantFrom(30, 1, 90),
});
const missed = fc.record({
  kind: fc.constant("missedCheck" as const),
  check: fc.constantFrom("first", "second"),
  graceDays: fc.constantFrom(14, 0, 30),
});
const flag = fc.constant({ kind: "clinicianFlag" as const, flag: "worry" });

/** Any rule, those that walk the measurements most often. */
export const someRule: fc.Arbitrary<Rule> = fc.oneof(
  { weight: 6, arbitrary: measuredRule },
  { weight: 6, arbitrary: ofParts },
  { weight: 2, arbitrary: rises },
  { weight: 2, arbitrary: doubling },
  ...[symptom, counting, missed, flag].map((arbitrary) => ({ weight: 1, arbitrary })),
);
