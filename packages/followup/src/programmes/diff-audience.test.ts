import { describe, expect, test } from "vitest";
import type { Programme } from "../programme.ts";
import { programme } from "../testing/invented-programme.ts";
import { from, SIGNED } from "../testing/kidney-programme.ts";
import { toldInBoth } from "../testing/told-changes.ts";
import { diffProgrammes } from "./diff-programmes.ts";

const both = (da: string, en: string) => ({ da, en });

describe("who can be handed over", () => {
  const audience = (own: Partial<Programme["audience"]>) => ({ audience: { ...programme().audience, ...own } });
  const q = { id: "q", text: both("Spørgsmål?", "Question?") };
  const when = { question: "q", answer: "yes" } as const;
  const rule = {
    code: "E1",
    when,
    reason: both("Grunden.", "The reason."),
    evidence: [from(["when"], { signature: SIGNED })],
  };
  const excluded = { ...rule, code: "X1", otherwise: both("Ellers.", "Else.") };
  const warning = { id: "w", when, text: both("Pas på.", "Beware."), evidence: [from(["when"])] };
  const individualAssessment = { text: both("Vurdér.", "Judge."), evidence: [from(["text"])] };
  const everything = audience({
    questions: [q],
    eligible: [rule],
    excluded: [excluded],
    warnings: [warning],
    individualAssessment,
  });

  test("what came, with who signed it", () => {
    expect(toldInBoth({}, everything)).toEqual([
      "Nyt spørgsmål: Spørgsmål? / New question: Question?",
      "Nyt krav: Grunden. / New demand: The reason.",
      "Udelukkes fra nu af: Grunden. / Excluded from now on: The reason.",
      "Ny advarsel: Pas på. / New warning: Beware.",
      "Kræver nu en individuel vurdering: Vurdér. / Now demands an individual assessment: Judge.",
    ]);
    expect(diffProgrammes(programme(), programme(everything)).map(({ at, signed }) => [at, signed])).toEqual([
      ["audience.questions.q", null],
      ["audience.eligible.E1", true],
      ["audience.excluded.X1", true],
      ["audience.warnings.w", false],
      ["audience.individualAssessment", false],
    ]);
  });

  test("what went", () => {
    expect(toldInBoth(everything, {})).toEqual([
      "Spørgsmålet udgår: Spørgsmål? / No longer asked: Question?",
      "Kravet er udgået: Grunden. / No longer demanded: The reason.",
      "Ikke længere udelukket: Grunden. / No longer excluded: The reason.",
      "Advarslen er udgået: Pas på. / Warning removed: Beware.",
      "Kræver ikke mere en individuel vurdering: Vurdér. / No longer demands an individual assessment: Judge.",
    ]);
  });

  test("other words", () => {
    const others = audience({
      questions: [{ ...q, text: both("Andet?", "Other?") }],
      eligible: [{ ...rule, reason: both("Anden.", "Other.") }],
      excluded: [{ ...excluded, reason: both("Anden.", "Other."), otherwise: both("Da.", "Then.") }],
      warnings: [{ ...warning, text: both("Agt.", "Mind.") }],
      individualAssessment: { ...individualAssessment, text: both("Se.", "See.") },
    });
    expect(toldInBoth(everything, others)).toEqual([
      "Individuel vurdering: »Vurdér.« hedder nu »Se.«. / Individual assessment: “Judge.” now reads “See.”.",
      "Spørgsmål: »Spørgsmål?« hedder nu »Andet?«. / Question: “Question?” now reads “Other?”.",
      "Krav: »Grunden.« hedder nu »Anden.«. / Demand: “The reason.” now reads “Other.”.",
      "Udelukkelse: »Grunden.« hedder nu »Anden.«. / Exclusion: “The reason.” now reads “Other.”.",
      "Når udelukkelsen ikke gælder: »Ellers.« hedder nu »Da.«. / Where the exclusion does not apply: “Else.” now reads “Then.”.",
      "Advarsel: »Pas på.« hedder nu »Agt.«. / Warning: “Beware.” now reads “Mind.”.",
    ]);
  });

  test("when they apply: an answer, everybody, a region, the first months", () => {
    const others = audience({
      questions: [q],
      eligible: [{ ...rule, when: { question: "q", answer: "no" } }],
      excluded: [{ ...excluded, when: { always: true } }],
      warnings: [{ ...warning, when: { region: "RM" } }],
      individualAssessment,
    });
    expect(toldInBoth(everything, others)).toEqual([
      "Grunden. Gælder nu ved: Spørgsmål? Nej; før ved: Spørgsmål? Ja. / The reason. Now applies on: Question? No; before on: Question? Yes.",
      "Grunden. Gælder nu ved: alle patienter; før ved: Spørgsmål? Ja. / The reason. Now applies on: every patient; before on: Question? Yes.",
      "Pas på. Gælder nu ved: region RM; før ved: Spørgsmål? Ja. / Beware. Now applies on: region RM; before on: Question? Yes.",
    ]);
    expect(diffProgrammes(programme(everything), programme(others)).map(({ signed }) => signed)).toEqual([
      true,
      true,
      false,
    ]);
    const early = audience({
      ...everything.audience,
      warnings: [{ ...warning, when: { monthsSinceAnchorBelow: 12 } }],
    });
    expect(toldInBoth(everything, early)).toEqual([
      "Pas på. Gælder nu ved: mindre end 12 måneder siden; før ved: Spørgsmål? Ja. / Beware. Now applies on: less than 12 months since; before on: Question? Yes.",
    ]);
  });

  test("where each rule's source is another one", () => {
    const read = { mark: "verified-dk" } as const;
    const others = audience({
      questions: [q],
      eligible: [{ ...rule, evidence: [from(["when"], { ...read, signature: SIGNED })] }],
      excluded: [{ ...excluded, evidence: [from(["when"], { ...read, signature: SIGNED })] }],
      warnings: [{ ...warning, evidence: [from(["when"], read)] }],
      individualAssessment: { ...individualAssessment, evidence: [from(["text"], read)] },
    });
    expect(toldInBoth(everything, others)).toEqual(
      [
        ["spørgsmål og svar (Grunden.)", "question and answer (The reason.)"],
        ["spørgsmål og svar (Grunden.)", "question and answer (The reason.)"],
        ["spørgsmål og svar (Pas på.)", "question and answer (Beware.)"],
        ["tekst (Individuel vurdering)", "text (Individual assessment)"],
      ].map(
        ([da, en]) =>
          `Kilde til ${da}: nu Kilden, her, dansk kilde; før Kilden, her, forslag. / Source of ${en}: now Kilden, her, danish source; before Kilden, her, proposal.`,
      ),
    );
  });
});
