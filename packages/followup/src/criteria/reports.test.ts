import { describe, expect, test } from "vitest";
import { evaluateCase } from "../evaluate.ts";
import { check, criterion, day, programme } from "../testing/invented-programme.ts";
import { only, patient, psa, state } from "../testing/story.ts";

function told(code: string, on: string, present = true) {
  return { code, reportedOn: day(on), present };
}

const followed = { followedFrom: day("2025-01-01"), asOf: day("2026-01-01") };

describe("a symptom", () => {
  const rule = { kind: "symptom", any: ["pain", "bleeding"] } as const;
  const after = (...symptoms: ReturnType<typeof told>[]) => state(rule, {}, { ...followed, symptoms });

  test("not asked is not no", () => expect(after()).toBe("no-data"));
  test("asked and absent", () => expect(after(told("pain", "2025-02-01", false))).toBe("not-met"));
  test("the first day it was present counts", () =>
    expect(after(told("pain", "2025-05-01"), told("bleeding", "2025-03-01"), told("pain", "2025-02-01", false))).toBe(
      "met 2025-03-01",
    ));
  test("before the hand-over and after today nothing counts", () => {
    expect(after(told("pain", "2024-12-31"))).toBe("no-data");
    expect(after(told("pain", "2026-01-02"))).toBe("no-data");
    expect(after(told("pain", "2025-01-01"))).toBe("met 2025-01-01");
    expect(after(told("pain", "2026-01-01"))).toBe("met 2026-01-01");
  });
  test("another symptom says nothing", () => expect(after(told("fever", "2025-02-01"))).toBe("no-data"));
});

describe("two events within 365 days", () => {
  const rule = { kind: "countWithin", event: "uti", count: 2, windowDays: 365 } as const;
  const after = (...symptoms: ReturnType<typeof told>[]) =>
    state(rule, {}, { ...followed, asOf: day("2027-01-01"), symptoms });

  test("nobody asked", () => expect(after()).toBe("no-data"));
  test("one, and an absent one, are too few", () => {
    expect(after(told("uti", "2025-02-01"))).toBe("not-met");
    expect(after(told("uti", "2025-02-01", false))).toBe("not-met");
  });
  test("two on one day are one", () =>
    expect(after(told("uti", "2025-02-01"), told("uti", "2025-02-01"))).toBe("not-met"));
  test("364 days apart is within, 365 is not", () => {
    expect(after(told("uti", "2025-02-01"), told("uti", "2026-01-31"))).toBe("met 2026-01-31");
    expect(after(told("uti", "2025-02-01"), told("uti", "2026-02-01"))).toBe("not-met");
  });
  test("the day that completes the first pair counts", () =>
    expect(
      after(told("uti", "2025-02-01"), told("uti", "2026-03-01"), told("uti", "2026-04-01"), told("uti", "2026-05-01")),
    ).toBe("met 2026-04-01"));
});

test("a check that the practice owes and that is never due is not missed", () => {
  const never = check({ id: "late", timing: { kind: "recurring", everyMonths: 6, fromMonth: 0, untilMonth: 3 } });
  const rules = programme({
    checks: [never],
    criteria: [criterion({ kind: "missedCheck", check: "late", graceDays: 14 })],
  });
  expect(only(evaluateCase(patient({}), rules)).state).toBe("not-met");
});

test("a flag nobody raised is down", () => {
  const rule = { kind: "clinicianFlag", flag: "worried" } as const;
  expect(state(rule, {}, followed)).toBe("not-met");
  expect(state(rule, {}, { ...followed, symptoms: [told("worried", "2025-06-01")] })).toBe("met 2025-06-01");
});

describe("a check that was missed", () => {
  const rule = criterion({ kind: "missedCheck", check: "injection", graceDays: 14 });
  const injection = check({ id: "injection", needs: [], intervalFromEpikrise: true });
  const ask = (asOf: string, owed = injection, plan = [{ check: "injection", everyMonths: 3 }]) => {
    const given = patient({ asOf: day(asOf), plan: { checks: plan, criteria: [] } });
    const { state, since } = only(evaluateCase(given, programme({ checks: [owed], criteria: [rule] })));
    return since === undefined ? state : `${state} ${since}`;
  };

  test("on the last day of grace it is not missed, the day after it is", () => {
    expect(ask("2024-04-15")).toBe("not-met");
    expect(ask("2024-04-16")).toBe("met 2024-04-16");
    expect(ask("2025-04-16")).toBe("met 2024-04-16");
  });
  test("a check that the practice does not owe says nothing", () => {
    expect(ask("2025-01-01", injection, [])).toBe("no-data");
    expect(ask("2025-01-01", { ...injection, performedBy: "hospital" })).toBe("no-data");
  });
  test("a check that waits for an event says nothing until the event has its date", () => {
    const talk = {
      ...injection,
      intervalFromEpikrise: false,
      timing: { kind: "once", event: "told", daysAfter: 42 },
    } as const;
    const given = (anchors: object) =>
      patient({ asOf: day("2025-01-01"), anchors: { surgeryDate: day("2024-01-01"), ...anchors } });
    const asked = (anchors: object) =>
      only(evaluateCase(given(anchors), programme({ checks: [talk], criteria: [rule] }))).state;
    expect(asked({})).toBe("no-data");
    expect(asked({ told: day("2024-06-01") })).toBe("met");
    expect(asked({ told: day("2024-12-01") })).toBe("not-met");
  });
  test("a test that was taken is not missed; the first that was not is", () => {
    const test = check({ id: "injection" });
    const given = (results: ReturnType<typeof psa>[]) => patient({ asOf: day("2025-06-01"), results });
    const asked = (results: ReturnType<typeof psa>[]) => {
      const answer = only(evaluateCase(given(results), programme({ checks: [test], criteria: [rule] })));
      return `${answer.state} ${answer.since}`;
    };
    expect(asked([psa("1", "2024-07-01")])).toBe("met 2025-01-16");
    expect(asked([psa("1", "2024-07-01"), psa("1", "2025-01-01")])).toBe("not-met undefined");
  });
});
