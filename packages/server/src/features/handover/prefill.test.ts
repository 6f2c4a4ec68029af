import { checkEpikrise } from "@foelgeskab/followup/epikrise-check";
import { dayOf } from "@foelgeskab/followup/ids";
import { expect, test } from "vitest";
import { day, laboratory, psa, Story } from "../../advance/testing/domain-story.ts";
import { prefilled } from "./prefill.ts";

/** The letter that the department finds begun, after these PSA values since the treatment. */
function begun(programme: string, values: readonly [value: string, sampledOn: string][]) {
  const story = new Story(programme).opened("2024-01-10");
  for (const [value, on] of values) story.on(on, laboratory, psa(value, on));
  if (story.course === undefined) throw new Error("an opened story has a course");
  const today = dayOf(day("2026-02-02"));
  return prefilled({ course: story.course, programme: story.programme, today, patient: { bornOn: day("1950-01-01") } });
}

const values = (letter: ReturnType<typeof begun>) => letter.baseline.map(({ value }) => value);

test("where a limit counts from the lowest value, the letter begins with it and the latest; elsewhere with the latest", () => {
  const course: [string, string][] = [
    ["4.0", "2024-02-01"],
    ["0.3", "2025-02-01"],
    ["0.5", "2026-01-20"],
  ];
  expect(values(begun("prostate-adt@1", course))).toEqual(["0.3", "0.5"]);
  expect(values(begun("prostate-rt@1", course))).toEqual(["0.3", "0.5"]);
  expect(values(begun("prostate-ww@1", course))).toEqual(["0.5"]);
  expect(values(begun("prostate-adt@1", [["0.3", "2026-01-20"]]))).toEqual(["0.3"]);
});

test("the injection stands in the letter, and its interval is asked for", () => {
  const letter = begun("prostate-adt@1", [["0.3", "2026-01-20"]]);
  expect(letter.checks.map(({ check }) => check)).toContain("injection");
  const { programme } = new Story("prostate-adt@1");
  const context = { programme, anchors: { adtStartDate: day("2024-01-10") }, today: dayOf(day("2026-02-02")) };
  const found = checkEpikrise(letter, context).elements.find(({ element }) => element === "checks-at-gp");
  expect(found?.because.da).toBe("Intervallet skal stå i epikrisen: Depotinjektion (GnRH) givet og næste aftalt.");
});

test("under active surveillance it begins with what the hospital keeps", () => {
  expect(begun("prostate-as@1", []).recommendation).toMatch(/Delt forløb: hospitalet beholder MR-scanning, biopsier/);
});
