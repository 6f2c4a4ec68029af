import { describe, expect, test } from "vitest";
import { type LetterRules, planOfLetter } from "./plan-of-letter.ts";
import { check, criterion, programme } from "./testing/invented-programme.ts";

const timing = { kind: "recurring", everyMonths: 6, fromMonth: 0, untilMonth: 60 } as const;
const invented = programme({
  checks: [
    check({ timing }),
    check({ id: "agreed", timing, onlyIf: { condition: "x", text: { da: "", en: "" } } }),
    check({ id: "paced", timing, intervalFromEpikrise: true }),
    check({ id: "talk", needs: [], timing: { kind: "once", event: "told", daysAfter: 14 } }),
  ],
  criteria: [
    criterion({ kind: "threshold", analyte: "psa", op: ">=", value: "0.20" }, { id: "limit" }),
    criterion({ kind: "threshold", analyte: "psa", op: ">=", value: null }, { id: "open" }),
    criterion({ kind: "symptom", any: ["pain"] }, { id: "pain" }),
    criterion(
      { kind: "consecutiveRises", analyte: "psa", rises: 2, minLastValue: "0.1", minDaysBetween: 28 },
      { id: "rises" },
    ),
  ],
});
const checks = (...given: LetterRules["checks"]) => planOfLetter({ checks: given, criteria: [] }, invented).checks;
const criteria = (...given: LetterRules["criteria"]) =>
  planOfLetter({ checks: [], criteria: given }, invented).criteria;

describe("a letter's checks", () => {
  test("that only repeat the programme change nothing", () => {
    expect(
      checks({ check: "psa" }, { check: "psa", everyMonths: 6, fromMonth: 0, untilMonth: 60 }, { check: "talk" }),
    ).toEqual([]);
  });
  test("keep each number that is another", () => {
    expect(checks({ check: "psa", everyMonths: 3, fromMonth: 0, untilMonth: 60 })).toEqual([
      { check: "psa", everyMonths: 3 },
    ]);
    expect(checks({ check: "psa", everyMonths: 6, fromMonth: 12 })).toEqual([{ check: "psa", fromMonth: 12 }]);
    expect(checks({ check: "psa", untilMonth: null })).toEqual([{ check: "psa", untilMonth: null }]);
  });
  test("that are owed only where the letter names them are named, also without a number of their own", () => {
    expect(checks({ check: "agreed", everyMonths: 6 })).toEqual([{ check: "agreed" }]);
    expect(checks({ check: "paced", everyMonths: 6, fromMonth: 0 })).toEqual([{ check: "paced", everyMonths: 6 }]);
    expect(checks({ check: "unknown", everyMonths: 6 })).toEqual([{ check: "unknown", everyMonths: 6 }]);
    expect(checks({ check: "talk", everyMonths: 6 })).toEqual([{ check: "talk", everyMonths: 6 }]);
  });
});

describe("a letter's criteria", () => {
  test("that only repeat the programme change nothing, however the number is written", () => {
    expect(
      criteria({ id: "limit" }, { id: "limit", value: "0.2" }, { id: "limit", value: "0,20" }, { id: "open" }),
    ).toEqual([]);
    expect(criteria({ id: "pain" }, { id: "pain", value: "3" })).toEqual([]);
  });
  test("give the number that is another, or that the programme leaves open", () => {
    expect(criteria({ id: "limit", value: "0.4" }, { id: "open", value: "30" })).toEqual([
      { id: "limit", value: "0.4" },
      { id: "open", value: "30" },
    ]);
    expect(criteria({ id: "limit", value: "højt" })).toEqual([{ id: "limit", value: "højt" }]);
    expect(criteria({ id: "rises", value: "0.5" })).toEqual([{ id: "rises", minLastValue: "0.5" }]);
  });
  test("switch on what is off until named, and name what nobody knows", () => {
    expect(criteria({ id: "rises" }, { id: "unknown" }, { id: "unknown", value: "1" })).toEqual([
      { id: "rises" },
      { id: "unknown" },
      { id: "unknown" },
    ]);
  });
});
