import { describe, expect, test } from "vitest";
import { concreteLimits } from "./concrete-limits.ts";
import type { Rule } from "./criteria/criterion.ts";
import { dayOf } from "./ids.ts";
import { day, programme } from "./testing/invented-programme.ts";
import { baseline } from "./testing/story.ts";

/** The limit that a rule comes to, for a patient operated on 1 January 2024 with these values of the hospital. */
function limits(rule: Rule, values: ReturnType<typeof baseline>[], own: { anchors?: Record<string, never> } = {}) {
  const anchors = own.anchors ?? { surgeryDate: day("2024-01-01") };
  return concreteLimits(
    { rule },
    { programme: programme(), baseline: values, anchors, today: dayOf(day("2026-08-10")) },
  );
}
const change = { kind: "relativeChange", analyte: "egfr", percent: "25", baseline: "handoverBaseline" } as const;
const fall: Rule = { ...change, direction: "decrease" };
const rise: Rule = { ...change, direction: "increase" };
const phoenix: Rule = { kind: "nadirPlus", analyte: "psa", delta: "2" };
const afterAdt = (minAbsolute?: string): Rule => ({
  ...{ kind: "relativeChange", analyte: "psa", direction: "increase", percent: "25", baseline: "nadirSinceAdtStart" },
  ...(minAbsolute === undefined ? {} : { minAbsolute }),
});

describe("a computed limit as people act on it", () => {
  test("a fall and a rise from the latest value of the hospital", () => {
    const values = [baseline("egfr", "80", "2023-05-01"), baseline("egfr", "72", "2024-05-01")];
    expect(limits(fall, values)).toEqual([
      {
        da: "egfr højst 54 ml/min/1,73 m² (udgangstal 72 d. 1. maj 2024)",
        en: "egfr at most 54 ml/min/1.73 m² (starting value 72 on 1 May 2024)",
      },
    ]);
    expect(limits(rise, values)[0]?.da).toBe("egfr mindst 90 ml/min/1,73 m² (udgangstal 72 d. 1. maj 2024)");
  });
  test("of a bound nothing can be computed, nor of nothing", () => {
    expect(limits(fall, [baseline("egfr", ">90", "2024-05-01")])).toEqual([]);
    expect(limits(fall, [])).toEqual([]);
    expect(limits(phoenix, [])).toEqual([]);
  });
  test("so much over the lowest since the treatment, a bound counting as nought", () => {
    const values = [
      baseline("psa", "0.1", "2023-12-31"),
      baseline("psa", "0.2", "2024-03-01"),
      baseline("psa", "0.9", "2024-06-01"),
    ];
    expect(limits(phoenix, values)).toEqual([
      {
        da: "psa mindst 2,2 µg/l (nadir 0,2 d. 1. marts 2024)",
        en: "psa at least 2.2 µg/l (nadir 0.2 on 1 Mar 2024)",
      },
    ]);
    expect(limits(phoenix, [baseline("psa", "<0.1", "2024-03-01")])[0]?.en).toBe(
      "psa at least 2 µg/l (nadir <0.1 on 1 Mar 2024)",
    );
    expect(limits(phoenix, values, { anchors: {} })).toEqual([]);
  });
  test("the greater of the per cent and the least rise", () => {
    const at = (value: string) => [baseline("psa", value, "2024-03-01")];
    expect(limits(afterAdt("2"), at("4"))[0]?.en).toMatch(/^psa at least 6 /);
    expect(limits(afterAdt("2"), at("12"))[0]?.en).toMatch(/^psa at least 15 /);
    expect(limits(afterAdt(), at("4"))[0]?.en).toMatch(/^psa at least 5 /);
  });
  test("what is a number already, or is sought among later values, is not said again", () => {
    const values = [baseline("psa", "0.2", "2024-03-01")];
    expect(limits({ kind: "threshold", analyte: "psa", op: ">=", value: "0.2" }, values)).toEqual([]);
    expect(limits({ ...change, analyte: "psa", direction: "increase", baseline: "lastStable" }, values)).toEqual([]);
    expect(limits({ kind: "symptom", any: ["pain"] }, values)).toEqual([]);
  });
  test("of a joined rule each part", () => {
    const all: Rule = { kind: "all", of: [phoenix, { ...change, direction: "decrease" }] } as Rule; // both are measured rules
    expect(limits(all, [baseline("psa", "0.2", "2024-03-01"), baseline("egfr", "72", "2024-05-01")])).toHaveLength(2);
  });
});
