import type { Element } from "../epikrise.ts";
import { intervalsIn } from "./facts/intervals.ts";
import { type FoldedText, foldText } from "./folded-text.ts";
import { headingOf, questionHeading } from "./headings.ts";
import type { Quote } from "./letter-facts.ts";
import { linesOf } from "./lines.ts";
import { sentencesIn } from "./sentences.ts";
import type { Span } from "./span.ts";
import { surely } from "./surely.ts";

/** A heading with what stands under it; of no element where it heads something else. */
export interface Heading {
  label: string;
  under: readonly Element[];
}

/** One sentence of a letter, in folded text. */
export interface Sentence extends Span {
  /** Without its label; line ends inside it are blanks. */
  text: string;
  /** The heading over it, if any. */
  heading: Heading | undefined;
  /** Where the heading begins, if it stands right before the sentence on its line; else where the sentence does. */
  labelAt: number;
  /** Its number in the letter, counted from 0. */
  index: number;
  /** The paragraph it stands in, counted from 0. */
  paragraph: number;
}

/** A letter as the rules read it. */
export interface LetterText {
  sentences: readonly Sentence[];
  /** The words of the original at a place of the folded text. */
  quote(span: Span): Quote;
}

/** Takes a letter apart into sentences, each with the heading over it. The cost grows with the length of the text. */
export function letterText(original: string): LetterText {
  const folded = foldText(original);
  const lineStarts = startsOfLines(original);
  return { sentences: sentencesOf(folded), quote: (span) => quoteOf(folded, lineStarts, span) };
}

function sentencesOf(folded: FoldedText): Sentence[] {
  const sentences: Omit<Sentence, "index">[] = [];
  let heading: Heading | undefined;
  let [paragraph, said] = [0, false];
  for (const line of linesOf(folded)) {
    if (line.kind === "blank") {
      paragraph++;
      if (said) heading = undefined; // a heading reaches to the blank line behind its text
    } else if (line.kind === "heading") {
      heading = { label: line.text, under: line.under };
      said = false;
    } else {
      const indented = /^ {8,}/.test(line.text); // a table's next row of the same heading
      const read = sentencesOfLine(
        line,
        folded,
        indented ? (heading ?? sentences.at(-1)?.heading) : heading,
        paragraph,
      );
      sentences.push(...read.sentences);
      heading = read.reachesOn;
      said = true;
    }
  }
  return sentences.map((sentence, index) => ({ ...sentence, index }));
}

/** The sentences of one line. A heading in front of its text reaches to the line's end, one alone on its line reaches on. */
function sentencesOfLine(
  line: { at: number; text: string },
  folded: FoldedText,
  over: Heading | undefined,
  paragraph: number,
): { sentences: Omit<Sentence, "index">[]; reachesOn: Heading | undefined } {
  const sentences: Omit<Sentence, "index">[] = [];
  let [heading, empty, labelled] = [over, false, false];
  for (const found of sentencesIn(line, folded)) {
    const asked = questionHeading(found.text, found.text.length === line.text.trim().length);
    if (asked !== undefined) {
      [heading, labelled, empty] = [asked, true, true];
      continue;
    }
    const own = headingOf(found.text);
    const keeps = own !== undefined && (intervalsIn(own.label).length > 0 || /\d/.test(own.label)); // "Kontrol hver 12. måned: …" says something itself
    const rest =
      own === undefined || keeps ? found : { ...found, text: found.text.slice(own.length), at: found.at + own.length };
    if (own !== undefined) {
      heading = own;
      labelled = true;
    }
    empty = rest.text.trim() === "";
    if (empty) continue;
    sentences.push({
      ...trimmed(rest.text, rest.at),
      heading,
      labelAt: found.at,
      paragraph,
    });
  }
  return { sentences, reachesOn: labelled && !empty ? undefined : heading };
}

function trimmed(text: string, at: number): Span & { text: string } {
  const start = text.length - text.trimStart().length;
  const bare = text.trim();
  return { text: bare, at: at + start, end: at + start + bare.length };
}

function startsOfLines(text: string): number[] {
  return [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map((found) => found.index + found[0].length)];
}

function quoteOf({ original, origin }: FoldedText, lineStarts: readonly number[], { at, end }: Span): Quote {
  const from = origin(at);
  const words = original.slice(from, Math.max(from, origin(end - 1) + 1));
  return { words: words.replace(/\s+/g, " ").trim(), line: lineOf(lineStarts, from), at: from };
}

/** The line from 1, by halving: the last one that does not start behind the place. */
function lineOf(starts: readonly number[], place: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (surely(starts[middle]) <= place) low = middle;
    else high = middle - 1;
  }
  return low + 1;
}
