import fc from "fast-check";
import type { Confirm, Criterion, MeasuredRule, Rule } from "../../criteria/criterion.ts";
import type { Check, Evidence, Programme } from "../../programme.ts";
import { ANALYTES, check, criterion, programme } from "../invented-programme.ts";

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

const someRule: fc.Arbitrary<Rule> = fc.oneof(
  { weight: 6, arbitrary: measuredRule },
  { weight: 6, arbitrary: ofParts },
  { weight: 2, arbitrary: rises },
  { weight: 2, arbitrary: doubling },
  ...[symptom, counting, missed, flag].map((arbitrary) => ({ weight: 1, arbitrary })),
);

const someConfirm: fc.Arbitrary<Confirm | null> = fc.option(
  fc
    .record({ minDaysBetween: fc.constantFrom(14, 0, 1, 7), more: fc.constantFrom(14, 0, 1, 78) })
    .map(({ minDaysBetween, more }) => ({ minDaysBetween, maxDaysBetween: minDaysBetween + more })),
  { freq: 2 },
);

/** Where a number stands: under its own name, among others, or nowhere but first. */
const someEvidence: fc.Arbitrary<Evidence[]> = fc.constantFrom(
  [entry("first", ["analyte"]), entry("second", ["value", "delta", "percent", "valueMonths", "minLastValue"])],
  [entry("second", ["analyte"])],
);

function entry(source: string, fields: readonly string[]): Evidence {
  return { for: fields, source, mark: "proposal", signature: "unsigned" };
}

const someCriterion: fc.Arbitrary<Criterion> = fc
  .record({ rule: someRule, fromMonth: fc.constantFrom(0, 0, 0, 3, 12), confirm: someConfirm, evidence: someEvidence })
  .map(({ rule, ...own }) => criterion(rule, hasWalk(rule) ? own : { ...own, confirm: null }));

function hasWalk({ kind }: Rule): boolean {
  const walked: readonly Rule["kind"][] = ["threshold", "nadirPlus", "relativeChange", "aboveReference", "all", "any"];
  return walked.includes(kind);
}

const everyMonths = fc.constantFrom(6, 12, 1, 3);
const recurring = fc.record({
  kind: fc.constant("recurring" as const),
  everyMonths,
  fromMonth: fc.constantFrom(0, 0, 3, 24),
  untilMonth: fc.constantFrom(null, null, 12, 36),
});
const once = fc.record({
  kind: fc.constant("once" as const),
  event: fc.constantFrom("told", "ended"),
  daysAfter: fc.constantFrom(14, 0, 42),
});

const someCheck = {
  needs: fc.constantFrom(
    [["psa"]],
    [["creatinine", "egfr"], ["psa"]],
    [],
    [["egfr"]],
    [["creatinine"]],
    [["psa"], ["egfr"]],
  ),
  beforeDays: fc.constantFrom(45, 0, 90, 10),
  afterDays: fc.constantFrom(30, 0, 90, 10),
  optional: fc.constantFrom(false, false, true),
  performedBy: fc.constantFrom("gp", "gp", "gp", "gp", "hospital"),
  onlyIf: fc.constantFrom(null, null, null, { condition: "a", text: { da: "hvis", en: "if" } }),
  intervalFromEpikrise: fc.constantFrom(false, false, false, true),
  takenAt: fc.constantFrom("practice", "hospitalLaboratory"),
};

/** Two checks that a criterion may watch, and one that may wait for an event. */
const someChecks: fc.Arbitrary<Partial<Check>[]> = fc.tuple(
  fc.record({ ...someCheck, timing: recurring }),
  fc.record({ ...someCheck, timing: recurring }),
  fc.record({ ...someCheck, timing: fc.oneof(recurring, once) }),
);

/** Their ids; the last is an analyte's name, which a check of the plan would have liked. */
const CHECKS = ["first", "second", "psa"];

/** A programme that nobody wrote, with combinations of rules that the real ones lack. */
export const someProgramme: fc.Arbitrary<Programme> = fc
  .record({
    checks: someChecks,
    criteria: fc.array(someCriterion, { minLength: 1, maxLength: 4 }),
  })
  .map(({ checks, criteria }) =>
    programme({
      analytes: ANALYTES,
      checks: checks.map((own, at) => check({ ...own, id: CHECKS[at] ?? "psa" })),
      criteria: criteria.map((own, at) => ({ ...own, id: `c${at}` })),
      sources: ["first", "second"].map((id) => ({ id, title: `Kilde ${id}`, where: "her" })),
    }),
  );
