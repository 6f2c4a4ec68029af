import type { Phrase } from "@foelgeskab/followup/phrase";

/** That numbers rest on a model or a proposal that no clinician has signed, and how many. */
export function unsignedSentence(count: number): Phrase {
  const one = count === 1;
  return {
    da: `${count} tal er mærket model eller forslag, og ingen kliniker har underskrevet ${one ? "det" : "dem"}.`,
    en: `${count} ${one ? "number is" : "numbers are"} marked model or proposal, and no clinician has signed ${one ? "it" : "them"}.`,
  };
}

/** The warning beside the publishing of such a version: it is for invented patients only. */
export function unsignedWarning(count: number): Phrase | null {
  if (count === 0) return null;
  const { da, en } = unsignedSentence(count);
  return {
    da: `${da} Sådan kan versionen kun udgives i øveregionen, hvor ingen patienter er rigtige.`,
    en: `${en} Like this the version can be published in the practice region only, where no patient is real.`,
  };
}
