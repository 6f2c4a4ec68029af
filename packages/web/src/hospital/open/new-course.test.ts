import { describe, expect, test } from "vitest";
import { EMPTY, type NewCourse, readNewCourse } from "./new-course.ts";

const KARL: NewCourse = {
  cpr: "190359-9993",
  givenName: " Karl Johan ",
  familyName: "Overgaard",
  practiceNumber: "79741",
  programme: "prostate-rp@1",
  icd10: "dc61.9",
  anchorOn: "2025-11-05",
};
const read = (form: NewCourse) => readNewCourse(form, "2026-08-06");

describe("opening a course", () => {
  test("numbers and codes are sent as the registers write them", () => {
    expect(read(KARL)).toEqual({
      cpr: "1903599993",
      givenName: "Karl Johan",
      familyName: "Overgaard",
      practiceNumber: "079741",
      programme: "prostate-rp@1",
      icd10: "DC619",
      anchorOn: "2025-11-05",
    });
  });

  test("an empty form says which fields are missing, all of them", () => {
    const empty = read(EMPTY);
    expect(Object.keys("problems" in empty ? empty.problems : {})).toHaveLength(7);
  });

  test.each([
    [{ cpr: "310299-9991" }, { cpr: "wrongCpr" }],
    [{ cpr: "520359-9993" }, { cpr: "wrongCpr" }],
    [{ cpr: "7903599993" }, { cpr: "replacementCpr" }],
    [{ cpr: "1903599AB3" }, { cpr: "replacementCpr" }],
    [{ practiceNumber: "praksis" }, { practiceNumber: "wrongPractice" }],
    [{ icd10: "C61" }, { icd10: "wrongCode" }],
    [{ anchorOn: "2026-08-07" }, { anchorOn: "wrongDay" }],
  ] as const)("%j is told beside its field", (change, problems) => {
    expect(read({ ...KARL, ...change })).toEqual({ problems });
  });
});
