import type { Problem } from "../contract.ts";

const answerKind: unique symbol = Symbol("answer");

/** Something other than 200 with JSON. Made by `refused`, `notFound` and `content` only. */
export type SpecialAnswer = Refused | Content;

/** A request that is answered with a problem: a value, not a throw, so that a transaction around it is kept. */
export interface Refused {
  readonly [answerKind]: "refused";
  readonly problem: Problem;
}

/** Bytes with their type: a PDF, a receipt as XML. */
export interface Content {
  readonly [answerKind]: "content";
  readonly status: number;
  readonly type: string;
  readonly bytes: Uint8Array | string;
  /** The file's name, when it is to be saved or shown as a document. */
  readonly name: string | undefined;
  /** It is to be saved, and must not run or be shown inside our own pages. */
  readonly download: boolean;
}

/** What a feature says when it does not do as asked. 503 is for a part that does not answer just now. */
export interface RefusedBecause extends Omit<Problem, "status"> {
  status: 400 | 401 | 403 | 404 | 409 | 410 | 413 | 415 | 421 | 422 | 429 | 503;
}

/** Refuses a request with one sentence that says what, why and what now. The sentence never repeats what was sent in. */
export function refused(problem: RefusedBecause): Refused {
  return { [answerKind]: "refused", problem };
}

/** One answer for what is absent and for what the asker may not see, so that nobody learns which (safety row 1). */
export const notFound: Refused = refused({
  status: 404,
  code: "not-found",
  sentence: {
    da: "Det findes ikke, eller I har ikke adgang til det.",
    en: "It does not exist, or you do not have access to it.",
  },
});

/** Answers with bytes. */
export function content(what: {
  type: string;
  bytes: Uint8Array | string;
  status?: number;
  name?: string;
  download?: boolean;
}): Content {
  const { type, bytes, status = 200, name, download = false } = what;
  return { [answerKind]: "content", status, type, bytes, name, download };
}

/** Tells a special answer from data. */
export function specialAnswer(answer: unknown): SpecialAnswer | undefined {
  // The symbol is ours alone: what carries it was made by the functions above.
  return typeof answer === "object" && answer !== null && answerKind in answer ? (answer as SpecialAnswer) : undefined;
}

/** Whether a special answer is a refusal. */
export function isRefused(answer: SpecialAnswer): answer is Refused {
  return answer[answerKind] === "refused";
}
