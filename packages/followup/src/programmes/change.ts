import type { Phrase } from "../phrase.ts";
import { phrase } from "../phrase.ts";

/** Which part of a programme a change is in, the clinical parts first: the order of the report. */
export const CHANGE_GROUPS = [
  "acute",
  "handover",
  "checks",
  "criteria",
  "late-effects",
  "analyses",
  "validity",
  "words",
  "sources",
  "signatures",
] as const;

/** A part of a programme, as the report of changes groups them. */
export type ChangeGroup = (typeof CHANGE_GROUPS)[number];

/** One thing that differs between two programmes. Plain JSON. */
export interface RuleChange {
  group: ChangeGroup;
  /** The place in the programme, lists by the id of their items: "checks.psa.timing". All that lies below it is meant. */
  at: string;
  /** What stood there and what stands there now, as the programme holds it; null: nothing. */
  before: unknown;
  after: unknown;
  /** Whether a named clinician stands behind the new number; null where it is no number. */
  signed: boolean | null;
  /** The change alone, in words; `changeSentences` adds whether it is signed. */
  says: Phrase;
}

/** A change as a clinician would write it to colleagues, with the note that its number is not signed, where it is not. */
export function changeSentences({ says, signed }: RuleChange): Phrase {
  const note = { da: "Ikke underskrevet.", en: "Not signed." };
  return signed === false ? phrase((l) => `${says[l]} ${note[l]}`) : says;
}

/** Whether a change can alter what is done for a patient. */
export function isClinical({ group }: Pick<RuleChange, "group">): boolean {
  switch (group) {
    case "acute":
    case "handover":
    case "checks":
    case "criteria":
    case "late-effects":
    case "analyses":
      return true;
    case "validity":
    case "words":
    case "sources":
    case "signatures":
      return false;
    default:
      return group satisfies never;
  }
}

/** The groups as headings. */
export const CHANGE_GROUP_NAME: Record<ChangeGroup, Phrase> = {
  acute: { da: "Akutte regler", en: "Acute rules" },
  handover: { da: "Overdragelse", en: "Hand-over" },
  checks: { da: "Kontroller", en: "Checks" },
  criteria: { da: "Kriterier", en: "Criteria" },
  "late-effects": { da: "Senfølger", en: "Late effects" },
  analyses: { da: "Analyser", en: "Analyses" },
  validity: { da: "Gyldighed", en: "Validity" },
  words: { da: "Ord", en: "Words" },
  sources: { da: "Kilder", en: "Sources" },
  signatures: { da: "Underskrifter", en: "Signatures" },
};
