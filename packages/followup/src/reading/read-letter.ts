import { ELEMENTS, type Element } from "../epikrise.ts";
import type { Phrase } from "../phrase.ts";
import { judgeBlood, type TestsTold } from "./elements/blood-tests.ts";
import { judgeChecks } from "./elements/checks-at-gp.ts";
import { judgeClinical } from "./elements/clinical-assessment.ts";
import { judgeComplications } from "./elements/complications.ts";
import { judgeCourse } from "./elements/course-of-treatment.ts";
import { judgeContact } from "./elements/direct-contact.ts";
import { judgeMaterial } from "./elements/material-to-patient.ts";
import { orderedTests } from "./elements/ordered-tests.ts";
import { judgeOther } from "./elements/other-material.ts";
import { judgeReferral } from "./elements/re-referral.ts";
import { judgePlan } from "./elements/treatment-plan.ts";
import { diagnosisIn } from "./facts/diagnoses.ts";
import { limitsIn } from "./facts/limits.ts";
import { valuesIn } from "./facts/values.ts";
import type { CancerKind } from "./letter-facts.ts";
import type { ElementReading, LetterReading } from "./letter-reading.ts";
import { factsOf } from "./letter-says.ts";
import { type MarkedLetter, markLetter } from "./marked-letter.ts";
import type { Verdict } from "./verdict.ts";
import { EXAMPLES } from "./words/examples.ts";

/**
 * Reads a received discharge letter as an auditor would: text → sentences with their headings → what stands in each (dates, intervals, tests, numbers,
 * telephone lines) → one rule per element. Any text is read; none is refused here. The cost grows with the length of the text.
 */
export function readLetter(text: string): LetterReading {
  const letter = markLetter(text);
  const told: TestsTold = {
    letter,
    tests: orderedTests(letter),
    values: valuesIn(letter),
    limits: limitsIn(letter),
  };
  const cancer = letter.sentences.flatMap(({ own }) => diagnosisIn(own) ?? []).find((each) => each.cancer !== "other");
  const elements = ELEMENTS.map((element) => readingOf(element, judge(element, told), letter, cancer?.cancer));
  return {
    complete: elements.every(({ state }) => state === "filled" || state === "not-relevant"),
    elements,
    facts: factsOf(told),
  };
}

function judge(element: Element, told: TestsTold): Verdict {
  const { letter } = told;
  switch (element) {
    case "course-of-treatment":
      return judgeCourse(letter);
    case "complications-and-after-effects":
      return judgeComplications(letter);
    case "treatment-plan":
      return judgePlan(letter);
    case "checks-at-gp":
      return judgeChecks(letter);
    case "blood-tests":
      return judgeBlood(told);
    case "clinical-assessment":
      return judgeClinical(letter);
    case "re-referral-criteria":
      return judgeReferral(told);
    case "direct-contact":
      return judgeContact(letter);
    case "material-to-patient":
      return judgeMaterial(letter);
    case "other-material":
      return judgeOther(letter);
    default:
      return element satisfies never;
  }
}

/** Quotes the places; the suggestion takes its example from the letter's own disease. */
function readingOf(
  element: Element,
  { state, spans, because, suggestion }: Verdict,
  { quote }: MarkedLetter,
  cancer: CancerKind | undefined,
): ElementReading {
  const quotes = spans.filter(({ at, end }) => end > at).map(quote);
  const example = cancer === undefined ? undefined : EXAMPLES[cancer]?.[element];
  return {
    element,
    state,
    quotes,
    because,
    ...(suggestion === undefined ? {} : { suggestion: withExample(suggestion, example) }),
  };
}

/** A surgeon of melanoma is shown no PSA: without an example of the disease there is none. */
function withExample({ da, en }: Phrase, example: string | undefined): Phrase {
  return { da: da.replace(", fx »{example}«", example === undefined ? "" : `, fx »${example}«`), en };
}
