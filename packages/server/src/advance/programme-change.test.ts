import type { Course } from "@foelgeskab/followup/course";
import { followedFrom, type Looking, pictureOf } from "@foelgeskab/followup/course-picture";
import { decide } from "@foelgeskab/followup/decide/decide";
import { stepsOf } from "@foelgeskab/followup/evolve";
import { dayOf } from "@foelgeskab/followup/ids";
import { impactBetween, impactOn } from "@foelgeskab/followup/impact";
import { impactSentences } from "@foelgeskab/followup/impact-words";
import { dateMoves } from "@foelgeskab/followup/moved-dates";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { programmesInUse } from "../programmes/load-programmes.ts";
import { programmeChangeOf } from "./programme-change-told.ts";
import {
  catalogue,
  day,
  doctor,
  followed,
  gp,
  laboratory,
  offer,
  programmeGroup,
  psa,
  rightLetter,
  Story,
} from "./testing/domain-story.ts";
import { nextVersion } from "./testing/next-version.ts";
import { refused } from "./testing/refused.ts";

const move = { type: "change-programme", to: "prostate-rp@2", because: "PSA en gang om året er nok" } as const;
const bornOn = day("1955-03-14");
const KEY = "prostate-rp@2";
const looking = (on: string, second = catalogue.pinned(KEY)): Looking => ({
  ...{ today: dayOf(day(on)), bornOn },
  versions: (course) => (course.programme === KEY ? second : catalogue.ruling(course)),
});

function owed({ course }: Story, on: string): string[] {
  const facts = (course && pictureOf(course, looking(on))?.obligations) ?? [];
  return facts.filter(({ check }) => check === "psa").map(({ due, because }) => `${due} ${because}`);
}

function there(course: Course | undefined): Course {
  if (course === undefined) throw new Error("the story began");
  return course;
}

describe("a course is moved to a new version of its programme", () => {
  test("what was due stays as the old version made it; what is due after follows the new one", () => {
    const story = followed();
    expect(owed(story, "2025-03-01").slice(0, 4)).toEqual([
      "2024-07-10 prostate-rp@1 psa",
      "2025-01-10 prostate-rp@1 psa",
      "2025-07-10 prostate-rp@1 psa",
      "2026-01-10 prostate-rp@1 psa",
    ]);
    expect(story.on("2025-03-01", programmeGroup, move)).toBeUndefined();
    expect(owed(story, "2025-03-01")).toEqual([
      "2024-07-10 prostate-rp@1 psa",
      "2025-01-10 prostate-rp@1 psa",
      "2026-01-10 prostate-rp@2 psa",
      "2027-01-10 prostate-rp@2 psa",
    ]);
  });

  test("a late check of before the move is still owed, and still met by a late answer", () => {
    const story = followed();
    story.on("2025-03-01", programmeGroup, move);
    story.on("2025-03-05", laboratory, psa("<0.1", "2025-03-04"));
    const [, late] =
      pictureOf(there(story.course), looking("2025-03-06"))?.obligations.filter(({ check }) => check === "psa") ?? [];
    expect(late).toMatchObject({ due: "2025-01-10", metOn: "2025-03-04" });
  });

  test("no new version makes a patient late for what nobody had asked of her", () => {
    const oftener = nextVersion(programmesInUse(), {
      otherwise: { checks: { psa: { timing: { kind: "recurring", everyMonths: 3, fromMonth: 0, untilMonth: 36 } } } },
    });
    const { gained } = impactOn(there(followed().course), KEY, looking("2025-03-01", oftener));
    expect(gained.length).toBeGreaterThan(0);
    expect(gained.every(({ due }) => due > "2025-03-01")).toBe(true);
  });

  test("the letter's own numbers keep going before the programme", () => {
    const checks = rightLetter(catalogue.pinned("prostate-rp@1"), "2024-06-03").checks.map((each) =>
      each.check === "psa" ? { ...each, everyMonths: 3 } : each,
    );
    const story = followed({ checks });
    const before = owed(story, "2025-03-01");
    story.on("2025-03-01", programmeGroup, move);
    expect(owed(story, "2025-03-01")).toEqual(before);
  });

  test("a plan that the new version cannot follow keeps the course where it is, and says why", () => {
    const without = nextVersion(programmesInUse(), { otherwise: { checks: { "psa-late": null } } });
    const checks = rightLetter(catalogue.pinned("prostate-rp@1"), "2024-06-03").checks.map((each) =>
      each.check === "psa-late" ? { ...each, everyMonths: 6 } : each,
    );
    const { refusal, gained, lost } = impactOn(there(followed({ checks }).course), KEY, looking("2025-03-01", without));
    expect(refusal?.sentence.da).toMatch(/egen plan passer ikke.*psa-late/);
    expect([...gained, ...lost]).toEqual([]);
  });

  test("moved twice is moved once, and nothing moves back", () => {
    const story = followed();
    story.on("2025-03-01", programmeGroup, move);
    const events = story.history.length;
    expect(story.on("2025-03-02", programmeGroup, move)).toBeUndefined();
    expect(story.history).toHaveLength(events);
    expect(refused(story, "2025-03-02", programmeGroup, { ...move, to: "prostate-rp@1" })).toBe("not-newer");
  });

  test("a version that is not in force today takes nobody; the one that is followed already is no move", () => {
    const story = followed();
    const moved = (to: string, on: string) => {
      const ended = { ...catalogue.pinned(KEY), validUntil: day("2024-12-31") };
      const { versions } = looking(on, ended);
      const circumstances = {
        by: programmeGroup,
        today: dayOf(day(on)),
        programme: story.programme,
        versions,
        region: "RM",
        handoverBasis: "acceptance" as const,
        mostDeferredDays: 180,
        inquiryDays: { letter: 5, phone: 0, read: 5 },
      };
      return decide({ ...move, to }, story.course, circumstances);
    };
    expect(moved("prostate-rp@1", "2025-01-01")).toEqual([]);
    expect(moved(KEY, "2024-12-31")).toMatchObject([{ type: "programme-changed" }]);
    expect(moved(KEY, "2025-01-01")).toEqual({
      refused: "not-in-force",
      sentence: {
        da: "Versionen gælder ikke i dag. Intet forløb er flyttet.",
        en: "The version is not in force today. No course was moved.",
      },
    });
  });

  test("a course without a letter in force is owed nothing, before and after", () => {
    const course = there(new Story("prostate-rp@1").opened("2024-01-10").course);
    expect(impactOn(course, KEY, looking("2025-03-01"))).toEqual({
      ...{ refusal: null, gained: [], lost: [], changed: [], verdicts: [] },
    });
    expect(followedFrom(course)).toBe("2024-01-10");
  });

  test("criteria that the new version drops or brings are told as that, the others not at all", () => {
    const second = catalogue.pinned("prostate-rp@1");
    const more = second.criteria.slice(0, 1).map((each) => ({ ...each, id: "new" }));
    const withMore = looking("2025-03-01", { ...second, version: 2, criteria: [...second.criteria, ...more] });
    const before = there(followed().course);
    const after = { ...before, subject: { ...before.subject, programme: KEY } };
    const told = (from: Course, to: Course) =>
      impactBetween(from, to, withMore).verdicts.map((each) => [each.before?.criterion, each.after?.criterion]);
    expect(told(before, after)).toEqual([[undefined, "new"]]);
    expect(told(after, before)).toEqual([["new", undefined]]);
  });

  test("a date that the patient had promised goes with the check that is owed no longer", () => {
    const story = followed();
    const promise = { type: "make-contact", check: "psa", due: day("2025-07-10"), how: "phone", note: "" } as const;
    story.on("2025-06-01", gp, { ...promise, promisedFor: day("2025-06-20") });
    story.on("2025-06-02", gp, { ...promise, promisedFor: day("2025-06-25") });
    const { lost } = impactOn(there(story.course), KEY, looking("2025-06-03"));
    expect(lost.map(({ due, promisedFor }) => `${due} ${promisedFor}`)).toEqual([
      "2025-07-10 2025-06-25",
      "2026-07-10 null",
    ]);
  });

  test("only the programme group moves, never an open offer, a closed course or one of another programme", () => {
    for (const by of [gp, doctor]) expect(followed().on("2025-03-01", by, move)?.refused).toBe("not-yours");
    const offered = new Story("prostate-rp@1").opened("2024-01-10");
    offered.on("2024-06-03", doctor, offer(offered, "2024-06-03"));
    expect(refused(offered, "2024-06-04", programmeGroup, move)).toBe("offer-open");
    const closed = followed();
    closed.on("2025-01-01", gp, { type: "close-course", reason: "emigrated", note: "Flyttet til Spanien" });
    expect(refused(closed, "2025-03-01", programmeGroup, move)).toBe("course-closed");
    const other = new Story("prostate-rt@1").opened("2024-01-10");
    expect(refused(other, "2025-03-01", programmeGroup, move)).toBe("not-newer");
  });

  test("the holder is told what changes for this patient, until it is read; a new letter is written under the new version", () => {
    const story = followed();
    story.on("2025-03-01", programmeGroup, move);
    const told = programmeChangeOf(stepsOf(story.history), { bornOn, versions: catalogue.ruling });
    expect(told?.because).toBe("PSA en gang om året er nok");
    expect(told?.changes.map(({ da }) => da)).toEqual([
      "Bortfalder: P-PSA 10. juli 2025",
      "Bortfalder: P-PSA 10. juli 2026",
      "Reglen er ændret: PSA mindst 0,15 µg/l i to prøver med mindst 14 dage imellem (før: PSA mindst 0,2 µg/l i to prøver med mindst 14 dage imellem)",
    ]);
    expect(story.on("2025-03-02", gp, { type: "read-programme-change", programme: "prostate-rp@2" })).toBeUndefined();
    expect(programmeChangeOf(stepsOf(story.history), { bornOn, versions: catalogue.ruling })).toBeNull();
  });

  test("a lower limit reaches the values that are there already", () => {
    const story = followed();
    story.on("2024-07-11", laboratory, psa("0.16", "2024-07-10"));
    story.on("2025-01-11", laboratory, psa("0.17", "2025-01-10"));
    const impact = impactOn(there(story.course), KEY, looking("2025-03-01"));
    expect(impact.verdicts).toMatchObject([{ before: { standing: "not-met" }, after: { standing: "met" } }]);
    expect(impactSentences(impact, { today: dayOf(day("2025-03-01")), analytes: [] }).at(-1)?.da).toMatch(
      /opfyldt \(før ikke opfyldt\)/,
    );
  });
});

test("a date that goes and its neighbour that comes are one date that moves", () => {
  const later = nextVersion(programmesInUse(), {
    otherwise: { checks: { psa: { timing: { kind: "recurring", everyMonths: 6, fromMonth: 2, untilMonth: 38 } } } },
  });
  const { moved, gained, lost } = dateMoves(impactOn(there(followed().course), KEY, looking("2025-03-20", later)));
  expect(moved.map(({ check, from, to, days }) => `${check} ${from} ${to} ${days}`)).toEqual([
    "psa 2025-07-10 2025-09-10 62",
    "psa 2026-01-10 2026-03-10 59",
    "psa 2026-07-10 2026-09-10 62",
    "psa 2027-01-10 2027-03-10 59",
  ]);
  expect([gained, lost]).toEqual([[], []]);
});

test("law: the preview of any change of a pace is the difference that the move then makes", () => {
  const pace = fc.record({
    everyMonths: fc.constantFrom(3, 4, 6, 9, 12, 24),
    fromMonth: fc.integer({ min: 0, max: 9 }),
    untilMonth: fc.constantFrom(24, 36, 60, null),
    after: fc.integer({ min: 0, max: 90 }),
    on: fc.integer({ min: 1, max: 1500 }),
  });
  const [programmes, { course: begun, history }] = [programmesInUse(), followed()];
  const course = there(begun);
  fc.assert(
    fc.property(pace, ({ everyMonths, fromMonth, untilMonth, after, on }) => {
      const to = nextVersion(programmes, {
        otherwise: {
          checks: { psa: { timing: { kind: "recurring", everyMonths, fromMonth, untilMonth }, afterDays: after } },
          limits: { "psa-bcr-rp": "0.15" },
        },
      });
      const today = dayOf(day("2024-06-05")).add({ days: on }).toString();
      const { gained, lost, changed } = impactOn(course, KEY, looking(today, to));
      const event = { type: "programme-changed", from: "prostate-rp@1", to: "prostate-rp@2", because: "" } as const;
      const moved = there(stepsOf([...history, { event, by: programmeGroup, at: "", on: day(today) }]).at(-1)?.course);
      const rows = (of: Course) =>
        pictureOf(of, looking(today, to))?.obligations.map(
          ({ check, due, from, until }) => `${check} ${due} ${from} ${until}`,
        ) ?? [];
      const row = ({ check, due, from, until }: { check: string; due: string; from: string; until: string }) =>
        `${check} ${due} ${from} ${until}`;
      const [before, then] = [rows(course), rows(moved)];
      expect(before.filter((each) => !then.includes(each)).sort()).toEqual(
        [...lost, ...changed.map((each) => each.before)].map(row).sort(),
      );
      expect(then.filter((each) => !before.includes(each)).sort()).toEqual(
        [...gained, ...changed.map((each) => each.after)].map(row).sort(),
      );
    }),
    { numRuns: 60 },
  );
});
