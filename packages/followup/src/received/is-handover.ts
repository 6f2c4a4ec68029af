import type { Element } from "../epikrise.ts";
import type { LetterReading } from "../reading/letter-reading.ts";

/** What makes a discharge letter a hand-over: it says what general practice shall do. */
const ASKS_THE_PRACTICE: readonly Element[] = ["checks-at-gp", "re-referral-criteria"];

/** Whether a discharge letter hands a cancer course over to general practice: it names a cancer, and speaks of checks there or of coming back. */
export function isHandover({ facts, elements }: LetterReading, diagnosis?: { code: string }): boolean {
  const cancer = facts.diagnoses.length > 0 || /^DC/.test(diagnosis?.code ?? "");
  return cancer && elements.some(({ element, state }) => ASKS_THE_PRACTICE.includes(element) && state !== "missing");
}
