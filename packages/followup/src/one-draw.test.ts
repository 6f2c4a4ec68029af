import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { OwedCheckFact } from "./course-picture.ts";
import { dayNumber, dayText } from "./day.ts";
import { type Draw, fewestDraws, type OwedBlood } from "./one-draw.ts";
import { day } from "./testing/invented-programme.ts";

const TODAY = day("2026-08-01");

function owes(course: string, check: string, from: string, until: string, own: Partial<OwedCheckFact> = {}): OwedBlood {
  return {
    course,
    fact: {
      ...{
        check,
        label: { da: check, en: check },
        needs: [[check]],
        due: day(until),
        from: day(from),
        until: day(until),
      },
      ...{ metOn: null, optional: false, takenAt: "practice", because: `${course} ${check}` },
      ...{ orderedBy: "practice", resultTo: "orderer", booking: "patient", ...own },
    } as OwedCheckFact,
  };
}
const told = (draws: readonly Draw[]) =>
  draws.map(({ from, until, answers }) => `${from}/${until} ${answers.map(({ fact }) => fact.check).join("+")}`);

describe("one needle for several plans", () => {
  test("windows that overlap are one draw, on days that lie in all of them", () => {
    const draws = fewestDraws(
      [owes("prostate", "psa", "2026-08-10", "2026-09-09"), owes("kidney", "creatinine", "2026-09-01", "2026-09-30")],
      TODAY,
    );
    expect(told(draws)).toEqual(["2026-09-01/2026-09-09 psa+creatinine"]);
    expect(draws[0]?.answers.map(({ course }) => course)).toEqual(["prostate", "kidney"]);
    expect(draws[0]?.because).toEqual({
      da: "psa, creatinine: kan tages 1. sep. 2026 til 9. sep. 2026",
      en: "psa, creatinine: can be taken 1 Sep 2026 to 9 Sep 2026",
    });
  });
  test("windows that touch on one day are one draw, on that day", () => {
    const both = [owes("a", "psa", "2026-08-10", "2026-08-20"), owes("b", "egfr", "2026-08-20", "2026-09-30")];
    expect(told(fewestDraws(both, TODAY))).toEqual(["2026-08-20/2026-08-20 psa+egfr"]);
  });
  test("windows apart are two draws, the earlier first", () => {
    const both = [owes("b", "egfr", "2026-08-21", "2026-09-30"), owes("a", "psa", "2026-08-10", "2026-08-20")];
    expect(told(fewestDraws(both, TODAY))).toEqual(["2026-08-10/2026-08-20 psa", "2026-08-21/2026-09-30 egfr"]);
  });
  test("a chain of windows is not one draw where no day lies in all", () => {
    const chain = [
      ...[owes("a", "psa", "2026-08-01", "2026-08-20"), owes("b", "egfr", "2026-08-15", "2026-09-10")],
      owes("c", "b12", "2026-09-01", "2026-09-30"),
    ];
    expect(told(fewestDraws(chain, TODAY))).toEqual(["2026-08-15/2026-08-20 psa+egfr", "2026-09-01/2026-09-30 b12"]);
  });
  test("the day is the earliest due date, or the nearest day to it that serves all", () => {
    const on = (...owed: OwedBlood[]) => fewestDraws(owed, TODAY)[0]?.on;
    const psa = owes("a", "psa", "2026-08-10", "2026-09-09", { due: day("2026-08-25") });
    expect(on(psa)).toBe("2026-08-25");
    expect(on(psa, owes("b", "egfr", "2026-08-28", "2026-09-30", { due: day("2026-09-15") }))).toBe("2026-08-28");
    expect(on(owes("a", "psa", "2026-08-10", "2026-08-20", { due: day("2026-08-25") }))).toBe("2026-08-20");
  });
  test("nothing before today; and on its last day it is still in time", () => {
    expect(told(fewestDraws([owes("a", "psa", "2026-07-01", "2026-08-01")], TODAY))).toEqual([
      "2026-08-01/2026-08-01 psa",
    ]);
  });
  test("what is overdue, done, or no blood test stands in no draw", () => {
    const none = [
      ...[owes("a", "psa", "2026-06-01", "2026-07-31"), owes("b", "talk", "2026-08-01", "2026-09-01", { needs: [] })],
      owes("c", "egfr", "2026-08-01", "2026-09-01", { metOn: day("2026-08-01") }),
    ];
    expect(fewestDraws(none, TODAY)).toEqual([]);
  });
  test("what is taken at the hospital's laboratory is no draw in the practice", () => {
    const both = [
      owes("a", "psa", "2026-08-10", "2026-09-09"),
      owes("b", "testosterone", "2026-08-10", "2026-09-09", { takenAt: "hospitalLaboratory" }),
    ];
    expect(
      fewestDraws(both, TODAY)
        .map(({ takenAt }) => takenAt)
        .sort(),
    ).toEqual(["hospitalLaboratory", "practice"]);
  });
  test("two turns of one check are two draws, though their windows overlap: a sample in the second window answers the second", () => {
    const turns = [
      owes("a", "psa", "2026-08-10", "2026-09-09", { due: day("2026-08-25") }),
      owes("a", "psa", "2026-09-01", "2026-09-30", { due: day("2026-09-15") }),
    ];
    expect(told(fewestDraws(turns, TODAY))).toEqual(["2026-08-10/2026-08-31 psa", "2026-09-01/2026-09-30 psa"]);
    const [first, second] = turns.map((each, at) => ({ ...each, course: `${at}` })) as [OwedBlood, OwedBlood];
    expect(told(fewestDraws([first, second], TODAY))).toEqual(["2026-09-01/2026-09-09 psa+psa"]);
  });
});

describe("laws of the draws", () => {
  const someone = fc.record({
    course: fc.constantFrom("a", "b", "c"),
    check: fc.constantFrom("psa", "egfr", "b12", "bicarbonate"),
    from: fc.integer({ min: -60, max: 200 }),
    length: fc.integer({ min: 0, max: 90 }),
    into: fc.integer({ min: 0, max: 90 }),
    met: fc.boolean(),
    takenAt: fc.constantFrom("practice" as const, "hospitalLaboratory" as const),
  });
  const plans = fc.array(someone, { maxLength: 12 }).map((list) =>
    list.map(({ course, check, from, length, into, met, takenAt }) => {
      const start = dayNumber(TODAY) + from;
      const [first, last] = [dayText(start), dayText(start + length)];
      const due = dayText(start + Math.min(into, length));
      return owes(course, check, first, last, { due, takenAt, metOn: met && into % 4 === 0 ? first : null });
    }),
  );
  const inTime = (owed: readonly OwedBlood[]) => owed.filter(({ fact }) => fact.metOn === null && fact.until >= TODAY);

  test("never outside any window, never before today, and the day serves all", () => {
    fc.assert(
      fc.property(plans, (owed) => {
        for (const { from, until, on, answers, takenAt } of fewestDraws(owed, TODAY)) {
          expect(from <= on && on <= until && from >= TODAY).toBe(true);
          for (const { fact } of answers) {
            expect(fact.from <= from && until <= fact.until).toBe(true);
            expect(fact.takenAt).toBe(takenAt);
          }
          const turns = answers.map(({ course, fact }) => `${course} ${fact.check}`);
          const dues = new Set(answers.map(({ course, fact }) => `${course} ${fact.check} ${fact.due}`));
          expect(new Set(turns).size).toBe(dues.size);
        }
      }),
    );
  });
  test("nothing is lost and nothing is drawn twice: each open test stands in one draw, but where the next turn has begun", () => {
    fc.assert(
      fc.property(plans, (owed) => {
        const drawn = fewestDraws(owed, TODAY).flatMap(({ answers }) => answers.map(({ fact }) => fact));
        expect(new Set(drawn).size).toBe(drawn.length);
        const left = inTime(owed).filter(({ fact }) => !drawn.includes(fact));
        for (const { course, fact } of left)
          expect(
            owed.some(
              (other) =>
                other.course === course &&
                other.fact.check === fact.check &&
                other.fact.due > fact.due &&
                (other.fact.from <= TODAY || other.fact.from <= fact.from),
            ),
          ).toBe(true);
      }),
    );
  });
  test("the fewest: as many tests as there are draws can be found that no day serves two of", () => {
    fc.assert(
      fc.property(plans, (owed) => {
        const alone = owed.map((each, at) => ({ ...each, course: `${at}` })); // no turns that cut each other's windows
        for (const place of ["practice", "hospitalLaboratory"] as const) {
          const draws = fewestDraws(alone, TODAY).filter(({ takenAt }) => takenAt === place);
          const apart: string[] = [];
          const windows = inTime(alone).filter(({ fact }) => fact.takenAt === place);
          for (const { fact } of windows.toSorted((one, other) => (one.fact.until < other.fact.until ? -1 : 1)))
            if (apart.every((until) => until < fact.from)) apart.push(fact.until);
          expect(draws).toHaveLength(apart.length);
        }
      }),
    );
  });
  test("the same, in whatever order the plans are told", () => {
    fc.assert(
      fc.property(plans, (owed) => {
        const sets = (draws: Draw[]) => draws.map(({ from, until }) => `${from} ${until}`).toSorted();
        expect(sets(fewestDraws(owed.toReversed(), TODAY))).toEqual(sets(fewestDraws(owed, TODAY)));
      }),
    );
  });
});
