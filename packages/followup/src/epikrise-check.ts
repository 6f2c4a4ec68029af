import type { CourseResult } from "./course.ts";
import { ELEMENTS, type Element, type Epikrise } from "./epikrise.ts";
import { contradicted } from "./epikrise-contradictions.ts";
import { checkSection, checkStructured, looseWords } from "./epikrise-elements.ts";
import { gapsOf } from "./epikrise-gaps.ts";
import type { IsoDay } from "./ids.ts";
import { AND, asWritten, listPhrase, type Phrase, phrase } from "./phrase.ts";
import type { Programme } from "./programme.ts";
import type { VagueWords } from "./vague-words.ts";

/** How right one element is; only `filled` and `not-relevant` (with a reason) let the letter go. */
export type ElementState = "filled" | "not-relevant" | "vague" | "missing" | "inconsistent";

/** One element of the letter held against the auditor's demands. */
export interface ElementCheck {
  element: Element;
  state: ElementState;
  /** Why: the first thing that is wrong with it. */
  because: Phrase;
  /** What to do about that. */
  suggestion?: Phrase;
  /** All words of its own text that are too loose, whatever else is wrong with it. */
  vague: VagueWords[];
}

/** What is missing around the letter: the talk, the sheet, the mark. Those that block stop the sending. */
export interface TalkGap {
  field: "heldOn" | "sheetHandedOver" | "toldHowGpHelps" | "needs" | "recommendation" | "colour" | "diagnosis";
  blocks: boolean;
  because: Phrase;
}

/** Whether a letter is right before it can be sent. */
export interface EpikriseCheck {
  elements: ElementCheck[];
  gaps: TalkGap[];
  canBeSent: boolean;
  because: Phrase;
}

/** What a letter is checked against. */
export interface LetterContext {
  programme: Programme;
  anchors: Record<string, IsoDay>;
  today: Temporal.PlainDate;
  /** What the course knows of laboratory answers; the letter may not deny it. Left out where only the letter is at hand. */
  results?: readonly CourseResult[];
  /** How many months a number of the telephone list is good for, where a region has set it. */
  contactMonths?: number | undefined;
}

/** Checks the ten elements, the closing talk and the mark; the same code runs in the browser while the letter is written and on the server before it is sent. */
export function checkEpikrise(epikrise: Epikrise, context: LetterContext): EpikriseCheck {
  const elements = ELEMENTS.map((element) => checkElement(element, epikrise, context));
  const gaps = gapsOf(epikrise, context);
  const wrong = elements.filter(({ state }) => state !== "filled" && state !== "not-relevant");
  const blocking = gaps.filter(({ blocks }) => blocks);
  const canBeSent = wrong.length === 0 && blocking.length === 0;
  return { elements, gaps, canBeSent, because: canBeSent ? READY : whyNot(wrong, blocking) };
}

function checkElement(element: Element, epikrise: Epikrise, context: LetterContext): ElementCheck {
  const section = epikrise.sections[element];
  const verdict =
    contradicted(element, epikrise, context) ??
    checkStructured(element, epikrise, context) ??
    checkSection(element, section);
  return { ...verdict, vague: looseWords(element, section) };
}

const READY: Phrase = { da: "Alle ti elementer er på plads.", en: "All ten elements are in place." };

/** "Kan ikke sendes endnu: 2, 3 og 9 mangler; 8: nummeret er ikke bekræftet i et halvt år; patientens A4 er ikke udleveret." */
function whyNot(wrong: ElementCheck[], blocking: TalkGap[]): Phrase {
  const absent = wrong.filter(({ state }) => state === "missing").map(({ element }) => numberOf(element));
  const others = wrong.filter(({ state }) => state !== "missing");
  const numbers = listPhrase(absent.map(asWritten), AND);
  return phrase((l) => {
    const lacking =
      absent.length === 0
        ? []
        : [`${numbers[l]} ${l === "da" ? "mangler" : absent.length > 1 ? "are missing" : "is missing"}`];
    const reasons = others.map(({ element, because }) => `${numberOf(element)}: ${inLine(because[l])}`);
    const all = [...lacking, ...reasons, ...blocking.map(({ because }) => because[l])];
    return `${l === "da" ? "Kan ikke sendes endnu" : "Cannot be sent yet"}: ${all.join("; ")}.`;
  });
}

function numberOf(element: Element): string {
  return String(ELEMENTS.indexOf(element) + 1);
}

/** A sentence as a part of another: "For vagt." becomes "for vagt", while "P-PSA" and "PSA" stay. */
function inLine(sentence: string): string {
  const bare = sentence.replace(/\.$/, "");
  return /^\p{Lu}\p{Ll}/u.test(bare) ? bare.charAt(0).toLowerCase() + bare.slice(1) : bare;
}
