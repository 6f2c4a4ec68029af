import { hitsIn, lexicon } from "../lexicon.ts";
import { textBefore } from "../span.ts";
import { RELATIVES } from "../words/people.ts";

const RELATIVE = lexicon(RELATIVES);
/** "66-årig mand" and "mand med …" are the patient. */
const IS_PATIENT = /(?:aarig|aars|denne|en|kvinde og|gift) $/;

/** A sentence with what it says of relatives blanked out, so that places stay what they are: from the relative to the end of the sentence, or of its bracket. */
export function ofThePatient(text: string): string {
  const relative = hitsIn(text, RELATIVE).find(({ at }) => !IS_PATIENT.test(textBefore(text, at, 12)));
  if (relative === undefined) return text;
  const before = text.slice(0, relative.at);
  const closes = before.lastIndexOf("(") > before.lastIndexOf(")") ? text.indexOf(")", relative.at) : -1;
  const end = closes < 0 ? text.length : closes;
  return before + " ".repeat(end - relative.at) + text.slice(end);
}
