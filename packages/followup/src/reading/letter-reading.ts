import type { Element } from "../epikrise.ts";
import type { ElementState } from "../epikrise-check.ts";
import type { Phrase } from "../phrase.ts";
import type { LetterFacts, Quote } from "./letter-facts.ts";

/** One element of a received letter as an auditor would judge it. */
export interface ElementReading {
  element: Element;
  state: ElementState;
  /** The words that show it, the element's own first; none where nothing is said. */
  quotes: Quote[];
  because: Phrase;
  /** What the department should write instead; none where nothing is wrong. */
  suggestion?: Phrase;
}

/** A received letter as it was read: the ten elements in their order, and the facts for whoever makes an offer of it. */
export interface LetterReading {
  /** All ten are filled or not relevant with a reason. */
  complete: boolean;
  elements: ElementReading[];
  facts: LetterFacts;
}
