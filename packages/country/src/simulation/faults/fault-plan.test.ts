import { expect, test } from "vitest";
import { randomFrom } from "../../random.ts";
import { faultPlan } from "./fault-plan.ts";
import { FAULT_NAMES, FAULTS } from "./faults.ts";

test("a run with all faults has some of them, each at a strength of its own, and the same for the same seed", () => {
  const plan = faultPlan(randomFrom(7), "all");
  expect(plan.size).toBeGreaterThan(20);
  expect(plan.size).toBeLessThan(FAULT_NAMES.length);
  expect([...faultPlan(randomFrom(7), "all")]).toEqual([...plan]);
  expect([...faultPlan(randomFrom(8), "all")]).not.toEqual([...plan]);
});

test("each fault is in some run, and missing from another", () => {
  const plans = Array.from({ length: 60 }, (_, seed) => faultPlan(randomFrom(seed), "all"));
  for (const fault of FAULT_NAMES) {
    expect(
      plans.some((plan) => plan.has(fault)),
      fault,
    ).toBe(true);
    expect(
      plans.some((plan) => !plan.has(fault)),
      fault,
    ).toBe(true);
  }
});

test("named faults come at their usual strength, and none is none", () => {
  expect([...faultPlan(randomFrom(1), ["message-lost"])]).toEqual([["message-lost", FAULTS["message-lost"].usual]]);
  expect(faultPlan(randomFrom(1), "none").size).toBe(0);
});
