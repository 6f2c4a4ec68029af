import type { FoundDate } from "./facts/dates.ts";
import type { FoundEnd } from "./facts/ends.ts";
import type { FoundInterval } from "./facts/intervals.ts";
import type { Quote, ReadDate, ReadEnd, ReadInterval } from "./letter-facts.ts";
import type { MarkedLetter, MarkedSentence } from "./marked-letter.ts";
import type { Span } from "./span.ts";
import { surely } from "./surely.ts";
import { within } from "./verdict.ts";

/** Turns places inside sentences into words of the letter. */
export interface Speaker {
  words(sentence: MarkedSentence, span: Span): Quote;
  date(sentence: MarkedSentence, date: FoundDate): ReadDate;
  interval(sentence: MarkedSentence, interval: FoundInterval): ReadInterval;
  end(sentence: MarkedSentence, end: FoundEnd): ReadEnd;
}

/** The speaker of one letter. */
export function speakerOf({ quote, sentences }: MarkedLetter): Speaker {
  const words = (sentence: MarkedSentence, span: Span): Quote => quote(within(sentence, span));
  const date = (sentence: MarkedSentence, found: FoundDate): ReadDate => {
    const home = surely(sentences.slice(sentence.index, sentence.index + 2).find(({ dates }) => dates.includes(found))); // "Den sidste blev givet den 8. oktober 2021.": a treatment's date may stand in the next sentence
    return { ...words(home, found), precision: found.precision, from: found.from, until: found.until };
  };
  return {
    words,
    date,
    interval: (sentence, { everyMonths, range, ...span }) => ({
      ...words(sentence, span),
      range,
      ...given("everyMonths", everyMonths),
    }),
    end: (sentence, { meaning, ...span }) => ({
      ...words(sentence, span),
      ...(meaning.kind === "date" ? { kind: "date", date: date(sentence, meaning.date) } : meaning),
    }),
  };
}

/** A field that is left out where there is nothing to say. */
export function given<Name extends string, Value>(name: Name, value: Value | undefined): { [Key in Name]?: Value } {
  return value === undefined ? {} : ({ [name]: value } as { [Key in Name]: Value }); // a computed name loses its type
}
