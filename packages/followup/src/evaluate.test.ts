import fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";
import { type EvaluationCase, evaluateCase } from "./evaluate.ts";
import { isoDay } from "./ids.ts";
import { findProgramme } from "./programme.ts";
import { check, criterion, day, programme } from "./testing/invented-programme.ts";
import { baseline, patient, psa } from "./testing/story.ts";

const confirm = { minDaysBetween: 14, maxDaysBetween: 92 };
const everyKind = programme({
  checks: [check(), check({ id: "review", needs: [], optional: true })],
  criteria: [
    criterion(
      { kind: "threshold", analyte: "psa", op: ">=", value: "0.2" },
      { id: "threshold", confirm, fromMonth: 3 },
    ),
    criterion({ kind: "nadirPlus", analyte: "psa", delta: "2" }, { id: "nadir", confirm }),
    criterion(
      { kind: "relativeChange", analyte: "psa", direction: "increase", percent: "30", baseline: "lastStable" },
      { id: "stable" },
    ),
    criterion(
      { kind: "relativeChange", analyte: "psa", direction: "increase", percent: "30", baseline: "handoverBaseline" },
      { id: "handover" },
    ),
    criterion(
      { kind: "doublingTime", analyte: "psa", valueMonths: "12", minMeasurements: 3, minSpanDays: 90 },
      { id: "doubling" },
    ),
    criterion(
      { kind: "consecutiveRises", analyte: "psa", rises: 2, minLastValue: "0.1", minDaysBetween: 28 },
      { id: "rises" },
    ),
    criterion({ kind: "missedCheck", check: "psa", graceDays: 14 }, { id: "missed" }),
  ],
});
const plan = { checks: [], criteria: [{ id: "rises" }] };

const someDay = fc
  .integer({ min: 0, max: 2500 })
  .map((days) => isoDay(Temporal.PlainDate.from("2024-01-01").add({ days })));
const someResult = fc.record({
  value: fc.constantFrom("0", "0.1", "<0.1", "0.2", "0.25", "<0.5", "1", "2.2", ">3", "9", "?"),
  sampledOn: someDay,
  unit: fc.constantFrom("ug/L", "ng/mL", "x"),
  status: fc.constantFrom("final" as const, "corrected" as const, "preliminary" as const),
});
const someCase = fc.array(someResult, { maxLength: 25 }).map(
  (results): EvaluationCase =>
    patient({
      plan,
      baseline: [baseline("psa", "0.3", "2024-02-01")],
      results: results.map((result, at) => psa("", "2024-01-01", { ...result, id: `r${at}` })),
    }),
);

describe("laws", () => {
  test("the order in which results arrive never matters", () => {
    fc.assert(
      fc.property(
        someCase.chain((given) =>
          fc.tuple(fc.constant(given), fc.shuffledSubarray([...given.results], { minLength: given.results.length })),
        ),
        ([given, shuffled]) => {
          expect(evaluateCase({ ...given, results: shuffled }, everyKind)).toEqual(evaluateCase(given, everyKind));
        },
      ),
    );
  });

  test("a result that does not count changes nothing but the list of those", () => {
    fc.assert(
      fc.property(someCase, someDay, fc.constantFrom("?", "-1", "99999"), (given, sampledOn, value) => {
        const extra = psa(value, sampledOn, { id: "extra" });
        const { unusable: before, ...rest } = evaluateCase(given, everyKind);
        const { unusable: after, ...same } = evaluateCase({ ...given, results: [...given.results, extra] }, everyKind);
        expect(same).toEqual(rest);
        expect(after).toHaveLength(before.length + 1);
      }),
    );
  });

  test("a replaced result never counts: it might as well not be there", () => {
    fc.assert(
      fc.property(someCase, someDay, (given, sampledOn) => {
        const wrong = psa("9", sampledOn, { id: "wrong" });
        const cancelled = psa("", sampledOn, { id: "x", status: "cancelled", replaces: "wrong" });
        const { criteria, obligations } = evaluateCase(
          { ...given, results: [...given.results, wrong, cancelled] },
          everyKind,
        );
        const without = evaluateCase(given, everyKind);
        expect({ criteria, obligations }).toEqual({ criteria: without.criteria, obligations: without.obligations });
      }),
    );
  });

  test("once met, a criterion stays met on the same day, and so does an obligation", () => {
    fc.assert(
      fc.property(someCase, someDay, fc.nat({ max: 900 }), (given, asOf, later) => {
        const today = evaluateCase({ ...given, asOf }, everyKind);
        const then = evaluateCase(
          { ...given, asOf: isoDay(Temporal.PlainDate.from(asOf).add({ days: later })) },
          everyKind,
        );
        for (const one of today.criteria.filter((each) => each.state === "met" && each.criterion !== "missed")) {
          expect(then.criteria).toContainEqual(
            expect.objectContaining({ criterion: one.criterion, state: "met", since: one.since }),
          );
        }
        for (const one of today.obligations.filter((each) => each.state === "met")) {
          expect(then.obligations).toContainEqual(
            expect.objectContaining({ check: one.check, due: one.due, metOn: one.metOn }),
          );
        }
      }),
    );
  });
});

describe("dates do not depend on where the computer stands", () => {
  const home = process.env.TZ;
  afterEach(() => {
    if (home === undefined) delete process.env.TZ;
    else process.env.TZ = home;
  });

  test.each(["Europe/Copenhagen", "Pacific/Kiritimati", "America/Los_Angeles"])("in %s", (zone) => {
    const given = patient({
      asOf: day("2026-03-29"),
      results: [psa("0.3", "2025-10-26"), psa("0.3", "2026-03-29")],
      plan,
    });
    const expected = evaluateCase(given, everyKind);
    process.env.TZ = zone;
    expect(evaluateCase(given, everyKind)).toEqual(expected);
    expect(expected.criteria[0]).toMatchObject({ state: "met", since: "2026-03-29" });
  });
});

describe("what is listed", () => {
  const given = patient({ asOf: day("2025-01-01"), results: [psa("0.3", "2024-12-01")] });

  test("what is due at most 365 days ahead, by due date and then check", () => {
    const { obligations } = evaluateCase(given, everyKind);
    expect(obligations.map((each) => `${each.due} ${each.check} ${each.state}`)).toEqual([
      "2024-07-01 psa overdue",
      "2024-07-01 review due",
      "2024-12-15 repeat:threshold due",
      "2025-01-01 psa met",
      "2025-01-01 review due",
      "2025-07-01 psa scheduled",
      "2025-07-01 review scheduled",
      "2026-01-01 psa scheduled",
      "2026-01-01 review scheduled",
    ]);
  });

  test("a repeat is listed whatever day the patient was handed over, and never met", () => {
    const { obligations } = evaluateCase(
      { ...given, followedFrom: day("2024-12-31"), asOf: day("2025-06-01") },
      everyKind,
    );
    expect(obligations.find((each) => each.check === "repeat:threshold")).toMatchObject({
      due: "2024-12-15",
      until: "2025-03-03",
      state: "overdue",
      because: "threshold",
    });
  });
});

describe("which version of a programme", () => {
  const first = programme({ id: "p", validUntil: day("2024-12-31") });
  const second = programme({ id: "p", version: 2, validFrom: day("2025-01-01") });
  const find = (reference: string, on: string) => findProgramme([second, first], reference, day(on))?.version;

  test("the one in force on the day, or the one that is named", () => {
    expect(find("p", "2024-12-31")).toBe(1);
    expect(find("p", "2025-01-01")).toBe(2);
    expect(find("p@1", "2025-01-01")).toBe(1);
    expect(find("p@3", "2025-01-01")).toBeUndefined();
    expect(find("q", "2025-01-01")).toBeUndefined();
  });
});

describe("a repeat that a first hit owes", () => {
  const answer = evaluateCase(patient({ asOf: day("2024-09-01"), results: [psa("0.3", "2024-08-01")] }), everyKind);
  const repeat = answer.obligations.find((fact) => fact.check === "repeat:threshold");

  test("is owed like a check, in the criterion's own words, and not before its first day", () => {
    expect(repeat).toEqual({
      check: "repeat:threshold",
      label: { da: "Gentag prøven: regel", en: "Repeat the test: rule" },
      needs: [["psa"]],
      due: "2024-08-15",
      from: "2024-08-15",
      until: "2024-11-01",
      metOn: null,
      optional: false,
      takenAt: "practice",
      because: "threshold",
      state: "due",
    });
  });
  test("bears the name of its own criterion, also beside others", () => {
    const named = programme({
      criteria: [
        criterion(
          { kind: "missedCheck", check: "psa", graceDays: 14 },
          { id: "missed", label: { da: "glemt", en: "missed" } },
        ),
        criterion(
          { kind: "threshold", analyte: "psa", op: ">=", value: "0.2" },
          { id: "limit", confirm, label: { da: "over 0,2", en: "over 0.2" } },
        ),
      ],
    });
    const { obligations } = evaluateCase(
      patient({ asOf: day("2024-09-01"), results: [psa("0.3", "2024-08-01")] }),
      named,
    );
    expect(obligations.find(({ check: id }) => id === "repeat:limit")?.label.da).toBe("Gentag prøven: over 0,2");
  });
});

test("checks without a blood test wait for a person's word: a case has none", () => {
  const { obligations } = evaluateCase(patient({ asOf: day("2025-01-01"), results: [] }), everyKind);
  expect(obligations.filter(({ check: id }) => id === "review").every(({ metOn }) => metOn === null)).toBe(true);
});
