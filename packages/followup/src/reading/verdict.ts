import type { ElementState } from "../epikrise-check.ts";
import type { Phrase } from "../phrase.ts";
import type { MarkedSentence } from "./marked-letter.ts";
import { matchesIn, type Span, textBehind } from "./span.ts";
import { surely } from "./surely.ts";

/** What a rule finds about one element: its state, where it shows, and why. Spans are places of the whole folded letter, the element's own words first. */
export interface Verdict {
  state: ElementState;
  spans: readonly Span[];
  because: Phrase;
  suggestion?: Phrase;
}

/** Concrete enough that a locum could do it tomorrow without ringing. */
export function filled(...spans: readonly Span[]): Verdict {
  return { state: "filled", spans, because: { da: "Konkret.", en: "Concrete." } };
}

/** Said not to apply, with a reason. */
export function notRelevant(span: Span): Verdict {
  return {
    state: "not-relevant",
    spans: [span],
    because: { da: "Gælder ikke, med en grund.", en: "Does not apply, with a reason." },
  };
}

/** No word of the letter can be quoted. */
export function missing(suggestion: Phrase): Verdict {
  return {
    state: "missing",
    spans: [],
    because: { da: "Står ikke i brevet.", en: "Does not stand in the letter." },
    suggestion,
  };
}

/** Touched, but too loose to act on. */
export function vague(spans: readonly Span[], because: Phrase, suggestion: Phrase): Verdict {
  return { state: "vague", spans, because, suggestion };
}

/** The letter contradicts itself, or cannot be used. */
export function inconsistent(spans: readonly Span[], because: Phrase, suggestion: Phrase): Verdict {
  return { state: "inconsistent", spans, because, suggestion };
}

/** A place inside a sentence, as a place of the letter. */
export function within(sentence: MarkedSentence, span: Span): Span {
  return { at: sentence.at + span.at, end: sentence.at + span.end };
}

/** What parts phrases: a comma that opens no clause of the same thought ("de gener, man plejer"), a semicolon, a bracket, a conjunction that opens a new statement. */
const PARTS =
  /,(?= )(?! (?:som|der|tlf|telefon|dir|nr|man|hvad|hvor|at|i (?:plejer|kender|finder))(?![a-z]))|[;:](?= |$)| \(| - |(?: men| og (?:der|hun|han|vi|pt\.?|den|de|da|er))(?= )/g;

/** The whole phrase around a place: back to what parts it from the one before, on to what parts it from the next, at most so many characters each way. */
export function phraseAround(sentence: MarkedSentence, { at, end }: Span, most = 70): Span {
  const { text } = sentence;
  const from = Math.max(0, at - most);
  const before = matchesIn(text.slice(from, at), PARTS).at(-1);
  const cut = from === 0 ? 0 : text.indexOf(" ", from) + 1;
  const start = before === undefined ? cut : from + before.index + before[0].length;
  const blanks = text.slice(start, at).length - text.slice(start, at).trimStart().length;
  return within(sentence, { at: Math.min(at, start + blanks), end: phraseEnd(text, end, most) });
}

/** The phrase from a place on: to the next thing that parts phrases, at most so many characters. */
export function phraseFrom(sentence: MarkedSentence, span: Span, most = 60): Span {
  return within(sentence, { at: span.at, end: phraseEnd(sentence.text, span.end, most) });
}

function phraseEnd(text: string, end: number, most: number): number {
  const rest = textBehind(text, end, most);
  const stop = matchesIn(rest, PARTS)[0]?.index ?? (end + most < text.length ? rest.lastIndexOf(" ") : rest.length);
  return Math.max(
    end,
    end + (end + stop === text.length && /(?<!\.[a-z]|(?<![a-z])(?:pt|mdr|dgl|amb))\.$/.test(text) ? stop - 1 : stop),
  );
}

/** Documents by their whole names: from each hit to the next comma or "og", and hits inside another's name left out. */
export function wholeNames(sentence: MarkedSentence, hits: readonly Span[]): Span[] {
  let until = -1;
  return hits.flatMap((hit) => {
    if (hit.at < until) return [];
    const rest = textBehind(sentence.text, hit.end, 60);
    const stop = surely(
      /[,;]|(?<!\d)\.(?= )|\.$| (?:og|samt|er|som|udleveret|vedl[a-z]*|vedh[a-z]*|ved(?=[.,]|$)|til pt|til patienten|ved samtalen)(?![a-z])|$/.exec(
        rest,
      ),
    );
    until = hit.end + stop.index;
    return [within(sentence, { at: hit.at, end: until })];
  });
}
