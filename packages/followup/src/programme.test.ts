import { describe, expect, test } from "vitest";
import { coversDiagnosis, findProgramme, inSuccession, isInForce, programmeKey } from "./programme.ts";
import { day, programme } from "./testing/invented-programme.ts";

function version(number: number, validFrom: string | null, validUntil: string | null = null) {
  return programme({
    version: number,
    validFrom: validFrom === null ? null : day(validFrom),
    validUntil: validUntil === null ? null : day(validUntil),
  });
}

describe("versions of a programme in their order", () => {
  const told = (...versions: ReturnType<typeof version>[]) =>
    inSuccession(versions).map(({ version: number, validUntil, supersededBy }) => [number, validUntil, supersededBy]);

  test("each ends the day before the next one begins, and names it", () => {
    expect(told(version(3, "2027-03-01"), version(1, null), version(2, "2026-08-01"))).toEqual([
      [3, null, null],
      [1, "2026-07-31", "invented@2"],
      [2, "2027-02-28", "invented@3"],
    ]);
  });
  test("one that ended earlier by itself keeps its own end", () => {
    expect(told(version(1, null, "2026-05-31"), version(2, "2026-08-01"))[0]).toEqual([1, "2026-05-31", "invented@2"]);
    expect(told(version(1, null, "2027-05-31"), version(2, "2026-08-01"))[0]).toEqual([1, "2026-07-31", "invented@2"]);
  });
  test("a draft without a first day, and another programme, end nothing", () => {
    const other = { ...version(2, "2026-08-01"), id: "other" };
    expect(told(version(1, null), version(2, null))[0]).toEqual([1, null, null]);
    expect(inSuccession([version(1, null), other])[0]?.supersededBy).toBeNull();
  });
});

describe("which version is in force", () => {
  const [first, second] = [version(1, "2025-01-01", "2026-07-31"), version(2, "2026-08-01")];

  test.each([
    ["2024-12-31", undefined],
    ["2025-01-01", "invented@1"],
    ["2026-07-31", "invented@1"],
    ["2026-08-01", "invented@2"],
  ])("on %s: %s", (on, expected) => {
    const found = findProgramme([first, second], "invented", day(on));
    expect(found && programmeKey(found)).toBe(expected);
  });
  test("of two in force the newer, and by its version any, in force or not", () => {
    const open = version(1, null);
    expect(findProgramme([open, second], "invented", day("2027-01-01"))?.version).toBe(2);
    expect(findProgramme([first, second], "invented@1", day("2030-01-01"))?.version).toBe(1);
    expect(findProgramme([first], "invented@9", day("2025-06-01"))).toBeUndefined();
    expect(findProgramme([first], "other", day("2025-06-01"))).toBeUndefined();
  });
  test("without a first and a last day it always is", () => {
    expect(isInForce(version(1, null), day("1900-01-01"))).toBe(true);
  });
});

describe("which diagnosis a programme is for", () => {
  const lung = { icd10: ["DC61"], icd10Ranges: [{ from: "DC34", to: "DC39", except: ["DC37"] }] };
  test.each([
    ["DC61", true],
    ["DC619", true],
    ["DC60", false],
    ["DC34", true],
    ["DC349A", true],
    ["DC399", true],
    ["DC37", false],
    ["DC379", false],
    ["DC33", false],
    ["DC40", false],
  ])("%s: %s", (code, expected) => expect(coversDiagnosis(lung, code)).toBe(expected));
});
