import type { Quote } from "../reading/letter-facts.ts";
import type { LetterReading } from "../reading/letter-reading.ts";
import { readLetter } from "../reading/read-letter.ts";
import type { DepartmentAnswer, ReceivedOffer } from "./received-offer.ts";

/** A received letter with the department's answers, as text and as it is read. */
export interface ReadReceived {
  /** The letter as it was written, and the answers after it; the places of quotes are places in this. */
  text: string;
  /** The same text without the words that an answer took the place of. */
  standing: string;
  reading: LetterReading;
}

/** Reads a received letter together with the answers to it. Words that the department was asked about give way to an answer that speaks of the same element. */
export function readReceived(
  { letter }: Pick<ReceivedOffer, "letter">,
  answers: readonly DepartmentAnswer[],
): ReadReceived {
  const { text } = letter;
  return answers.reduce<ReadReceived>(withAnswer, { text, standing: text, reading: readLetter(text) });
}

function withAnswer({ text, standing }: ReadReceived, { text: answer }: DepartmentAnswer): ReadReceived {
  const added = `${ANSWER_HEADING}${answer}`;
  const both = { text: `${text}${added}`, standing: `${standing}${added}` };
  const reading = readLetter(both.standing);
  const givenUp = contradictedBy(answer, reading).filter(({ at }) => at < standing.length);
  if (givenUp.length === 0) return { ...both, reading };
  const left = givenUp.reduce(blanked, both.standing);
  return { ...both, standing: left, reading: readLetter(left) };
}

/** The words of elements that are still not right beside the answer, although the answer speaks of them. */
function contradictedBy(answer: string, { elements }: LetterReading): Quote[] {
  const spoken = new Set(
    readLetter(answer)
      .elements.filter(({ state }) => state !== "missing")
      .map(({ element }) => element),
  );
  return elements
    .filter(({ element, state }) => spoken.has(element) && state !== "filled" && state !== "not-relevant")
    .flatMap(({ quotes }) => quotes);
}

/** Stands between the letter and the department's answer. */
const ANSWER_HEADING = "\n\nSvar fra afdelingen:\n";

/** Blanks of the same length, so that every other word keeps its place. */
function blanked(text: string, { at, words }: Quote): string {
  const until = at + words.length;
  return text.slice(0, at) + text.slice(at, until).replace(/[^\n]/g, " ") + text.slice(until);
}
