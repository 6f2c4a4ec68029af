import type { ElementCheck } from "@foelgeskab/followup/epikrise-check";
import type { Phrase } from "@foelgeskab/followup/phrase";
import type { VagueWords } from "@foelgeskab/followup/vague-words";

/** What a text is told while it is written: the words that are too loose, and what to write instead. */
export interface TextAdvice {
  vague: readonly VagueWords[];
  suggestion?: Phrase | undefined;
}

/** The advice on an element's own text: about its first vague words, and without any about what else is wrong with the element. */
export function adviceOn({ vague, suggestion }: ElementCheck): TextAdvice {
  return { vague, suggestion: vague[0]?.suggestion ?? suggestion };
}

/** The vague words of an element in the finished letter, in whose section the element's own text stands last. */
export function vagueInLetter({ vague }: ElementCheck, section: string, own: string): VagueWords[] {
  const trimmed = own.length - own.trimStart().length;
  const from = section.lastIndexOf(own.trim()) - trimmed;
  return vague.map((words) => ({ ...words, at: from + words.at }));
}
