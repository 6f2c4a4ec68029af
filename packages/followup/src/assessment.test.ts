import { describe, expect, test } from "vitest";
import { assess, type ToAssess } from "./assessment.ts";
import { dayOf } from "./ids.ts";
import type { Programme } from "./programme.ts";
import { day, programme } from "./testing/invented-programme.ts";

const said = (text: string) => ({ da: `${text} (da)`, en: text });
const evidence = [{ for: ["months"], source: "s", mark: "proposal" as const, signature: "unsigned" as const }];
const rule = (code: string, question: string, answer: "yes" | "no") => ({
  ...{
    code,
    when: { question, answer },
    reason: said(`${code} holds`),
    otherwise: said(`${code} does not hold`),
    evidence,
  },
});
const month = (layer: "nation" | "region" | "department", of: string, months: number) => ({
  ...{ layer, of, months, text: said(layer), evidence },
});

const invented = programme({
  handover: {
    text: said("in remission"),
    evidence,
    earliest: [month("nation", "", 60), month("region", "RM", 24)],
    extensions: [{ when: { question: "cis", answer: "yes" }, months: 36, text: said("CIS waits"), evidence }],
  },
  audience: {
    questions: ["recurrence", "willing", "cis", "smokes"].map((id) => ({ id, text: said(`${id}?`) })),
    eligible: [rule("EL-1", "willing", "yes")],
    excluded: [rule("EX-1", "recurrence", "yes")],
    warnings: [
      { id: "smoker", when: { question: "smokes", answer: "yes" }, text: said("smokes"), evidence },
      { id: "fresh", when: { monthsSinceAnchorBelow: 30 }, text: said("fresh"), evidence },
      { id: "north", when: { region: "RN" }, text: said("north"), evidence },
    ],
    individualAssessment: { text: said("one by one"), evidence },
  },
});
const answers = { recurrence: "no", willing: "yes", cis: "no", smokes: "no" } as const;
const REASON = "Fuld remission og forstår planen";

/** Operated on 15 January 2024 in the region RM, asked on 1 March 2026 with all answered. */
function asked(own: Partial<ToAssess> = {}, changed: Record<string, "yes" | "no" | undefined> = {}, of = invented) {
  const given = Object.entries({ ...answers, ...changed }).filter(([, answer]) => answer !== undefined);
  return assess({
    programme: of,
    anchors: { surgeryDate: day("2024-01-15") },
    answers: { answers: Object.fromEntries(given), individualReason: REASON } as ToAssess["answers"], // without the unanswered
    ...{ region: "RM", department: "dep-uro", today: dayOf(day("2026-03-01")) },
    ...own,
  });
}
const notes = (assessment: ReturnType<typeof assess>) =>
  assessment.lines.filter(({ verdict }) => verdict === "note").map(({ id }) => id);

describe("may the patient be handed over?", () => {
  test("yes: with all answered, and long enough after the operation", () => {
    expect(asked()).toMatchObject({
      outcome: "can",
      because: {
        da: "Ja, patienten kan afsluttes til egen læge.",
        en: "Yes, the patient can be handed over to the own doctor.",
      },
      source: "",
      earliest: "2026-01-15",
      changes: [
        {
          da: "Bliver på hospitalet, hvis et af svarene ændrer sig.",
          en: "Stays at the hospital if one of the answers changes.",
        },
      ],
    });
  });

  test("yes, and what the hospital keeps is said with it", () => {
    const ongoing = { hospitalKeeps: { text: said("the scopies") } };
    const kept = programme({ ...invented, ongoing: ongoing as Programme["ongoing"] }); // only what is asked here
    expect(asked({}, {}, kept).because).toEqual({
      da: "Ja, patienten kan afsluttes til egen læge. Hospitalet beholder the scopies (da).",
      en: "Yes, the patient can be handed over to the own doctor. The hospital keeps the scopies.",
    });
  });

  test("never: an exclusion goes before everything, and says what would have to change", () => {
    const assessment = asked({ today: dayOf(day("2025-01-01")) }, { recurrence: "yes", willing: undefined });
    expect(assessment).toMatchObject({
      outcome: "never",
      because: {
        da: "Nej, patienten bliver på hospitalet. EX-1 holds (da)",
        en: "No, the patient stays at the hospital. EX-1 holds",
      },
      source: "Kilden, her",
      changes: [
        {
          da: "Kun hvis svaret ændrer sig: recurrence? (da) Ja.",
          en: "Only if the answer changes: recurrence? Yes.",
        },
      ],
    });
  });
  test("never: a condition that does not hold", () => {
    expect(asked({}, { willing: "no" })).toMatchObject({
      outcome: "never",
      because: { en: "No, the patient stays at the hospital. EL-1 holds" },
      changes: [{ en: "Only if the answer changes: willing? No." }],
    });
  });
  test("never: a rule that keeps everybody", () => {
    const always = { ...rule("EX-9", "", "yes"), when: { always: true } as const };
    const closed = programme({ ...invented, audience: { ...invented.audience, excluded: [always] } });
    expect(asked({}, {}, closed).lines).toContainEqual({
      id: "EX-9",
      verdict: "no",
      rule: said("EX-9 holds"),
      here: { da: "Gælder alle i programmet", en: "Holds for everybody in the programme" },
      source: "Kilden, her",
    });
  });

  test.each(["recurrence", "willing", "cis", "smokes"])("not answered: %s", (question) => {
    expect(asked({}, { [question]: undefined })).toMatchObject({
      outcome: "unanswered",
      because: { da: `Mangler svar: ${question}? (da)`, en: `Answer missing: ${question}?` },
      changes: [{ da: "Et svar på det, der mangler.", en: "An answer to what is missing." }],
    });
  });
  test("not answered: why this patient, in ten letters and real words at least", () => {
    const why = (individualReason: string) => asked({ answers: { answers, individualReason } });
    for (const missing of ["", "  remission  ", "xxxxxxxxxxxxxx"]) {
      expect(why(missing)).toMatchObject({ outcome: "unanswered", because: { en: "Answer missing: one by one" } });
    }
    expect(why("Rask nu ja").outcome).toBe("can");
    const line = why(` ${REASON} `).lines.find(({ id }) => id === "individual-assessment");
    expect(line).toMatchObject({ verdict: "yes", here: { da: REASON, en: REASON } });
  });

  test("not yet: until the day itself, and the day is named", () => {
    expect(asked({ today: dayOf(day("2026-01-14")) })).toMatchObject({
      outcome: "not-yet",
      because: {
        da: "Nej, ikke endnu. Tidligst 15. jan. 2026. Mindst 24 måneder efter operation",
        en: "No, not yet. 15 Jan 2026 at the earliest. At least 24 months after surgery",
      },
      source: "Kilden, her",
      changes: [
        {
          da: "Ja fra 15. jan. 2026, hvis intet andet er ændret.",
          en: "Yes from 15 Jan 2026, if nothing else has changed.",
        },
      ],
    });
    expect(asked({ today: dayOf(day("2026-01-15")) }).outcome).toBe("can");
  });

  test("without the day that the programme counts from nothing can be said", () => {
    expect(asked({ anchors: {} })).toMatchObject({
      outcome: "unanswered",
      because: {
        da: "Mangler svar: Datoen mangler: Operationsdato",
        en: "Answer missing: The date is missing: Date of surgery",
      },
      earliest: null,
      lanes: [],
    });
  });
});

describe("the earliest month", () => {
  test("is the one of the layer nearest to the patient, and the others stand beside it", () => {
    expect(asked().lanes.map(({ months, inForce, until }) => [months, inForce, until])).toEqual([
      [24, true, "2026-01-15"],
      [60, false, "2029-01-15"],
    ]);
    expect(asked({ region: "RN" }).earliest).toBe("2029-01-15");
  });
  test("is moved on by an answer, never back", () => {
    expect(asked({}, { cis: "yes" })).toMatchObject({ outcome: "not-yet", earliest: "2027-01-15" });
    expect(asked({ region: "RN" }, { cis: "yes" }).earliest).toBe("2029-01-15");
    expect(asked({}, { cis: "yes" }).lanes[0]).toMatchObject({
      months: 24,
      until: "2027-01-15",
      layer: said("region"),
    });
  });
  test("is told with the time that has passed", () => {
    const here = (today: string) => asked({ today: dayOf(day(today)) }).lines[0]?.here;
    expect(here("2026-03-01")).toEqual({ da: "25 måneder og 14 dage", en: "25 months and 14 days" });
    expect(here("2024-02-16")).toEqual({ da: "1 måned og 1 dag", en: "1 month and 1 day" });
  });
  test("is none where no layer says one: then only the audience decides", () => {
    const timeless = programme({ ...invented, handover: { ...invented.handover, earliest: [] } });
    expect(asked({ today: dayOf(day("2024-01-16")) }, {}, timeless)).toMatchObject({ outcome: "can", earliest: null });
    expect(asked({}, {}, timeless).lines.map(({ id }) => id)).not.toContain("handover-rule");
  });
});

describe("what the doctor is shown", () => {
  test("each rule with its question and answer, as a sentence", () => {
    const line = (id: string, changed: Parameters<typeof asked>[1]) =>
      asked({}, changed).lines.find((each) => each.id === id);
    expect(line("EX-1", {})).toEqual({
      ...{ id: "EX-1", verdict: "yes", rule: said("EX-1 does not hold"), source: "Kilden, her" },
      here: { da: "recurrence? (da) Nej.", en: "recurrence? No." },
    });
    expect(line("EX-1", { recurrence: undefined })).toMatchObject({
      verdict: "unanswered",
      asks: said("recurrence?"),
      here: { da: "recurrence? (da) Ikke besvaret.", en: "recurrence? Not answered." },
    });
    expect(line("smokes", { smokes: undefined })).toMatchObject({
      ...{ rule: said("smokes?"), asks: said("smokes?"), source: "" },
      here: { da: "Ikke besvaret", en: "Not answered" },
    });
    expect(line("handover-rule", {})).toMatchObject({
      ...{ verdict: "note", rule: said("in remission"), source: "Kilden, her" },
      here: { da: "Se efter i journalen", en: "Look it up in the record" },
    });
    expect(line("individual-assessment", {})).toMatchObject({ rule: said("one by one"), source: "Kilden, her" });
  });
  test("the warnings that hold: by an answer, by the time since, by the region", () => {
    expect(notes(asked())).toEqual(["handover-rule", "fresh"]);
    expect(notes(asked({ today: dayOf(day("2026-07-14")) }))).toContain("fresh");
    expect(notes(asked({ today: dayOf(day("2026-07-15")) }))).toEqual(["handover-rule"]);
    expect(notes(asked({ today: dayOf(day("2026-07-15")) }, { smokes: "yes" }))).toEqual(["handover-rule", "smoker"]);
    expect(notes(asked({ region: "RN" }))).toEqual(["handover-rule", "fresh", "north"]);
    expect(notes(asked({ anchors: {} }))).not.toContain("fresh");
    expect(notes(asked({}, { cis: "yes" }))).toContain("extension-cis");
    expect(asked().lines.find(({ id }) => id === "fresh")).toMatchObject({
      ...{ rule: said("fresh"), source: "Kilden, her", here: { da: "Vær opmærksom", en: "Take note" } },
    });
  });

  test("every rule is one line, in this order, and nothing else", () => {
    const lines = (assessment: ReturnType<typeof asked>) => assessment.lines.map(({ id }) => id);
    const always = ["earliest-month", "handover-rule", "EX-1", "EL-1", "extension-cis"];
    expect(lines(asked())).toEqual([...always, "individual-assessment", "fresh"]);
    expect(lines(asked({}, { smokes: undefined }))).toEqual([...always, "smokes", "individual-assessment", "fresh"]);
    expect(lines(asked({ anchors: {} }))).toEqual(["anchor", ...always.slice(1), "individual-assessment"]);
    const bare = programme({
      ...invented,
      audience: { ...invented.audience, individualAssessment: null, warnings: [] },
    });
    expect(lines(asked({}, {}, bare))).toEqual(always);
    const timeless = programme({ ...bare, handover: { ...bare.handover, earliest: [] } });
    expect(lines(asked({}, {}, timeless))).toEqual(["EX-1", "EL-1", "extension-cis"]);
    const everybody = { ...rule("EX-9", "", "yes"), when: { always: true } as const };
    const closed = programme({ ...bare, audience: { ...bare.audience, excluded: [everybody] } });
    expect(lines(asked({}, { smokes: undefined }, closed))).toContain("smokes");
  });
  test("a rule whose question has no text stands with the answer alone, and its source is empty where it names none", () => {
    const nameless = { ...rule("EX-2", "unnamed", "yes"), evidence: [] };
    const odd = programme({ ...invented, audience: { ...invented.audience, excluded: [nameless] } });
    const line = (answer: "no" | undefined) =>
      asked({}, { unnamed: answer }, odd).lines.find(({ id }) => id === "EX-2");
    expect(line("no")).toEqual({
      ...{ id: "EX-2", verdict: "yes", rule: said("EX-2 does not hold"), here: { da: "Nej", en: "No" }, source: "" },
    });
    expect(line(undefined)).not.toHaveProperty("asks");
  });
  test("an assessment that is missing is asked for", () => {
    const line = asked({ answers: { answers, individualReason: "Rask nu" } }).lines.find(
      ({ id }) => id === "individual-assessment",
    );
    expect(line).toMatchObject({
      verdict: "unanswered",
      here: { da: "Mangler: skriv jeres vurdering", en: "Missing: write your assessment" },
    });
  });
});
