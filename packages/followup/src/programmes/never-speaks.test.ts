import { describe, expect, test } from "vitest";
import type { Criterion, RelativeChange, Rule, Threshold } from "../criteria/criterion.ts";
import { ANALYTES, criterion } from "../testing/invented-programme.ts";
import { kidneyProgramme } from "../testing/kidney-programme.ts";
import { outOfReach, speaksBefore } from "./never-speaks.ts";

const psa = (op: Threshold["op"], value: string | null, analyte = "psa"): Rule => ({
  ...{ kind: "threshold", analyte, op, value },
});
const rise = (own: Partial<RelativeChange> = {}): Rule => ({
  ...{ kind: "relativeChange", analyte: "psa", direction: "increase", percent: "25", baseline: "handoverBaseline" },
  ...own,
});
const over = (delta: string, analyte = "psa"): Rule => ({ kind: "nadirPlus", analyte, delta });

/** Whether the second of two criteria never says anything new beside the first. */
function silenced(first: Rule, second: Rule, own: Partial<Criterion> = {}, other: Partial<Criterion> = {}): boolean {
  const [one, late] = [criterion(first, { id: "one", ...own }), criterion(second, { id: "late", ...other })];
  return speaksBefore(late, [one, late])?.id === "one";
}

describe("which rule is met no later than another", () => {
  test.each<[string, Rule, Rule, boolean]>([
    ["a lower limit than a higher one", psa(">=", "0.2"), psa(">=", "0.5"), true],
    ["not a higher limit than a lower one", psa(">=", "0.5"), psa(">=", "0.2"), false],
    ["a higher ceiling than a lower one", psa("<", "5"), psa("<", "3"), true],
    ["not a lower ceiling", psa("<", "3"), psa("<", "5"), false],
    ["at least, than more than the same", psa(">=", "2"), psa(">", "2.0"), true],
    ["not more than, than at least the same", psa(">", "2"), psa(">=", "2"), false],
    ["at most, than less than the same", psa("<=", "2"), psa("<", "2"), true],
    ["not less than, than at most the same", psa("<", "2"), psa("<=", "2"), false],
    ["not a limit from below, than one from above", psa(">", "1"), psa("<", "2"), false],
    ["not at least, than at most the same", psa(">=", "2"), psa("<=", "2"), false],
    ["not a limit that only the epikrise gives", psa(">=", null), psa(">=", "2"), false],
    ["not than a limit that only the epikrise gives", psa(">=", "2"), psa(">=", null), false],
    ["not of another analyte", psa(">=", "0.2", "egfr"), psa(">=", "0.5"), false],
    ["a smaller rise over the nadir than a greater one", over("1"), over("2"), true],
    ["the same rise over the nadir", over("2"), over("2.0"), true],
    ["not a greater one", over("2"), over("1"), false],
    ["not one of another analyte", over("1", "egfr"), over("2"), false],
    ["not a rise over the nadir, than a limit", over("0.1"), psa(">=", "9"), false],
    ["not a limit, than a rise over the nadir", psa(">=", "0.1"), over("9"), false],
    ["fewer per cent than more", rise(), rise({ percent: "50" }), true],
    ["the same per cent", rise(), rise({ percent: "25.0" }), true],
    ["not more per cent", rise({ percent: "50" }), rise(), false],
    ["not per cent of another analyte", rise({ analyte: "egfr" }), rise({ percent: "50" }), false],
    ["not a fall, than a rise", rise({ direction: "decrease" }), rise({ percent: "50" }), false],
    ["not against another baseline", rise({ baseline: "nadirSinceAdtStart" }), rise({ percent: "50" }), false],
    ["not per cent, than a limit", rise(), psa(">=", "9"), false],
    ["not a limit, than per cent", psa(">=", "9"), rise(), false],
    ["without a least rise, than with one", rise(), rise({ percent: "50", minAbsolute: "1" }), true],
    ["not with a least rise, than without", rise({ minAbsolute: "1" }), rise({ percent: "50" }), false],
    ["a smaller least rise", rise({ minAbsolute: "1" }), rise({ percent: "50", minAbsolute: "2" }), true],
    ["the same least rise", rise({ minAbsolute: "1" }), rise({ percent: "50", minAbsolute: "1.0" }), true],
    ["not a greater least rise", rise({ minAbsolute: "2" }), rise({ percent: "50", minAbsolute: "1" }), false],
    [
      "not other per cents of the last stable value, which are two baselines",
      rise({ baseline: "lastStable" }),
      rise({ baseline: "lastStable", percent: "50" }),
      false,
    ],
    [
      "the same per cent of the last stable value",
      rise({ baseline: "lastStable" }),
      rise({ baseline: "lastStable", minAbsolute: "1" }),
      true,
    ],
    ["not what is no number at all", { kind: "symptom", any: ["pain"] }, { kind: "symptom", any: ["pain"] }, false],
  ])("%s", (_, first, second, expected) => {
    expect(silenced(first, second)).toBe(expected);
  });
});

describe("and only for the same act, from the same month, without a confirmation between them", () => {
  const [low, high] = [psa(">=", "0.2"), psa(">=", "0.5")];
  const confirm = { minDaysBetween: 14, maxDaysBetween: 60 };
  test.each<[string, Partial<Criterion>, Partial<Criterion>, boolean]>([
    ["the same in all", {}, {}, true],
    ["another act", { action: "advice" }, {}, false],
    ["another urgency", { urgency: "acute" }, {}, false],
    ["an earlier month", { fromMonth: 1 }, { fromMonth: 2 }, true],
    ["a later month", { fromMonth: 2 }, { fromMonth: 1 }, false],
    ["a confirmation of the later one alone", {}, { confirm }, true],
    ["a confirmation of both, with other hits", { confirm }, { confirm }, false],
  ])("%s", (_, first, second, expected) => {
    expect(silenced(low, high, first, second)).toBe(expected);
  });

  test.each<[string, Partial<Criterion>, Partial<Criterion>, boolean]>([
    ["the same confirmation", { confirm }, { confirm: { ...confirm, maxDaysBetween: 90 } }, true],
    ["another confirmation", { confirm }, { confirm: { ...confirm, minDaysBetween: 7 } }, false],
    ["none beside one", { confirm }, {}, false],
    ["the same one from another month", { confirm }, { confirm, fromMonth: 3 }, false],
  ])("of the very same hits: %s", (_, first, second, expected) => {
    expect(silenced(low, psa(">=", "0.20"), first, second)).toBe(expected);
  });

  test("of two that say the very same, only the second is told; a lone one speaks", () => {
    const [one, two] = [criterion(low, { id: "one" }), criterion(low, { id: "two" })];
    expect(speaksBefore(one, [one, two])).toBeUndefined();
    expect(speaksBefore(two, [one, two])).toBe(one);
    expect(speaksBefore(one, [one])).toBeUndefined();
    const wide = criterion(psa(">=", "0.1"), { id: "wide" });
    expect(speaksBefore(one, [one, wide])).toBe(wide); // wherever it stands
  });
});

describe("a limit that no possible value reaches (PSA can be 0 to 20000)", () => {
  test.each<[Rule, boolean]>([
    [psa(">=", "20000"), false],
    [psa(">=", "20000.1"), true],
    [psa(">", "20000"), true],
    [psa(">", "19999"), false],
    [psa("<=", "0"), false],
    [psa("<", "0"), true],
    [psa("<", "0.1"), false],
    [psa(">=", null), false],
    [psa(">=", "99999", "unknown"), false],
  ])("%j: %s", (rule, expected) => {
    expect(outOfReach(rule, ANALYTES)).toBe(expected);
  });

  test("at most less than the least possible is never reached", () => {
    expect(outOfReach({ kind: "threshold", analyte: "egfr", op: "<=", value: "0.9" }, ANALYTES)).toBe(true);
    expect(outOfReach({ kind: "threshold", analyte: "egfr", op: "<=", value: "1" }, ANALYTES)).toBe(false);
  });

  const [far, near] = [
    { kind: "threshold", analyte: "psa", op: ">", value: "20000" } as const,
    { kind: "threshold", analyte: "psa", op: ">", value: "4" } as const,
  ];
  test("of parts that must all hold, one out of reach is enough; of parts of which one is enough, all must be", () => {
    expect(outOfReach({ kind: "all", of: [near, far] }, ANALYTES)).toBe(true);
    expect(outOfReach({ kind: "all", of: [near, near] }, ANALYTES)).toBe(false);
    expect(outOfReach({ kind: "any", of: [near, far] }, ANALYTES)).toBe(false);
    expect(outOfReach({ kind: "any", of: [far, far] }, ANALYTES)).toBe(true);
    expect(
      outOfReach({ kind: "any", of: [far, { kind: "nadirPlus", analyte: "psa", delta: "99999" }] }, ANALYTES),
    ).toBe(false);
  });

  test("no other kind of rule is ever out of reach", () => {
    for (const { id, rule } of kidneyProgramme.criteria) expect([id, outOfReach(rule, ANALYTES)]).toEqual([id, false]);
  });
});
