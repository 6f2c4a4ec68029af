/** Whether a reason says something: at least three different words, so that no row of letters passes for one. */
export function isReason(text: string): boolean {
  return differentWords(text).size >= 3;
}

/** Whether a text can say something at all: two different words, or the one word that stands for an express "none" or "ended". */
export function saysSomething(text: string): boolean {
  return differentWords(text).size >= 2 || EXPRESS.test(text.trim());
}

/** Gives a reason in Danish letters: "da", "fordi", "idet", or where it is written. */
export const GIVES_REASON: RegExp = /(?<!\p{L})(?:da|fordi|idet|jf\.?|ifølge)(?!\p{L})/iu;

/** A text as its sentences: a full stop ends one where a capital letter or nothing follows, so that "hver 6. måned" stays whole. */
export function sentencesOf(text: string): { text: string; at: number }[] {
  return [...text.matchAll(SENTENCE)].map((found) => ({ text: found[0], at: found.index }));
}

const SENTENCE = /[^\n]+?(?:[.;!?](?=\s{1,3}[\p{Lu}»"(]|\s{0,3}$)|$|(?=\n))/gu;
const EXPRESS = /^(?:ingen|intet|ukompliceret|færdigbehandlet)\.?$/i;

function differentWords(text: string): Set<string> {
  const words = [...text.toLowerCase().matchAll(/\p{L}{2,}/gu)].map(([word]) => word);
  return new Set(words.filter((word) => new Set(word).size > 1));
}
