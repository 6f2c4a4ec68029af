import type { Phrase } from "@foelgeskab/followup/phrase";
import type { Programme } from "@foelgeskab/followup/programme";

/** What an analysis code is called; the code itself where no programme knows it. */
export function analysisLabel({ analytes }: Programme, code: string): Phrase {
  return analytes.find(({ codes }) => codes.includes(code))?.label ?? { da: code, en: code };
}
