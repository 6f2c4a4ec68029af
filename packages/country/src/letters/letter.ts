import type { AssessmentAnswers } from "@foelgeskab/followup/assessment";
import { type DayNumber, dayText } from "@foelgeskab/followup/day";
import {
  type BaselineValue,
  ELEMENTS,
  type Element,
  type Epikrise,
  emptyEpikrise,
  type PlannedCheck,
  type ResultRoute,
} from "@foelgeskab/followup/epikrise";
import { expected } from "@foelgeskab/followup/epikrise-numbers";
import type { Programme } from "@foelgeskab/followup/programme";
import type { CourseCase } from "../course-case.ts";
import { OTHER_DISEASES } from "../diseases.ts";
import { bladderLetter } from "./bladder-letter.ts";
import { generalLetter } from "./general-letter.ts";
import { kidneyLetter } from "./kidney-letters.ts";
import { activeSurveillanceLetter, androgenDeprivationLetter, watchfulWaitingLetter } from "./ongoing-letters.ts";
import { prostatectomyLetter, radiotherapyLetter } from "./prostate-letters.ts";
import type { WrittenLetter } from "./written-letter.ts";

/** What a letter is made of besides its case. */
export interface LetterWish {
  offeredOn: DayNumber;
  baseline: BaselineValue[];
  /** How answers reach the practice. */
  resultTo: ResultRoute;
}

/** A letter that is right, and the assessment that it rests on. */
export interface SignedLetter {
  epikrise: Epikrise;
  assessment: AssessmentAnswers;
}

/** Writes a whole letter: every element concrete, every limit of the programme confirmed. */
export function letterOf(story: CourseCase, wish: LetterWish): SignedLetter {
  const { programme, disease, random } = story;
  const written = writtenFor(story, wish.offeredOn);
  const { needs } = story.patient.person;
  const booking = needs.length > 0 ? "practice" : "patient";
  const empty = emptyEpikrise({ code: disease.icd10, text: written.diagnosis.text, stage: written.diagnosis.stage });
  const epikrise: Epikrise = {
    ...empty,
    sections: sectionsOf(written),
    checks: checksOf(programme, booking, wish.resultTo),
    baseline: wish.baseline,
    criteria: expected(programme).map(({ id, suggested: [first] }) => ({
      id,
      confirmed: true,
      ...(first === undefined ? {} : { value: first }), // a limit that the programme leaves to the letter
    })),
    contact: contactOf(story, wish.offeredOn),
    closingTalk: {
      heldOn: dayText(wish.offeredOn),
      present: random.pick(["", "ægtefælle", "datter", "søn", "samlever"]),
      toldHowGpHelps: random.chance(0.8),
      sheetHandedOver: true,
      needs,
    },
    colour: booking === "practice" ? "yellow" : "green",
    recommendation:
      booking === "practice" ? `${written.recommendation} Klinikken tager selv kontakt.` : written.recommendation,
  };
  return { epikrise, assessment: { answers: suitableAnswers(programme), individualReason: written.individualReason } };
}

function writtenFor(story: CourseCase, offeredOn: DayNumber): WrittenLetter {
  switch (story.programme.id) {
    case "prostate-rp":
      return prostatectomyLetter(story, offeredOn);
    case "prostate-rt":
      return radiotherapyLetter(story, offeredOn);
    case "prostate-ww":
      return watchfulWaitingLetter(story, offeredOn);
    case "prostate-as":
      return activeSurveillanceLetter(story, offeredOn);
    case "prostate-adt":
      return androgenDeprivationLetter(story, offeredOn);
    case "bladder-cystectomy":
      return bladderLetter(story, offeredOn);
    case "uppertract-rnu":
    case "kidney-rcc":
      return kidneyLetter(story, offeredOn);
    default: {
      const disease = OTHER_DISEASES.find(({ cancer }) => cancer === story.disease.cancer);
      if (disease === undefined) throw new Error(`no letter can be written about ${story.disease.cancer}`);
      return generalLetter(story, disease, offeredOn);
    }
  }
}

function sectionsOf({ sections, notRelevant }: WrittenLetter): Epikrise["sections"] {
  const section = (element: Element): Epikrise["sections"][Element] => {
    const reason = notRelevant?.[element];
    return { text: sections[element] ?? "", ...(reason === undefined ? {} : { notRelevant: reason }) };
  };
  return Object.fromEntries(ELEMENTS.map((element) => [element, section(element)])) as Epikrise["sections"]; // every element is in ELEMENTS
}

/** Everything that the practice owes by the programme. */
function checksOf(programme: Programme, booking: PlannedCheck["booking"], route: ResultRoute): PlannedCheck[] {
  return programme.checks
    .filter(({ performedBy, onlyIf, intervalFromEpikrise }) => {
      return performedBy === "gp" && onlyIf === null && !intervalFromEpikrise; // injections are given at the hospital
    })
    .map(({ id, needs }) => ({
      check: id,
      orderedBy: "practice",
      resultTo: needs.length > 0 ? route : "by-hand",
      booking,
    }));
}

/** The number that the telephone list held then: it had been verified in the months before. */
function contactOf({ contact, random }: CourseCase, offeredOn: DayNumber): Epikrise["contact"] {
  const { entry, phone, label, verifiedOn } = contact;
  const then = dayText(offeredOn - random.between(5, 150));
  const stillThere = verifiedOn >= dayText(offeredOn - 170) && verifiedOn <= dayText(offeredOn);
  return { entry, phone, label, verifiedOn: stillThere ? verifiedOn : then };
}

/** The answers of a patient who can be handed over: eligible, not excluded, nothing to be warned of. */
function suitableAnswers({ audience, handover }: Programme): AssessmentAnswers["answers"] {
  const other = (answer: "yes" | "no"): "yes" | "no" => (answer === "yes" ? "no" : "yes");
  const answers: AssessmentAnswers["answers"] = Object.fromEntries(
    audience.questions.map(({ id }) => [id, "no" as const]),
  );
  for (const { when } of audience.eligible) answers[when.question] = when.answer;
  for (const { when } of audience.warnings) if ("question" in when) answers[when.question] = other(when.answer);
  for (const { when } of [...audience.excluded, ...handover.extensions])
    if ("question" in when) answers[when.question] = other(when.answer);
  return answers;
}
