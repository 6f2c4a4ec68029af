import { ELEMENTS, type Element } from "../epikrise.ts";
import type {
  CheckFact,
  LetterFacts,
  LimitFact,
  Quote,
  ReadDate,
  ReadEnd,
  ValueFact,
} from "../reading/letter-facts.ts";
import type { ElementReading, LetterReading } from "../reading/letter-reading.ts";
import { day } from "./invented-programme.ts";

/** Words of a story's letter. */
export function quote(words: string): Quote {
  return { words, line: 1, at: 0 };
}

/** A day or a month as a letter writes it. */
export function date(from: string, until = from): ReadDate {
  return { ...quote(from), precision: from === until ? "day" : "month", from: day(from), until: day(until) };
}

/** A check that the letter orders: PSA every six months by general practice, without an end, unless the story says otherwise. */
export function order(everyMonths: number, own: Partial<CheckFact> = {}): CheckFact {
  const words = `hver ${everyMonths}. måned`;
  return {
    ...quote(words),
    by: "general-practice",
    analytes: ["psa"],
    interval: { ...quote(words), everyMonths, range: false },
    later: false,
    ...own,
  };
}

/** An end at a day, both included. */
export function until(from: string, last = from): ReadEnd {
  return { ...quote(from), kind: "date", date: date(from, last) };
}

/** A value that the letter gives. */
export function value(number: string, own: Partial<ValueFact> = {}): ValueFact {
  return { ...quote(number), analyte: "psa", comparator: "", value: number, unit: "µg/l", role: "latest", ...own };
}

/** A limit that the letter gives. */
export function limit(number: string, own: Partial<LimitFact> = {}): LimitFact {
  return {
    ...quote(number),
    analyte: "psa",
    kind: "threshold",
    direction: "up",
    inclusive: true,
    value: number,
    unit: "µg/l",
    ...own,
  };
}

/** A letter as it was read: every element filled, and no facts but the story's. */
export function reading(
  own: Partial<LetterFacts> = {},
  wrong: Partial<Record<Element, Omit<ElementReading, "element">>> = {},
): LetterReading {
  const facts: LetterFacts = {
    ...{ diagnoses: [], treatments: [], medicines: [], checks: [], values: [], limits: [], symptoms: [] },
    ...{ addressees: [], contacts: [], materials: [] },
    ...own,
  };
  const filled: Omit<ElementReading, "element"> = {
    state: "filled",
    quotes: [quote("som det står")],
    because: { da: "Udfyldt.", en: "Filled." },
  };
  const elements = ELEMENTS.map((element): ElementReading => ({ element, ...filled, ...wrong[element] }));
  return { complete: Object.keys(wrong).length === 0, elements, facts };
}
