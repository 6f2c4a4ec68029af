import type { Element } from "../epikrise.ts";
import type { Quote } from "../reading/letter-facts.ts";
import { letterText } from "../reading/letter-text.ts";

/** What a letter says of an element, in its own sentences: those under the element's heading, and those that hold its words. */
export function wordsOf(element: Element, text: string, quotes: readonly Quote[]): string {
  const { sentences, quote } = letterText(text);
  return sentences
    .map((sentence) => ({ under: sentence.heading?.under.includes(element) ?? false, ...quote(sentence) }))
    .filter(({ under, at, words }) => under || quotes.some((own) => at <= own.at && own.at < at + words.length))
    .map(({ words }) => words.trim())
    .filter((words) => words !== "")
    .join(" ");
}
