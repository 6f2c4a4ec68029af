import type { Course } from "@foelgeskab/followup/course";
import { evolve } from "@foelgeskab/followup/evolve";
import { isoDay } from "@foelgeskab/followup/ids";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { practiceRegion } from "../testing/practice-region.ts";
import { undecidable } from "../testing/undecidable.ts";

describe("laws of every demo region", () => {
  const seeds = fc.nat();
  const days = fc
    .date({ min: new Date("2025-01-01"), max: new Date("2031-12-31"), noInvalidDate: true })
    .map((date) => Temporal.PlainDate.from(date.toISOString().slice(0, 10)));

  test("the same seed and day make the same region, another seed another", () => {
    fc.assert(
      fc.property(seeds, days, (seed, today) => {
        const once = JSON.stringify(practiceRegion(seed, 40, today));
        expect(JSON.stringify(practiceRegion(seed, 40, today))).toBe(once);
        expect(JSON.stringify(practiceRegion(seed + 1, 40, today))).not.toBe(once);
      }),
      { numRuns: 8 },
    );
  });

  test("every event could have been decided on its day by the one who did it: letters are right, nobody acts for another", () => {
    fc.assert(
      fc.property(seeds, days, (seed, today) => {
        expect(undecidable(practiceRegion(seed, 160, today))).toBeUndefined();
      }),
      {
        numRuns: 12,
        examples: [
          [1_093_452_087, Temporal.PlainDate.from("2025-01-01")], // the practice signed an answer before it had the patient
          [166_312, Temporal.PlainDate.from("2026-02-04")], // a check was done that the second offer no longer owed
        ],
      },
    );
  });

  test("nothing lies after today or before birth, moments go forward, and the holder changes only by an acceptance", () => {
    fc.assert(
      fc.property(seeds, days, (seed, today) => {
        const region = practiceRegion(seed, 120, today);
        for (const { history, patient } of region.courses) {
          const born = region.patients.find(({ id }) => id === patient)?.bornOn ?? "9999";
          let [course, last]: [Course | undefined, string] = [undefined, ""];
          for (const recorded of history) {
            const holder: string | undefined = course?.holder;
            course = evolve(course, recorded);
            expect(
              recorded.on < isoDay(today) &&
                recorded.on > born &&
                recorded.at > last &&
                recorded.at.startsWith(recorded.on),
            ).toBe(true);
            if (holder !== undefined && holder !== course.holder) expect(recorded.event.type).toMatch(/accepted$/);
            last = recorded.at;
          }
          expect(course?.results.every(({ sampledOn }) => sampledOn < isoDay(today) && sampledOn > born)).toBe(true);
        }
      }),
      { numRuns: 12 },
    );
  });
});
