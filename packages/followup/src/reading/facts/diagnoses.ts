import type { CancerKind } from "../letter-facts.ts";
import { hitsIn, lexicon } from "../lexicon.ts";
import type { Span } from "../span.ts";
import { partOf } from "../surely.ts";
import { CANCER_WORDS, CANCERS, CODE_RANGES } from "../words/cancers.ts";

/** A disease in folded text. */
export interface FoundDiagnosis extends Span {
  cancer: CancerKind;
  code?: string;
  stage?: string;
}

const CODE = /(?<![a-z\d])d? ?c(?<number>\d\d)(?<rest>\.?\d{0,2})[a-z]?(?![a-z\d])/g;
const CANCER_WORD = lexicon(CANCER_WORDS);
/** `Object.entries` forgets that its keys are kinds. */
const ORGANS = (Object.keys(CANCERS) as CancerKind[]).map((cancer) => ({ cancer, words: lexicon(CANCERS[cancer]) }));
const STAGES =
  /(?<![a-z\d])(?:[cpy]{0,2}t[0-4ax](?:is|a|b|c|d)?(?:,? ?[cp]?n[0-3x][a-c]?)?(?:,? ?[cp]?m[0-1x][a-c]?)?|(?:gleason|gl\.?|gs)(?: score)? ?\d ?\+ ?\d|figo ?[iv]{1,3}[a-c]?\d?|stadium [iv]{1,3}[a-c]?|dukes [a-d]|fuhrman \d|breslow [\d.,]+ ?mm|leibovich \d)(?![a-z\d])/g;

/** Whether a stage stands in a text: then its sentence speaks of the disease, even unnamed. */
export const STAGE = new RegExp(STAGES.source);

/** The cancer that a sentence names, by code or by name; the organ and the word for cancer may stand apart ("kræft i urinblæren"). */
export function diagnosisIn(text: string): FoundDiagnosis | undefined {
  const word = hitsIn(text, CANCER_WORD).find(({ at }) => text[at - 1] !== "."); // "s.c." names no cancer
  const code = CODE.exec(text);
  CODE.lastIndex = 0;
  if (word === undefined && code === null) return undefined;
  const stages = [...text.matchAll(STAGES)].map(([stage]) => stage);
  const byCode = code === null ? undefined : kindOfCode(Number(partOf(code, "number")));
  const organ = ORGANS.find(({ words }) =>
    hitsIn(text, words).some((hit) => word === undefined || Math.abs(hit.at - word.at) <= 60),
  );
  const at = Math.min(word?.at ?? text.length, code?.index ?? text.length);
  return {
    at,
    end: Math.max(word?.end ?? 0, code === null ? 0 : code.index + code[0].length),
    cancer: byCode ?? organ?.cancer ?? "other",
    ...(code === null ? {} : { code: `DC${partOf(code, "number")}${partOf(code, "rest").replace(".", "")}` }),
    ...(stages.length === 0 ? {} : { stage: stages.join(", ") }),
  };
}

function kindOfCode(number: number): CancerKind | undefined {
  return CODE_RANGES.find(([first, last]) => number >= first && number <= last)?.[2];
}
