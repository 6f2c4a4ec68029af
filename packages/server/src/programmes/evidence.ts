import type { Evidence } from "@foelgeskab/followup/programme";
import type { WrittenEvidence } from "./schema-parts.ts";

/** A rule's numbers, with the evidence that the file gives for them. */
export interface Rule {
  /** The fields that need a source, as the file names them. */
  fields: readonly string[];
  evidence: WrittenEvidence;
}

/** Evidence as the domain holds it: one entry for the whole rule names every field. */
export function evidenceOf({ fields, evidence }: Rule): Evidence[] {
  const entries = Array.isArray(evidence) ? evidence : [{ for: [...fields], ...evidence }];
  return entries.map(({ note, ...entry }) => (note === undefined ? entry : { ...entry, note }));
}

/** What is wrong with a rule's evidence: a number without a source, one with two, a source that is not listed, a field it has not. */
export function evidenceProblems({ fields, evidence }: Rule, sources: ReadonlySet<string>): string[] {
  const entries = evidenceOf({ fields, evidence });
  const named = entries.flatMap((entry) => entry.for);
  const without = fields.filter((field) => !named.includes(field));
  const twice = fields.filter((field) => named.filter((each) => each === field).length > 1);
  const foreign = named.filter((field) => !fields.includes(field));
  const unknown = entries.map((entry) => entry.source).filter((source) => !sources.has(source));
  return [
    ...without.map((field) => `${field} has no source: name it in the "for" of an entry under evidence`),
    ...twice.map((field) => `${field} has two sources: leave it in one entry`),
    ...foreign.map((field) => `the evidence names ${field}, which this rule does not have`),
    ...unknown.map(
      (source) => `source "${source}" is not in the file's list of sources: add its title and where it stands`,
    ),
  ];
}
