import type { Analyte } from "../analyte.ts";
import type { Criterion, Rule } from "../criteria/criterion.ts";
import { type IsoDay, parseIsoDay } from "../ids.ts";
import type { Check, Programme } from "../programme.ts";

/** A day of a story; a text that is none fails the story. */
export function day(text: string): IsoDay {
  const read = parseIsoDay(text);
  if (typeof read !== "string") throw new Error(`the story says "${text}", which is no day`);
  return read;
}

function analyte(
  id: string,
  codes: string[],
  unit: string,
  plausible: [string, string],
  aliases: string[] = [],
): Analyte {
  return { id, label: { da: id, en: id }, codes, unit, aliases, plausible };
}

/** Analytes of the stories: PSA under two codes, and two kidney values. */
export const ANALYTES: readonly Analyte[] = [
  analyte("psa", ["NPU08669", "NPU12534"], "ug/L", ["0", "20000"], ["µg/L", "ng/mL", "mikrog/L"]),
  analyte("creatinine", ["NPU18016", "NPU04998"], "umol/L", ["10", "3000"]),
  analyte("egfr", ["DNK35302", "DNK35131"], "mL/min/{1.73_m2}", ["1", "200"], ["mL/min"]),
  analyte("bicarbonate", ["NPU02410"], "mmol/L", ["3", "60"]),
  analyte("testosterone", ["X-TESTOSTERONE"], "nmol/L", ["0", "100"]),
];

/** A check of a story: PSA every six months for life, unless the story says otherwise. */
export function check(own: Partial<Check> = {}): Check {
  const id = own.id ?? "psa";
  return {
    id,
    label: { da: id, en: id },
    plain: null,
    kind: "control",
    needs: [["psa"]],
    timing: { kind: "recurring", everyMonths: 6, fromMonth: 0, untilMonth: null },
    beforeDays: 45,
    afterDays: 30,
    performedBy: "gp",
    optional: false,
    onlyIf: null,
    intervalFromEpikrise: false,
    takenAt: "practice",
    evidence: [],
    ...own,
  };
}

/** A criterion of a story, called "c" unless it says otherwise. */
export function criterion(rule: Rule, own: Partial<Criterion> = {}): Criterion {
  return {
    id: "c",
    label: { da: "regel", en: "rule" },
    rule,
    fromMonth: 0,
    confirm: null,
    action: "rerefer",
    actionLabel: { da: "henvis", en: "refer" },
    urgency: "subacute",
    urgencyLabel: { da: "subakut", en: "subacute" },
    overriddenByEpikrise: true,
    suggested: [],
    evidence: [],
    ...own,
  };
}

/** A programme of a story, counted from `surgeryDate`. */
export function programme(own: Partial<Programme> = {}): Programme {
  return {
    id: "invented",
    version: 1,
    validFrom: null,
    validUntil: null,
    supersededBy: null,
    cancer: "prostate",
    name: { da: "Opdigtet", en: "Invented" },
    shortName: { da: "kort", en: "short" },
    disease: null,
    ongoing: null,
    icd10: [],
    icd10Ranges: [],
    icpc2: [],
    anchor: {
      name: "surgeryDate",
      label: { da: "Operationsdato", en: "Date of surgery" },
      event: { da: "Operation", en: "Surgery" },
    },
    events: [],
    handover: { text: { da: "", en: "" }, evidence: [], earliest: [], extensions: [] },
    audience: { questions: [], eligible: [], excluded: [], warnings: [], individualAssessment: null },
    checks: [],
    criteria: [],
    symptoms: [],
    lateEffects: [],
    sources: [{ id: "s", title: "Kilden", where: "her" }],
    analytes: ANALYTES,
    ...own,
  };
}
