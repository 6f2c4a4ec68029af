import type { Phrase } from "./phrase.ts";

/** Why something may not happen: a value, never a throw. The sentence says what, why and what now. */
export interface Refusal {
  refused: string;
  sentence: Phrase;
  /** The rule's own source, where a rule refuses. */
  source?: string;
}

/** Makes a refusal with its code and its sentence in both languages. */
export function refuse(refused: string, da: string, en: string, source?: string): Refusal {
  return { refused, sentence: { da, en }, ...(source === undefined ? {} : { source }) };
}

/** Tells a refusal from what a decision gives otherwise. */
export function isRefusal<T extends object>(decision: T | Refusal): decision is Refusal {
  return "refused" in decision;
}
