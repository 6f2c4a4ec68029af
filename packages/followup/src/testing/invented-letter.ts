import { ELEMENTS, type Element, type Epikrise, emptyEpikrise, type PlannedCheck } from "../epikrise.ts";
import { checkEpikrise, type ElementCheck, type EpikriseCheck, type LetterContext } from "../epikrise-check.ts";
import type { Programme } from "../programme.ts";
import { check, criterion, day, programme } from "./invented-programme.ts";
import { baseline } from "./story.ts";

/** After an operation: PSA and kidney tests twice a year and a talk every year; a limit of PSA, a fall of eGFR, and pain. */
export const OPERATED: Programme = programme({
  icd10: ["DC61"],
  checks: [
    check({ id: "psa", label: { da: "P-PSA", en: "P-PSA (en)" } }),
    check({ id: "kidney", label: { da: "Nyretal", en: "Kidney tests" }, needs: [["egfr"]] }),
    check({
      ...{ id: "talk", label: { da: "Samtale", en: "Talk" }, needs: [] },
      timing: { kind: "recurring", everyMonths: 12, fromMonth: 0, untilMonth: null },
    }),
  ],
  criteria: [
    criterion(
      { kind: "threshold", analyte: "psa", op: ">=", value: "0.2" },
      { id: "psa", label: { da: "PSA mindst {value}", en: "PSA at least {value}" } },
    ),
    criterion(
      {
        ...{ kind: "relativeChange", analyte: "egfr", direction: "decrease" },
        ...{ percent: "25", baseline: "handoverBaseline" },
      },
      { id: "egfr", label: { da: "eGFR falder {percent} %", en: "eGFR falls by {percent} %" } },
    ),
    criterion({ kind: "symptom", any: ["pain"] }, { id: "pain" }),
  ],
});

/** A check as a letter orders it. */
export function ordered(id: string, own: Partial<PlannedCheck> = {}): PlannedCheck {
  return { check: id, orderedBy: "practice", resultTo: "copy-recipient", booking: "patient", ...own };
}

const TEXTS: Record<Element, string> = {
  "course-of-treatment": "Radikal prostatektomi 5. nov. 2025.",
  "complications-and-after-effects": "Ingen komplikationer.",
  "treatment-plan": "Færdigbehandlet.",
  "checks-at-gp": "",
  "blood-tests": "",
  "clinical-assessment": "Spørg om vandladning.",
  "re-referral-criteria": "",
  "direct-contact": "",
  "material-to-patient": "Folder om bækkenbund.",
  "other-material": "Ingen bilag.",
};

/** A letter to which nothing is lacking: operated on 5 November 2025, written on 6 August 2026. */
export const RIGHT: Epikrise = {
  ...emptyEpikrise({ code: "DC619", text: "Prostatakræft", stage: "pT2c" }),
  sections: Object.fromEntries(ELEMENTS.map((element) => [element, { text: TEXTS[element] }])) as Epikrise["sections"], // every element is in ELEMENTS
  checks: ["psa", "kidney", "talk"].map((id) => ordered(id)),
  criteria: ["psa", "egfr", "pain"].map((id) => ({ id, confirmed: true })),
  baseline: [baseline("psa", "<0.1", "2026-08-03"), baseline("egfr", "80", "2026-08-03")],
  contact: { entry: "e1", phone: "00 12 34 56", label: "Kræftkoordinator", verifiedOn: day("2026-06-22") },
  closingTalk: {
    ...{ heldOn: day("2026-08-06"), present: "hustru", toldHowGpHelps: true, sheetHandedOver: true, needs: [] },
  },
  recommendation: "PSA hver 6. måned.",
};

/** The right letter with one element in other words. */
export function says(element: Element, text: string): Partial<Epikrise> {
  return { sections: { ...RIGHT.sections, [element]: { text } } };
}

/** The right letter with one element left out for a reason. */
export function leavesOut(element: Element, notRelevant: string): Partial<Epikrise> {
  return { sections: { ...RIGHT.sections, [element]: { text: "", notRelevant } } };
}

/** The check of the right letter but for this. */
export function checked(own: Partial<Epikrise> = {}, around: Partial<LetterContext> = {}): EpikriseCheck {
  return checkEpikrise(
    { ...RIGHT, ...own },
    {
      programme: OPERATED,
      anchors: { surgeryDate: day("2025-11-05") },
      today: Temporal.PlainDate.from("2026-08-06"),
      ...around,
    },
  );
}

/** What is wrong with the right letter but for this, as "7 vague: For vagt til at handle på. → Skriv …"; gaps around the elements without a number. */
export function complaints(own: Partial<Epikrise>, around?: Partial<LetterContext>, language: "da" | "en" = "da") {
  const { elements, gaps } = checked(own, around);
  const wrong = elements.filter(({ state }) => state !== "filled" && state !== "not-relevant");
  return [...wrong.map((each) => complaint(each, language)), ...gaps.map(({ because }) => because[language])];
}

function complaint({ element, state, because, suggestion }: ElementCheck, language: "da" | "en"): string {
  const advice = suggestion === undefined ? "" : ` → ${suggestion[language]}`;
  return `${ELEMENTS.indexOf(element) + 1} ${state}: ${because[language]}${advice}`;
}
