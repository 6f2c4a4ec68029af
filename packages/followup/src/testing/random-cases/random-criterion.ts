import fc from "fast-check";
import type { Confirm, Criterion, Rule } from "../../criteria/criterion.ts";
import type { Evidence } from "../../programme.ts";
import { criterion } from "../invented-programme.ts";
import { someRule } from "./random-rule.ts";

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

/** A criterion of any kind; one that does not walk the measurements has nothing to confirm. */
export const someCriterion: fc.Arbitrary<Criterion> = fc
  .record({ rule: someRule, fromMonth: fc.constantFrom(0, 0, 0, 3, 12), confirm: someConfirm, evidence: someEvidence })
  .map(({ rule, ...own }) => criterion(rule, hasWalk(rule) ? own : { ...own, confirm: null }));

function hasWalk({ kind }: Rule): boolean {
  const walked: readonly Rule["kind"][] = ["threshold", "nadirPlus", "relativeChange", "aboveReference", "all", "any"];
  return walked.includes(kind);
}
