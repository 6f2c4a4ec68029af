import type { ElementState } from "../epikrise-check.ts";
import type { Phrase } from "../phrase.ts";
import type { MarkedSentence } from "./marked-letter.ts";
import type { Span } from "./span.ts";

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

/** The phrase around a place: from the place to the next comma, semicolon or full stop, at most so many characters. */
export function phraseFrom(sentence: MarkedSentence, span: Span, most = 60): Span {
  const rest = sentence.text.slice(span.end, span.at + most);
  const stop = /[,;.](?= |$)/.exec(rest)?.index ?? rest.lastIndexOf(" ");
  const end =
    rest.length + span.end >= sentence.text.length && stop < 0 ? sentence.text.length : span.end + Math.max(0, stop);
  return within(sentence, { at: span.at, end });
}

/** Documents by their whole names: from each hit to the next comma or "og", and hits inside another's name left out. */
export function wholeNames(sentence: MarkedSentence, hits: readonly Span[]): Span[] {
  let until = -1;
  return hits.flatMap((hit) => {
    if (hit.at < until) return [];
    const rest = sentence.text.slice(hit.end, hit.end + 60);
    const stop =
      /[,;]|\.(?= |$)| (?:og|samt|er|som|udleveret|til pt|til patienten|ved samtalen)(?![a-z])|$/.exec(rest)?.index ??
      0;
    until = hit.end + stop;
    return [within(sentence, { at: hit.at, end: until })];
  });
}
