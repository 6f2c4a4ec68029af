import type { Phrase } from "../phrase.ts";
import type { LegacyColumn } from "./columns.ts";
import { PROBLEMS } from "./problem-words.ts";

/** What is wrong with a line, by its code. */
export type ProblemCode = keyof typeof PROBLEMS;

/** What is wrong with a line, in which column, and what to do; never with the words of the line itself. A problem that `stops` keeps the line from being a patient; the others leave out what cannot be read. */
export interface LineProblem {
  code: ProblemCode;
  column: LegacyColumn | null;
  stops: boolean;
  says: Phrase;
}

/** A problem by its code. */
export function problem(code: ProblemCode): LineProblem {
  const { da, en, ...rest }: ProblemWords = PROBLEMS[code];
  return { code, column: rest.column, stops: rest.stops, says: { da, en } };
}

/** How a problem is told. */
interface ProblemWords extends Phrase {
  column: LegacyColumn | null;
  stops: boolean;
}
