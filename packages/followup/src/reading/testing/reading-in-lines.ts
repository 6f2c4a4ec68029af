import type { Quote } from "../letter-facts.ts";
import type { LetterReading } from "../letter-reading.ts";

/**
 * A reading as lines that a person can check: the state of each element with its words, and for what is not in order why and what to write instead;
 * then each fact with its words, the line they stand in, and what was understood of them.
 */
export function readingInLines({ elements, facts }: LetterReading): string[] {
  return [
    ...elements.flatMap(({ element, state, quotes, because, suggestion }) => [
      [`${element}: ${state}`, ...quotes.map(inWords)].join(" "),
      ...(suggestion === undefined ? [] : [`  ${because.da} / ${because.en}`, `  ${suggestion.da} / ${suggestion.en}`]),
    ]),
    ...Object.entries(facts).flatMap(([name, found]: [string, Quote | Quote[]]) =>
      [found].flat().map((fact) => `${name}: ${inWords(fact)}`),
    ),
  ];
}

/** »words« line 3, kind operation, dates [»12.03.2024« line 3, …] */
function inWords({ words, line, at: _, ...meant }: Quote): string {
  return [`»${words}« ${line}`, ...Object.entries(meant).map(([name, value]) => `${name} ${told(value)}`)].join(", ");
}

function told(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(told).join("; ")}]`;
  return isQuote(value) ? `(${inWords(value)})` : String(value);
}

function isQuote(value: unknown): value is Quote {
  return typeof value === "object" && value !== null && "words" in value;
}
