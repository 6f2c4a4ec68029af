import type { AssessmentAnswers } from "@foelgeskab/followup/assessment";
import { type DayNumber, dayText } from "@foelgeskab/followup/day";
import {
  type BaselineValue,
  ELEMENTS,
  type Element,
  type Epikrise,
  emptyEpikrise,
  type PlannedCheck,
} from "@foelgeskab/followup/epikrise";
import type { Programme } from "@foelgeskab/followup/programme";
import type { Random } from "../../random.ts";
import type { Disease } from "../world/person.ts";

/** A letter that is right for any programme, with the values of the day and now and then a number of its own. */
export function rightLetter(random: Random, { programme, icd10, blood }: Disease, day: DayNumber): Epikrise {
  const bloodless = programme.checks.every(({ needs }) => needs.length === 0);
  const noBlood = { text: "", notRelevant: "da opfølgningen bygger på symptomer og samtaler" };
  const sections = Object.fromEntries(ELEMENTS.map((element) => [element, { text: TEXTS[element] }]));
  const outreach = random.chance(0.12);
  return {
    ...emptyEpikrise({ code: icd10, text: programme.disease?.da ?? "Lungekræft", stage: "pT2c N0 R0" }),
    sections: { ...sections, ...(bloodless ? { "blood-tests": noBlood } : {}) } as Epikrise["sections"], // every element is in ELEMENTS
    checks: plannedChecks(random, programme, outreach),
    baseline: baselineOf(programme, blood, day),
    criteria: programme.criteria
      .filter(({ rule }) => rule.kind !== "consecutiveRises")
      .map(({ id, rule, suggested: [first = "0.4"] }) => ({
        id,
        confirmed: true,
        ...(rule.kind === "threshold" && rule.value === null ? { value: first } : {}),
      })),
    contact: { entry: "e1", phone: "00 12 34 56", label: "Kræftkoordinator", verifiedOn: dayText(day - 30) },
    closingTalk: {
      heldOn: dayText(day),
      present: "Ægtefælle",
      toldHowGpHelps: true,
      sheetHandedOver: true,
      needs: outreach ? ["bor alene uden netværk"] : [],
    },
    colour: outreach ? "yellow" : "green",
    recommendation: outreach
      ? "Følges hos egen læge efter planen nedenfor. Klinikken tager selv kontakt."
      : "Følges hos egen læge efter planen nedenfor.",
  };
}

const TEXTS: Record<Element, string> = {
  "course-of-treatment": "Robotassisteret radikal prostatektomi 10. jan. 2024. pT2c N0 R0.",
  "complications-and-after-effects": "Ingen komplikationer. Let stressinkontinens, 1 bind i døgnet.",
  "treatment-plan": "Færdigbehandlet. Ingen yderligere kræftbehandling planlagt.",
  "checks-at-gp": "",
  "blood-tests": "",
  "clinical-assessment": "Spørg til kontinens, rejsning og humør ved årssamtalen.",
  "re-referral-criteria": "",
  "direct-contact": "",
  "material-to-patient": "Folder om bækkenbund.",
  "other-material": "Ingen bilag.",
};

function plannedChecks(random: Random, { checks }: Programme, outreach: boolean): PlannedCheck[] {
  return checks
    .filter(({ performedBy, onlyIf }) => performedBy === "gp" && onlyIf === null)
    .map(({ id, needs, timing, intervalFromEpikrise }) => {
      const own =
        intervalFromEpikrise || (timing.kind === "recurring" && timing.everyMonths > 3 && random.chance(0.05));
      return {
        check: id,
        orderedBy: "practice" as const,
        resultTo: needs.length > 0 ? ("copy-recipient" as const) : ("by-hand" as const),
        booking: outreach ? ("practice" as const) : ("patient" as const),
        ...(own ? { everyMonths: intervalFromEpikrise ? random.pick([3, 6]) : 3 } : {}),
      };
    });
}

/** The values of the last control at the hospital, of everything that the programme asks for. */
function baselineOf({ checks, analytes }: Programme, blood: Disease["blood"], day: DayNumber): BaselineValue[] {
  const asked = new Set(checks.flatMap(({ needs }) => needs.flat()));
  const ids = analytes.filter(({ id }) => asked.has(id)).map(({ id }) => id);
  return blood(ids, day - 12).map(({ analysis, value, unit }) => ({
    analysis,
    value,
    unit,
    sampledOn: dayText(day - 12),
  }));
}

/** Every question answered so that the patient may be handed over, where that is possible at all. */
export function clearedAnswers({ audience, handover }: Programme): AssessmentAnswers {
  const other = (answer: "yes" | "no"): "yes" | "no" => (answer === "yes" ? "no" : "yes");
  const stop = audience.excluded.flatMap(({ when }) =>
    "question" in when ? [[when.question, other(when.answer)] as const] : [],
  );
  const go = audience.eligible.map(({ when }) => [when.question, when.answer] as const);
  const extend = handover.extensions.map(({ when }) => [when.question, other(when.answer)] as const);
  const no = audience.questions.map(({ id }) => [id, "no"] as const);
  return {
    answers: Object.fromEntries([...no, ...extend, ...stop, ...go]),
    individualReason: "Fuld remission, forstår planen, ønsker egen læge.",
  };
}
