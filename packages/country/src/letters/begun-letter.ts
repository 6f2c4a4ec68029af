import type { AssessmentAnswers } from "@foelgeskab/followup/assessment";
import type { DayNumber } from "@foelgeskab/followup/day";
import { dayText } from "@foelgeskab/followup/day";
import { type BaselineValue, ELEMENTS, type Element, type Epikrise } from "@foelgeskab/followup/epikrise";
import { compareDecimals, parseLabValue, whole } from "@foelgeskab/followup/value";
import type { CourseCase } from "../course-case.ts";
import type { Sample } from "../laboratory.ts";
import { letterOf } from "./letter.ts";

/** A letter that somebody has begun, and when it was saved. */
export interface LetterDraft {
  epikrise: Epikrise;
  assessment: AssessmentAnswers;
  savedOn: DayNumber;
}

/** A letter as a doctor leaves it when she is called away: headings empty, limits not confirmed, the talk not held. */
export function begun(story: CourseCase, baseline: BaselineValue[]): LetterDraft {
  const { random, today } = story;
  const { epikrise, assessment } = letterOf(story, { offeredOn: today, baseline, resultTo: "copy-recipient" });
  const empty = new Set<Element>(random.shuffled(ELEMENTS).slice(0, random.between(2, 5)));
  const sections = Object.fromEntries(
    ELEMENTS.map((element) => [element, empty.has(element) ? { text: "" } : epikrise.sections[element]]),
  );
  return {
    savedOn: today - random.between(1, 9),
    assessment,
    epikrise: {
      ...epikrise,
      sections: sections as Epikrise["sections"], // every element is in ELEMENTS
      criteria: epikrise.criteria.map((criterion, at) => ({ ...criterion, confirmed: at === 0 })),
      closingTalk: { present: "", toldHowGpHelps: null, sheetHandedOver: null, needs: null },
    },
  };
}

/** The values that a letter hands over: the latest of each test, and after radiotherapy the lowest too. */
export function baselineOf({ programme }: CourseCase, samples: readonly Sample[]): BaselineValue[] {
  const last = samples.at(-1);
  const lowest = programme.id === "prostate-rt" ? lowestOf(samples) : undefined;
  const handedOver = lowest === undefined || lowest === last ? [last] : [lowest, last];
  return handedOver.flatMap((sample) => (sample === undefined ? [] : valuesOf(sample)));
}

function valuesOf({ on, answers }: Sample): BaselineValue[] {
  return answers
    .filter(({ analysis }) => analysis !== "NPU03429" && analysis !== "NPU03230")
    .map(({ analysis, value, unit }) => ({ analysis, value, unit, sampledOn: dayText(on) })); // no limit rests on sodium and potassium
}

function lowestOf(samples: readonly Sample[]): Sample | undefined {
  const number = ({ answers: [first] }: Sample) => parseLabValue(first?.value ?? "")?.number ?? whole(0);
  return samples.reduce<Sample | undefined>(
    (lowest, each) => (lowest === undefined || compareDecimals(number(each), number(lowest)) < 0 ? each : lowest),
    undefined,
  );
}
