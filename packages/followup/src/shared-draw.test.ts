import { describe, expect, test } from "vitest";
import type { OwedCheckFact } from "./course-picture.ts";
import { ONE_NEEDLE, type PlannedBlood, sharedDraws } from "./shared-draw.ts";
import { day } from "./testing/invented-programme.ts";

const TODAY = day("2026-08-01");

function owes(course: string, check: string, [from, until]: [string, string], own: Partial<OwedCheckFact> = {}) {
  const fact = {
    ...{
      check,
      label: { da: check, en: check },
      needs: [[check]],
      due: day(until),
      from: day(from),
      until: day(until),
    },
    ...{ metOn: null, optional: false, takenAt: "practice", ...own },
  } as OwedCheckFact; // what the draws look at
  return { course, fact, programme: { da: `${course}kræft`, en: `${course} cancer` } } satisfies PlannedBlood;
}
const psa = owes("prostata", "PSA", ["2026-08-10", "2026-09-09"]);
const creatinine = owes("nyre", "kreatinin", ["2026-09-01", "2026-09-30"]);

describe("one blood test for several plans", () => {
  test("is told with its tests, its plans, and the days that lie in every window", () => {
    expect(sharedDraws([psa, creatinine], TODAY)).toMatchObject([
      {
        ...{ from: "2026-09-01", until: "2026-09-09", answers: [psa, creatinine] },
        what: {
          da: "Én blodprøve for to planer: PSA (prostatakræft) og kreatinin (nyrekræft), mellem 1. sep. 2026 og 9. sep. 2026",
          en: "One blood test for two plans: PSA (prostata cancer) and kreatinin (nyre cancer), between 1 Sep 2026 and 9 Sep 2026",
        },
      },
    ]);
  });

  test("of three plans says so in words", () => {
    const third = owes("blære", "karbamid", ["2026-08-01", "2026-09-30"]);
    expect(sharedDraws([psa, creatinine, third], TODAY)[0]?.what).toEqual({
      da: "Én blodprøve for tre planer: PSA (prostatakræft), kreatinin (nyrekræft) og karbamid (blærekræft), mellem 1. sep. 2026 og 9. sep. 2026",
      en: "One blood test for three plans: PSA (prostata cancer), kreatinin (nyre cancer) and karbamid (blære cancer), between 1 Sep 2026 and 9 Sep 2026",
    });
  });

  test("names what is asked for by its plan: the later check of a plan does not come along", () => {
    const later = owes("prostata", "PSA", ["2027-02-10", "2027-03-12"]);
    expect(sharedDraws([psa, later, creatinine], TODAY)[0]?.answers).toEqual([psa, creatinine]);
    expect(ONE_NEEDLE.en).toMatch(/still stands in its own plan$/);
    expect(ONE_NEEDLE.da).toMatch(/står stadig i sin egen plan$/);
  });

  test("of four plans says four as a number, and lists all", () => {
    const all = ["a", "b", "c", "d"].map((course) => owes(course, "PSA", ["2026-08-10", "2026-09-09"]));
    const [draw] = sharedDraws(all, TODAY);
    expect(draw?.what.en).toMatch(
      /^One blood test for 4 plans: PSA \(a cancer\), PSA \(b cancer\), PSA \(c cancer\) and PSA/,
    );
  });

  test("is nothing where windows lie apart, where one plan owes both, or where the other was overtaken or is optional", () => {
    const later = owes("nyre", "kreatinin", ["2026-09-10", "2026-09-30"]);
    const sameplan = owes("prostata", "testosteron", ["2026-08-10", "2026-09-09"]);
    const overtaken = owes("nyre", "kreatinin", ["2026-09-01", "2026-09-30"], { superseded: true });
    const optional = owes("nyre", "kreatinin", ["2026-09-01", "2026-09-30"], { optional: true });
    for (const other of [later, sameplan, overtaken, optional]) expect(sharedDraws([psa, other], TODAY)).toEqual([]);
  });
});
