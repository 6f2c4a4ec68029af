import type { Element } from "@foelgeskab/followup/epikrise";

/** What a doctor writes of one patient, besides what stands as data: the diagnosis and the words under the headings. */
export interface WrittenLetter {
  diagnosis: { text: string; stage: string };
  /** Headings that are left out are said by the data alone. */
  sections: Partial<Record<Element, string>>;
  /** Reasons why an element does not apply. */
  notRelevant?: Partial<Record<Element, string>>;
  recommendation: string;
  /** Why this patient can be handed over, where the programme wants each one assessed. */
  individualReason: string;
}
