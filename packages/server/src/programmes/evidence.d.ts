import type { Evidence } from "@foelgeskab/followup/programme";
import type { WrittenEvidence } from "./schema-parts.ts";
/** A rule's numbers, with the evidence that the file gives for them. */
export interface Rule {
  /** The fields that need a source, as the file names them. */
  fields: readonly string[];
  evidence: WrittenEvidence;
}
/** Evidence as the domain holds it: one entry for the whole rule names every field. */
export declare function evidenceOf({ fields, evidence }: Rule): Evidence[];
/** What is wrong with a rule's evidence: a number without a source, one with two, a source that is not listed, a field it has not. */
export declare function evidenceProblems({ fields, evidence }: Rule, sources: ReadonlySet<string>): string[];
