import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayNumber, dayText } from "./day.ts";
import { climb, ladderProblem, quietUntil } from "./ladder.ts";
import type { EscalationAnswer } from "./life-events.ts";
import type { Ladder } from "./region-settings.ts";
import { day } from "./testing/invented-programme.ts";

const CHECK: Ladder = {
  counts: "days",
  steps: [
    { to: "holder", act: "see", after: 0 },
    { to: "holder-and-patient", act: "remind", after: 14 },
    { to: "region-office", act: "call", after: 30 },
    { to: "region-head", act: "decide", after: 60 },
  ],
};
const HANDOVER: Ladder = {
  counts: "working-days",
  steps: [
    { to: "department", act: "see", after: 0 },
    { to: "department", act: "remind", after: 5 },
    { to: "department-head", act: "decide", after: 15 },
  ],
};
const BEGAN = day("2026-08-03");

describe("what waits climbs (safety L1)", () => {
  test.each([
    ["2026-08-03", "holder", "2026-08-03", "holder-and-patient 2026-08-17"],
    ["2026-08-16", "holder", "2026-08-03", "holder-and-patient 2026-08-17"],
    ["2026-08-17", "holder-and-patient", "2026-08-17", "region-office 2026-09-02"],
    ["2026-09-01", "holder-and-patient", "2026-08-17", "region-office 2026-09-02"],
    ["2026-09-02", "region-office", "2026-09-02", "region-head 2026-10-02"],
    ["2026-10-02", "region-head", "2026-10-02", undefined],
    ["2031-01-01", "region-head", "2026-10-02", undefined],
    ["2026-08-01", "holder", "2026-08-03", "holder-and-patient 2026-08-17"],
  ])("on %s it is with %s since %s, next %s", (today, level, since, next) => {
    const climbed = climb(CHECK, BEGAN, day(today));
    expect(climbed).toMatchObject({ level, since });
    expect(climbed.next && `${climbed.next.level} ${climbed.next.on}`).toBe(next);
  });
  test("whoever has been reached stays reached, in order, and does what the step says", () => {
    expect(climb(CHECK, BEGAN, day("2026-09-02"))).toEqual({
      ...{ level: "region-office", act: "call", since: "2026-09-02" },
      reached: ["holder", "holder-and-patient", "region-office"],
      next: { level: "region-head", on: "2026-10-02" },
    });
    expect(climb(CHECK, BEGAN, day("2027-01-01"))).not.toHaveProperty("next");
  });
  test("working days do not count Easter (L3)", () => {
    const sent = day("2026-03-30");
    expect(climb(HANDOVER, sent, day("2026-04-08"))).toMatchObject({ act: "see", next: { on: "2026-04-09" } });
    expect(climb(HANDOVER, sent, day("2026-04-09"))).toMatchObject({ level: "department", act: "remind" });
    expect(climb(HANDOVER, sent, day("2026-04-23"))).toMatchObject({ level: "department-head", since: "2026-04-23" });
    expect(climb(HANDOVER, sent, day("2026-04-22"))).toMatchObject({ level: "department" });
  });
  test("a ladder whose first step waits is a bug", () => {
    const late: Ladder = { counts: "days", steps: [{ to: "holder", act: "see", after: 1 }] };
    expect(() => climb(late, BEGAN, BEGAN)).toThrow("a ladder's first step is at once");
  });
  test("law: with time it only climbs, and nobody is let off", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(CHECK, HANDOVER),
        fc.integer({ min: 0, max: 120 }),
        fc.integer({ min: 0, max: 120 }),
        (ladder, a, b) => {
          const on = (days: number) => climb(ladder, BEGAN, dayText(dayNumber(BEGAN) + days)).reached;
          const [early, late] = [on(Math.min(a, b)), on(Math.max(a, b))];
          expect(late.slice(0, early.length)).toEqual(early);
        },
      ),
    );
  });
});

describe("a person's decision keeps it quiet", () => {
  const answer = (own: Partial<EscalationAnswer> = {}): EscalationAnswer => ({
    ...{ level: "holder-and-patient", decision: "wait", note: "På ferie", until: day("2026-08-28"), ...own },
  });
  const at = (today: string) => climb(CHECK, BEGAN, day(today));
  test("until her day, and not on it", () => {
    expect(quietUntil(at("2026-08-20"), answer(), day("2026-08-20"))).toBe("2026-08-28");
    expect(quietUntil(at("2026-08-27"), answer(), day("2026-08-27"))).toBe("2026-08-28");
    expect(quietUntil(at("2026-08-28"), answer(), day("2026-08-28"))).toBeUndefined();
  });
  test("not when it has climbed to the next", () => {
    const long = answer({ until: day("2026-09-20") });
    expect(quietUntil(at("2026-09-02"), long, day("2026-09-02"))).toBeUndefined();
    expect(quietUntil(at("2026-09-02"), { ...long, level: "region-office" }, day("2026-09-02"))).toBe("2026-09-20");
  });
  test("without a decision it is never quiet", () =>
    expect(quietUntil(at("2026-08-20"), undefined, BEGAN)).toBeUndefined());
});

describe("a ladder as it is written", () => {
  test("is right", () => {
    expect(ladderProblem(CHECK)).toBeUndefined();
    expect(ladderProblem(HANDOVER)).toBeUndefined();
  });
  test.each<[string, Ladder["steps"], string]>([
    ["no step at all", [], "the first step is at once"],
    ["a first step that waits", [{ to: "holder", act: "see", after: 2 }], "the first step is at once"],
    [
      "two steps on one day",
      [...CHECK.steps.slice(0, 2), { to: "region-office", act: "call", after: 14 }],
      "the step to region-office does not come after",
    ],
    [
      "a step before the one before it",
      [...CHECK.steps.slice(0, 3), { to: "region-head", act: "call", after: 7 }],
      "the step to region-head does not come after",
    ],
    ["told twice", [...CHECK.steps, { to: "holder", act: "see", after: 90 }], "holder is told to see twice"],
  ])("%s", (_, steps, problem) => expect(ladderProblem({ counts: "days", steps })).toContain(problem));
});
