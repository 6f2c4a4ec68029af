import type { Phrase } from "../phrase.ts";
import type { Evidence, Programme } from "../programme.ts";
import { checkNameAmong } from "./check-words.ts";
import { criterionPhrase } from "./criterion-words.ts";
import { fieldsPhrase, MARK_NAME } from "./evidence-words.ts";

/** What still must be found out or decided before a programme is signed, in Danish: weak sources, values only the epikrise can give, codes to confirm. */
export function openQuestions(programme: Programme): string[] {
  return [
    ...weakSources(programme),
    ...programme.criteria.flatMap((criterion) =>
      "value" in criterion.rule && criterion.rule.value === null
        ? [`${criterionPhrase(criterion).da}: programmet har ingen værdi; den skal stå i hver patients epikrise.`]
        : [],
    ),
    ...analysesUsed(programme).flatMap(({ label, note }) => (note === undefined ? [] : [`${label.da}: ${note.da}`])),
  ];
}

/** Every rule of a programme with its name and evidence. */
function ruled(programme: Programme): [Phrase, readonly Evidence[]][] {
  const { handover, audience, checks, criteria } = programme;
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
    ...checks.map((check): [Phrase, readonly Evidence[]] => [checkNameAmong(check, programme), check.evidence]),
    ...criteria.map((criterion): [Phrase, readonly Evidence[]] => [criterionPhrase(criterion), criterion.evidence]),
  ];
}

/** A proposal, and knowledge without a source read, need somebody to decide; a foreign source needs somebody to say that it holds here. One question for each mark, with the rules it is about. */
function weakSources(programme: Programme): string[] {
  const weak = ruled(programme).flatMap(([name, evidence]) =>
    evidence
      .filter(({ mark, signature }) => signature === "unsigned" && mark !== "agreement" && mark !== "verified-dk")
      .map((entry) => ({ name: name.da, entry })),
  );
  return [...Map.groupBy(weak, ({ entry }) => entry.mark)].map(([mark, rules]) => {
    const told = rules.map(({ name, entry }) => weakRule(name, entry));
    return `${MARK_NAME[mark].da}: ${[...new Set(told)].join("; ")}. Hvem tager stilling?`;
  });
}

function weakRule(name: string, { for: fields, note }: Evidence): string {
  const asked = `${name.replace(/\.$/, "")} (${fieldsPhrase(fields).da})`;
  return note === undefined ? asked : `${asked}, ${note.replace(/\.$/, "")}`;
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
