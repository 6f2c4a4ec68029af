import type { Phrase } from "../phrase.ts";
import type { Evidence, Programme } from "../programme.ts";
import { checkName } from "./check-words.ts";
import { criterionPhrase } from "./criterion-words.ts";
import { fieldsPhrase, MARK_NAME } from "./evidence-words.ts";

/** What still must be found out or decided before a programme is signed, in Danish: weak sources, values only the epikrise can give, codes to confirm. */
export function openQuestions(programme: Programme): string[] {
  return [
    ...ruled(programme).flatMap(([name, evidence]) => weakSources(name.da, evidence)),
    ...programme.criteria.flatMap((criterion) =>
      "value" in criterion.rule && criterion.rule.value === null
        ? [`${criterionPhrase(criterion).da}: programmet har ingen værdi; den skal stå i hver patients epikrise.`]
        : [],
    ),
    ...analysesUsed(programme).flatMap(({ label, note }) => (note === undefined ? [] : [`${label.da}: ${note.da}`])),
  ];
}

/** Every rule of a programme with its name and evidence. */
function ruled({ handover, audience, checks, criteria }: Programme): [Phrase, readonly Evidence[]][] {
  return [
    [handover.text, handover.evidence],
    ...[...handover.earliest, ...handover.extensions].map((rule): [Phrase, readonly Evidence[]] => [
      rule.text,
      rule.evidence,
    ]),
    ...[...audience.eligible, ...audience.excluded].map((rule): [Phrase, readonly Evidence[]] => [
      rule.reason,
      rule.evidence,
    ]),
    ...audience.warnings.map((rule): [Phrase, readonly Evidence[]] => [rule.text, rule.evidence]),
    ...checks.map((check): [Phrase, readonly Evidence[]] => [checkName(check), check.evidence]),
    ...criteria.map((criterion): [Phrase, readonly Evidence[]] => [criterionPhrase(criterion), criterion.evidence]),
  ];
}

/** A proposal, and knowledge without a source read, need somebody to decide; a foreign source needs somebody to say that it holds here. */
function weakSources(name: string, evidence: readonly Evidence[]): string[] {
  return evidence
    .filter(({ mark, signature }) => signature === "unsigned" && mark !== "agreement" && mark !== "verified-dk")
    .map(({ for: fields, mark, note }) => {
      const told = `${name.replace(/\.$/, "")} (${fieldsPhrase(fields).da}): ${MARK_NAME[mark].da.toLowerCase()}`;
      return `${told}${note === undefined ? "" : `, ${note}`}. Hvem tager stilling?`;
    });
}

/** The analytes that the programme's checks and criteria read. */
export function analysesUsed({ analytes, checks, criteria }: Programme): Programme["analytes"] {
  const used = new Set([
    ...checks.flatMap(({ needs }) => needs.flat()),
    ...criteria.flatMap(({ rule }) =>
      "of" in rule ? rule.of.map((part) => part.analyte) : "analyte" in rule ? [rule.analyte] : [],
    ),
  ]);
  return analytes.filter(({ id }) => used.has(id));
}
