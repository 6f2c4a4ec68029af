/** Needs that call for outreach, in the words of the letter, with what English screens call them. */
export const NEEDS = [
  { word: "hører dårligt", en: "hard of hearing" },
  { word: "ser dårligt", en: "poor sight" },
  { word: "har brug for tolk", en: "needs an interpreter" },
  { word: "glemmer aftaler", en: "forgets appointments" },
  { word: "kan ikke selv bestille tid", en: "cannot book alone" },
  { word: "bor alene uden støtte", en: "lives alone without support" },
] as const;

const KNOWN: readonly string[] = NEEDS.map(({ word }) => word);

/** The needs with one put on or taken off. */
export function withNeed(needs: readonly string[], word: string, on: boolean): string[] {
  const others = needs.filter((each) => each !== word);
  return on ? [...others, word] : others;
}

/** The need that stands in no list, in the author's own words. */
export function otherNeed(needs: readonly string[]): string {
  return needs.find((need) => !KNOWN.includes(need)) ?? "";
}

/** The needs with the author's own words in place of the old ones; no words, no need. */
export function withOther(needs: readonly string[], text: string): string[] {
  const known = needs.filter((need) => KNOWN.includes(need));
  return text.trim() === "" ? known : [...known, text];
}
