import { describe, expect, test } from "vitest";
import type { OwedCheckFact } from "./course-picture.ts";
import type { VerdictFact } from "./criteria/verdict.ts";
import { dayOf } from "./ids.ts";
import type { CourseImpact } from "./impact.ts";
import { addImpact, noTotals } from "./impact-totals.ts";
import { impactSentences } from "./impact-words.ts";
import { dateMoves } from "./moved-dates.ts";
import { day } from "./testing/invented-programme.ts";

const said = (text: string) => ({ da: `${text} (da)`, en: text });
const today = dayOf(day("2026-08-01"));

function owed(due: string, own: Partial<OwedCheckFact> = {}): OwedCheckFact {
  return {
    ...{ check: "psa", label: said("PSA"), needs: [["psa"]], due: day(due), from: day(due), until: day(due) },
    ...{ metOn: null, optional: false, takenAt: "practice", because: "" },
    ...{ orderedBy: "practice", resultTo: "copy-recipient", booking: "patient" },
    ...own,
  };
}
const gone = (due: string, own: Partial<OwedCheckFact> = {}) => ({ ...owed(due, own), promisedFor: null });

function verdict(
  standing: "not-met" | "met",
  own: Partial<Pick<VerdictFact, "criterion" | "action" | "because">> = {},
): VerdictFact {
  const because = {
    rule: "",
    label: said("PSA too high"),
    source: "",
    fromPlan: false,
    values: [],
    reports: [],
    comparedWith: [],
  };
  const stands = standing === "met" ? ({ standing, since: day("2026-07-01") } as const) : ({ standing } as const);
  return { ...stands, criterion: "c", action: "rerefer", urgency: "subacute", because, ...own };
}

function impact(own: Partial<CourseImpact>): CourseImpact {
  return { refusal: null, gained: [], lost: [], changed: [], verdicts: [], ...own };
}

describe("a date that goes and one that comes", () => {
  const moves = (lost: string[], gained: string[], other: Partial<OwedCheckFact> = {}) => {
    const read = dateMoves({ lost: lost.map((due) => gone(due)), gained: gained.map((due) => owed(due, other)) });
    return {
      moved: read.moved.map(({ from, to, days }) => `${from} ${to} ${days}`),
      gained: read.gained.map(({ due }) => due),
      lost: read.lost.map(({ due }) => due),
    };
  };
  test("of one check are one date that moves, each with its nearest, in the order of days", () => {
    expect(moves(["2027-01-10", "2026-09-10"], ["2026-08-10", "2027-03-10", "2028-01-01"])).toEqual({
      moved: ["2026-09-10 2026-08-10 -31", "2027-01-10 2027-03-10 59"],
      gained: ["2028-01-01"],
      lost: [],
    });
  });
  test("as near as each other: the earlier one moves", () => {
    for (const lost of [
      ["2026-09-01", "2026-09-11"],
      ["2026-09-11", "2026-09-01"],
    ])
      expect(moves(lost, ["2026-09-06"])).toEqual({
        moved: ["2026-09-01 2026-09-06 5"],
        gained: [],
        lost: ["2026-09-11"],
      });
  });
  test("of two checks, or more than a year apart, are none", () => {
    expect(moves(["2026-09-10"], ["2026-09-11"], { check: "other" }).moved).toEqual([]);
    expect(moves(["2026-09-10"], ["2027-09-11"]).moved).toEqual(["2026-09-10 2027-09-11 366"]);
    expect(moves(["2026-09-10"], ["2027-09-12"]).moved).toEqual([]);
  });
});

describe("what a new version changes for a patient, in sentences", () => {
  const told = (own: Partial<CourseImpact>) => impactSentences(impact(own), { today, analytes: [] });

  test("a date that moves, comes, goes, and a window that is another", () => {
    expect(told({ lost: [gone("2026-09-10")], gained: [owed("2026-10-10")] })).toEqual([
      { da: "PSA (da): 10. okt. 2026 (før 10. sep. 2026)", en: "PSA: 10 Oct 2026 (was 10 Sep 2026)" },
    ]);
    expect(told({ gained: [owed("2026-10-10")] })).toEqual([
      { da: "Ny: PSA (da) 10. okt. 2026", en: "New: PSA 10 Oct 2026" },
    ]);
    expect(told({ lost: [gone("2026-10-10")] })).toEqual([
      { da: "Bortfalder: PSA (da) 10. okt. 2026", en: "No longer owed: PSA 10 Oct 2026" },
    ]);
    const after = owed("2026-10-10", { from: day("2026-10-01"), until: day("2026-10-31") });
    expect(told({ changed: [{ before: owed("2026-10-10"), after }] })).toEqual([
      {
        da: "Ændret: PSA (da) 10. okt. 2026, vindue 1. okt. 2026 til 31. okt. 2026 (før 10. okt. 2026 til 10. okt. 2026)",
        en: "Changed: PSA 10 Oct 2026, window 1 Oct 2026 to 31 Oct 2026 (was 10 Oct 2026 to 10 Oct 2026)",
      },
    ]);
    const more = owed("2026-10-10", { needs: [["psa"], ["creatinine"]], optional: true });
    expect(told({ changed: [{ before: owed("2026-10-10"), after: more }] })[0]?.da).toBe(
      "Ændret: PSA (da) 10. okt. 2026, prøver psa; creatinine (før psa), frivillig (før fast)",
    );
    const talk = owed("2026-10-10", { needs: [] });
    expect(told({ changed: [{ before: talk, after: owed("2026-10-10") }] })).toEqual([
      {
        da: "Ændret: PSA (da) 10. okt. 2026, prøver psa (før ingen)",
        en: "Changed: PSA 10 Oct 2026, tests psa (was none)",
      },
    ]);
  });
  test("three of a kind by their days, the rest as a number", () => {
    const gained = ["2026-09-10", "2026-10-10", "2026-11-10"].map((due) => owed(due));
    expect(told({ gained })).toHaveLength(3);
    expect(told({ gained: [...gained, owed("2026-12-10"), owed("2027-01-10")] }).at(-1)).toEqual({
      da: "2 nye kontroller mere",
      en: "2 further new checks",
    });
    const lost = ["2026-09-10", "2026-10-10", "2026-11-10", "2026-12-10"].map((due) => gone(due));
    expect(told({ lost }).at(-1)?.da).toBe("1 kontrol mere bortfalder");
    expect(told({ lost, gained: lost.map(({ due }) => owed(due.replace("-10", "-11"))) }).at(-1)?.en).toMatch(
      /1 further date moves/,
    );
    const changed = lost.map(({ due }) => ({ before: owed(due), after: owed(due) }));
    expect(told({ changed }).at(-1)?.en).toBe("1 further check is changed");
  });
  test("a criterion that goes, comes, is met now, or has another limit", () => {
    const [no, yes] = [verdict("not-met"), verdict("met")];
    expect(told({ verdicts: [{ before: no, after: null }] })).toEqual([
      {
        da: "Programmet holder ikke længere øje med: PSA too high (da)",
        en: "The programme no longer watches for: PSA too high",
      },
    ]);
    expect(told({ verdicts: [{ before: null, after: yes }] })).toEqual([
      { da: "Nyt kriterium: PSA too high (da) (opfyldt)", en: "New criterion: PSA too high (met)" },
    ]);
    expect(told({ verdicts: [{ before: no, after: yes }] })).toEqual([
      { da: "PSA too high (da): opfyldt (før ikke opfyldt)", en: "PSA too high: met (was not met)" },
    ]);
    expect(
      told({
        verdicts: [
          { before: null, after: no },
          { before: yes, after: yes },
        ],
      }).map(({ da }) => da),
    ).toEqual(["Nyt kriterium: PSA too high (da) (ikke opfyldt)", "Reglen er ændret: PSA too high (da)"]);
    expect(told({ verdicts: [{ before: no, after: no }] })).toEqual([
      { da: "Reglen er ændret: PSA too high (da)", en: "The rule has changed: PSA too high" },
    ]);
    const other = verdict("not-met", { because: { ...no.because, label: said("New pain") } });
    expect(told({ verdicts: [{ before: no, after: other }] })[0]?.da).toBe(
      "Reglen er ændret: New pain (da) (før: PSA too high (da))",
    );
  });
  test("what was met and no longer is comes before all else, and says what to do first", () => {
    const [no, yes] = [verdict("not-met"), verdict("met")];
    const gained = [owed("2026-10-10")];
    expect(told({ gained, verdicts: [{ before: yes, after: no }] })[0]).toEqual({
      da: "Var opfyldt og er det ikke længere: PSA too high (da). Læs svarene igen, før du lukker en genhenvisning",
      en: "Was met and no longer is: PSA too high. Read the answers again before you close a re-referral",
    });
    expect(told({ gained, verdicts: [{ before: yes, after: null }] }).map(({ da }) => da)).toEqual([
      "Var opfyldt, og programmet holder ikke længere øje med det: PSA too high (da). Læs svarene igen, før du lukker en genhenvisning",
      "Ny: PSA (da) 10. okt. 2026",
    ]);
  });
});

describe("what a new version does in the register", () => {
  test("is counted once for all, for each unit, check and criterion, without a name", () => {
    const totals = noTotals();
    addImpact(totals, "pra-1", impact({}), today);
    addImpact(
      totals,
      "pra-1",
      impact({
        lost: [gone("2026-09-10"), gone("2027-09-10", { check: "late", label: said("late") })],
        gained: [owed("2026-11-10"), owed("2029-11-10")],
        changed: [{ before: owed("2026-10-10"), after: owed("2026-10-10") }],
        verdicts: [
          { before: verdict("not-met"), after: verdict("met") },
          { before: null, after: verdict("met", { criterion: "new" }) },
          { before: verdict("not-met", { criterion: "old" }), after: null },
        ],
      }),
      today,
    );
    const refusal = { refused: "offer-open", sentence: said("open") };
    addImpact(totals, "dep-2", impact({ refusal }), today);
    addImpact(totals, "dep-2", impact({ refusal }), today);
    const none = { courses: 0, touched: 0, stuck: 0, moved: 0, gained: 0, lost: 0, changed: 0, verdicts: 0 };
    const one = { courses: 2, touched: 1, stuck: 0, moved: 1, gained: 1, lost: 1, changed: 1, verdicts: 3 };
    expect(totals).toEqual({
      all: { ...one, courses: 4, stuck: 2 },
      units: { "pra-1": one, "dep-2": { ...none, courses: 2, stuck: 2 } },
      months: { "2": 1 },
      checks: {
        psa: { label: said("PSA"), moved: 1, gained: 1, lost: 0, changed: 1 },
        late: { label: said("late"), moved: 0, gained: 0, lost: 1, changed: 0 },
      },
      criteria: {
        c: { label: said("PSA too high"), states: { "not-met > met": 1 } },
        new: { label: said("PSA too high"), states: { "none > met": 1 } },
        old: { label: said("PSA too high"), states: { "not-met > none": 1 } },
      },
      reasons: { "offer-open": 2 },
    });
    expect(noTotals().all).toEqual(none);
  });
  test("any one difference touches a course", () => {
    const each: Partial<CourseImpact>[] = [
      { gained: [owed("2026-10-10")] },
      { lost: [gone("2026-10-10")] },
      { changed: [{ before: owed("2026-10-10"), after: owed("2026-10-10") }] },
      { verdicts: [{ before: null, after: verdict("met") }] },
    ];
    const totals = noTotals();
    for (const own of each) addImpact(totals, "pra-1", impact(own), today);
    expect(totals.all.touched).toBe(4);
  });
});
