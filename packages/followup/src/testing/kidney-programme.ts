import type { Criterion, Rule } from "../criteria/criterion.ts";
import type { Phrase } from "../phrase.ts";
import type { Evidence, Mark, Programme, Signature } from "../programme.ts";
import { check, criterion, day, programme } from "./invented-programme.ts";

const both = (da: string, en: string): Phrase => ({ da, en });

/** One entry of evidence for these fields: the department's proposal, unsigned, unless the story says otherwise. */
export function from(fields: string[], own: Partial<Omit<Evidence, "for">> = {}): Evidence {
  return { for: fields, source: "s", mark: "proposal", signature: "unsigned", ...own };
}

/** Signed by a clinician of the stories. */
export const SIGNED: Signature = { by: "Karen Lund Iversen", on: day("2027-03-01") };

const guideline: { source: string; mark: Mark } = { source: "g", mark: "verified-dk" };

const agreed: { mark: Mark } = { mark: "agreement" };

/** Fields of rules that need no source. */
const NO_NUMBER = new Set(["kind", "analyte", "op", "direction", "baseline"]);

function rule(id: string, label: Phrase, asked: Rule, own: Partial<Criterion> = {}): Criterion {
  const numbers = Object.keys(asked).filter((field) => !NO_NUMBER.has(field));
  return criterion(asked, { id, label, evidence: [from(numbers, guideline)], ...own });
}

/** A programme of a kidney cancer that nobody has, in which every part of a programme says something and every kind of rule stands. */
export const kidneyProgramme: Programme = programme({
  id: "kidney-story",
  version: 3,
  validFrom: day("2027-01-01"),
  validUntil: day("2029-12-31"),
  supersededBy: "kidney-story@4",
  cancer: "kidney",
  name: both("Nyrekræft, opdigtet", "Kidney cancer, invented"),
  icd10: ["DC649"],
  icd10Ranges: [
    { from: "DC65", to: "DC66", except: ["DC659"] },
    { from: "DC68", to: "DC69", except: [] },
  ],
  icpc2: ["U75"],
  events: [{ name: "contrastGiven", label: both("CT med kontrast", "CT with contrast") }],
  handover: {
    text: both("Når nyretallene er stabile.", "When the kidney numbers are stable."),
    evidence: [from(["text"], guideline)],
    earliest: [
      {
        layer: "nation",
        of: "DSAM",
        months: 24,
        text: both("Nationalt (DSAM)", "National (DSAM)"),
        evidence: [from(["months"], guideline)],
      },
    ],
    extensions: [
      {
        when: { question: "single", answer: "yes" },
        months: 36,
        text: both("Har patienten én nyre, venter det.", "With one kidney it waits."),
        evidence: [from(["months"])],
      },
    ],
  },
  audience: {
    questions: [
      { id: "single", text: both("Har patienten kun én nyre?", "Has the patient one kidney only?") },
      { id: "trial", text: both("Er patienten i et forsøg?", "Is the patient in a trial?") },
    ],
    eligible: [
      {
        code: "KS-1",
        when: { question: "trial", answer: "no" },
        reason: both("Patienten er ikke i forsøg.", "The patient is in no trial."),
        evidence: [from(["when"], agreed)],
      },
    ],
    excluded: [
      {
        code: "KS-EX-1",
        when: { question: "trial", answer: "yes" },
        reason: both("Forsøg følges på hospitalet.", "Trials are followed at the hospital."),
        otherwise: both("Ikke i forsøg.", "In no trial."),
        evidence: [from(["when"], agreed)],
      },
    ],
    warnings: [
      {
        id: "early",
        when: { monthsSinceAnchorBelow: 12 },
        text: both("Under et år siden operationen.", "Less than a year since the operation."),
        evidence: [from(["when"], agreed)],
      },
      {
        id: "north",
        when: { region: "RN" },
        text: both("Nordjylland har sin egen ordning.", "The north has its own way."),
        evidence: [from(["when"], agreed)],
      },
    ],
    individualAssessment: {
      text: both("Hver patient vurderes for sig.", "Each patient is judged alone."),
      evidence: [from(["text"], agreed)],
    },
  },
  checks: [
    check({
      id: "kidney",
      label: both("nyretal", "kidney numbers"),
      needs: [["creatinine", "egfr"], ["bicarbonate"]],
      timing: { kind: "recurring", everyMonths: 6, fromMonth: 0, untilMonth: 36 },
      evidence: [
        from(["needs", "everyMonths", "fromMonth", "untilMonth"], { ...guideline, note: "tabel 2" }),
        from(["beforeDays", "afterDays"]),
      ],
    }),
    check({
      id: "kidney-late",
      label: both("nyretal", "kidney numbers"),
      needs: [["egfr"]],
      timing: { kind: "recurring", everyMonths: 12, fromMonth: 36, untilMonth: null },
      optional: true,
      intervalFromEpikrise: true,
      takenAt: "hospitalLaboratory",
      evidence: [from(["needs", "everyMonths", "fromMonth", "untilMonth", "beforeDays", "afterDays"])],
    }),
    check({
      id: "talk",
      label: both("Samtale om kontrast", "Talk about contrast"),
      needs: [],
      timing: { kind: "once", event: "contrastGiven", daysAfter: 90 },
      performedBy: "hospital",
      onlyIf: { condition: "contrast", text: both("Kun efter kontrast", "Only after contrast") },
      evidence: [from(["event", "dueDaysAfterEvent", "beforeDays", "afterDays"])],
    }),
  ],
  criteria: [
    rule(
      "low-egfr",
      both("eGFR under {value}.", "eGFR below {value}."),
      { kind: "threshold", analyte: "egfr", op: "<", value: "30" },
      {
        confirm: { minDaysBetween: 14, maxDaysBetween: 60 },
        fromMonth: 2,
        suggested: ["25", "30.5"],
        evidence: [
          from(["value"], { mark: "model", note: "ikke læst." }),
          from(["fromMonth", "minDaysBetween", "maxDaysBetween"], { ...guideline, mark: "verified-foreign" }),
          from(["suggested 25", "suggested 30.5"]),
        ],
      },
    ),
    rule("own-psa", both("PSA mindst {value}.", "PSA at least {value}."), {
      ...{ kind: "threshold", analyte: "psa", op: ">=", value: null },
    }),
    rule(
      "acid",
      both("Bikarbonat højst {value}.", "Bicarbonate at most {value}."),
      { kind: "threshold", analyte: "bicarbonate", op: "<=", value: "15" },
      {
        action: "acute-admission",
        actionLabel: both("Indlæg akut", "Admit acutely"),
        urgencyLabel: both("Akut", "Acutely"),
        overriddenByEpikrise: false,
      },
    ),
    rule("risen", both("PSA mindst {delta} over nadir.", "PSA at least {delta} over the nadir."), {
      ...{ kind: "nadirPlus", analyte: "psa", delta: "2" },
    }),
    rule("fallen", both("eGFR faldet {percent} %.", "eGFR fallen {percent} %."), {
      ...{
        kind: "relativeChange",
        analyte: "egfr",
        direction: "decrease",
        percent: "25",
        baseline: "handoverBaseline",
      },
    }),
    rule("since-nadir", both("PSA steget {percent} % fra nadir.", "PSA risen {percent} % from the nadir."), {
      kind: "relativeChange",
      analyte: "psa",
      direction: "increase",
      percent: "50",
      baseline: "nadirSinceAdtStart",
      minAbsolute: "0.5",
    }),
    rule("unstable", both("Kreatinin steget {percent} %.", "Creatinine risen {percent} %."), {
      ...{
        kind: "relativeChange",
        analyte: "creatinine",
        direction: "increase",
        percent: "30",
        baseline: "lastStable",
      },
    }),
    rule("above", both("Kreatinin over referencen.", "Creatinine above the reference."), {
      ...{ kind: "aboveReference", analyte: "creatinine" },
    }),
    rule("both", both("Kreatinin over 150 og eGFR under 40.", "Creatinine above 150 and eGFR below 40."), {
      kind: "all",
      of: [
        { kind: "threshold", analyte: "creatinine", op: ">", value: "150" },
        { kind: "threshold", analyte: "egfr", op: "<", value: "40" },
      ],
    }),
    rule("either", both("Kreatinin eller eGFR er ændret.", "Creatinine or eGFR has changed."), {
      kind: "any",
      of: [
        {
          kind: "relativeChange",
          analyte: "creatinine",
          direction: "increase",
          percent: "30",
          baseline: "handoverBaseline",
        },
        { kind: "aboveReference", analyte: "egfr" },
      ],
    }),
    rule("rises", both("PSA steget tre gange.", "PSA risen three times."), {
      ...{ kind: "consecutiveRises", analyte: "psa", rises: 3, minLastValue: "0.1", minDaysBetween: 30 },
    }),
    rule("doubles", both("PSA fordoblet på {valueMonths} måneder.", "PSA doubled in {valueMonths} months."), {
      ...{ kind: "doublingTime", analyte: "psa", valueMonths: "9", minMeasurements: 3, minSpanDays: 90 },
    }),
    rule("pain", both("Smerter eller blod i urinen.", "Pain or blood in the urine."), {
      ...{ kind: "symptom", any: ["pain", "blood"] },
    }),
    rule("infections", both("To infektioner på et år.", "Two infections in a year."), {
      ...{ kind: "countWithin", event: "infection", count: 2, windowDays: 365 },
    }),
    rule("missed", both("Nyretal udeblevet.", "Kidney numbers missed."), {
      ...{ kind: "missedCheck", check: "kidney", graceDays: 60 },
    }),
    rule(
      "worried",
      both("Lægen er bekymret.", "The doctor is worried."),
      { kind: "clinicianFlag", flag: "worried" },
      { action: "gp-treats", actionLabel: both("Behandl selv", "Treat yourself") },
    ),
  ],
  symptoms: [
    {
      code: "pain",
      label: both("smerter i siden", "pain in the flank"),
      plain: both("ondt i siden", "pain in your side"),
    },
    {
      code: "blood",
      label: both("blod i urinen", "blood in the urine"),
      plain: both("blod i tisset", "blood in your pee"),
    },
    {
      code: "infection",
      label: both("urinvejsinfektion", "urinary infection"),
      plain: both("blærebetændelse", "bladder infection"),
    },
  ],
  lateEffects: [{ code: "fatigue", label: both("Træthed", "Fatigue"), plain: both("træthed", "tiredness") }],
  sources: [
    { id: "s", title: "Afdelingens forslag", where: "side 2" },
    { id: "g", title: "Retningslinjen", where: "kapitel 4" },
  ],
});
