import type { Element } from "../epikrise.ts";
import type { ElementState } from "../epikrise-check.ts";
import type { Phrase } from "../phrase.ts";
import type { Quote } from "../reading/letter-facts.ts";
import type { ConfirmedElement, ElementValue } from "./received-offer.ts";

/** What the programme would add to a received letter: a check or a criterion that the letter does not give. */
export interface TakeOver {
  id: string;
  /** "Står ikke i brevet; programmet foreslår … (ikke underskrevet)". */
  says: Phrase;
}

/** Words of the letter from which one thing was computed. */
export interface SaidWith {
  says: Phrase;
  quote: Quote;
}

/** One of the ten elements of a received letter: how it stands, its words, what would be computed from them, and what a person has to do. */
export interface GapLine {
  element: Element;
  state: ElementState;
  because: Phrase;
  suggestion?: Phrase;
  quotes: Quote[];
  /** The value of the field until a person has confirmed it: nothing in it is typed by anybody. */
  proposal: ElementValue;
  said: SaidWith[];
  takeOver: TakeOver[];
  /** Words that nothing computes: the practice must hold them itself. */
  beside: Quote[];
  /** What a person must give before it can be confirmed. */
  open: Phrase[];
  /** Set where no confirmation can help: the department must answer, or the offer is declined. */
  blocked?: Phrase;
  /** Whether it may be confirmed together with others: filled, and nothing left to choose. */
  together: boolean;
  confirmed?: ConfirmedElement;
}

/** Whether an element needs no more words from the department. */
export function isReady({ state, confirmed, blocked }: Pick<GapLine, "state" | "confirmed" | "blocked">): boolean {
  if (blocked !== undefined) return false;
  return confirmed !== undefined || state === "filled" || state === "not-relevant";
}
