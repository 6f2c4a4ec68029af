import type { Criterion } from "@foelgeskab/followup/criteria/criterion";
import { type Epikrise, emptyEpikrise } from "@foelgeskab/followup/epikrise";
import { isoDay } from "@foelgeskab/followup/ids";
import type { Phrase } from "@foelgeskab/followup/phrase";
import type { Check, Evidence, Programme } from "@foelgeskab/followup/programme";

/** An ISO day in a story. */
export const day = (text: string) => isoDay(Temporal.PlainDate.from(text));

const say = (da: string, en = da): Phrase => ({ da, en });
const proposal: Evidence[] = [{ for: ["value"], source: "s", mark: "proposal", signature: "unsigned" }];

const check = (id: string, everyMonths: number, needs: Check["needs"]): Check => ({
  id,
  label: say(id),
  plain: null,
  kind: "control",
  needs,
  timing: { kind: "recurring", everyMonths, fromMonth: 0, untilMonth: null },
  beforeDays: 30,
  afterDays: 30,
  performedBy: "gp",
  optional: false,
  onlyIf: null,
  intervalFromEpikrise: false,
  takenAt: "practice",
  evidence: proposal,
});

const criterion = (id: string, rule: Criterion["rule"], action: Criterion["action"], label: string): Criterion => ({
  id,
  label: say(label),
  rule,
  fromMonth: 0,
  confirm: id === "psa-limit" ? { minDaysBetween: 14, maxDaysBetween: 92 } : null,
  action,
  actionLabel: say("Henvis"),
  urgency: "subacute",
  urgencyLabel: say("Subakut"),
  overriddenByEpikrise: true,
  suggested: [],
  evidence: proposal,
});

/** A programme of our own making with one blood test, one talk, one limit and two symptoms. */
export const PROGRAMME: Programme = {
  id: "story",
  version: 1,
  validFrom: null,
  validUntil: null,
  supersededBy: null,
  cancer: "prostate",
  name: say("Prostatakræft efter operation"),
  shortName: say("Prostatakræft, opereret"),
  disease: say("Prostatakræft"),
  ongoing: null,
  icd10: ["DC619"],
  icd10Ranges: [],
  icpc2: [],
  anchor: { name: "surgery", label: say("Operation"), event: say("Operation") },
  events: [],
  handover: { text: say(""), evidence: proposal, earliest: [], extensions: [] },
  audience: { questions: [], eligible: [], excluded: [], warnings: [], individualAssessment: null },
  checks: [check("psa", 6, [["psa"]]), check("talk", 12, [])],
  criteria: [
    criterion(
      "psa-limit",
      { kind: "threshold", analyte: "psa", op: ">=", value: "0.2" },
      "rerefer",
      "PSA mindst {value} µg/l",
    ),
    criterion("bone-pain", { kind: "symptom", any: ["bone-pain"] }, "rerefer", "Knoglesmerter"),
    criterion("paralysis", { kind: "symptom", any: ["leg-weakness"] }, "acute-admission", "Tværsnit"),
  ],
  symptoms: [
    { code: "bone-pain", label: say("Knoglesmerter"), plain: say("smerter i knogler i mere end 14 dage") },
    { code: "leg-weakness", label: say("Svaghed i benene"), plain: say("dine ben bliver svage") },
  ],
  lateEffects: [{ code: "incontinence", label: say("Inkontinens"), plain: say("at holde på vandet") }],
  sources: [{ id: "s", title: "Fortællingens kilde", where: "her" }],
  analytes: [
    { id: "psa", label: say("P-PSA"), codes: ["NPU08669"], unit: "ug/L", aliases: ["µg/L"], plausible: ["0", "5000"] },
  ],
};

/** Karl's letter: both checks ordered, the limit and the symptoms chosen, the limit not confirmed yet. */
export const LETTER: Epikrise = {
  ...emptyEpikrise({ code: "DC619", text: "Prostatakræft", stage: "pT2c N0" }),
  checks: [
    { check: "psa", orderedBy: "practice", resultTo: "copy-recipient", booking: "patient" },
    { check: "talk", orderedBy: "practice", resultTo: "none", booking: "patient" },
  ],
  criteria: [
    { id: "psa-limit", confirmed: false },
    { id: "bone-pain", confirmed: true },
    { id: "paralysis", confirmed: true },
  ],
  baseline: [{ analysis: "NPU08669", value: "<0.1", unit: "ug/L", sampledOn: day("2026-08-03") }],
  contact: { entry: "e1", phone: "00 12 34 56", label: "Kræftkoordinator", verifiedOn: day("2026-06-22") },
};
