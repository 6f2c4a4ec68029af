import { dayOf } from "../ids.ts";
import { dayPhrase } from "../phrase.ts";
import { type Evidence, type Programme, programmeKey } from "../programme.ts";
import { allConflicts } from "./all-conflicts.ts";
import { checkName, conditionsOf, needsPhrase, PERFORMED_BY, windowPhrase } from "./check-words.ts";
import { confirmedPhrase, criterionPhrase, fromMonthPhrase } from "./criterion-words.ts";
import { triggerPhrase } from "./diff-audience.ts";
import { actPhrase } from "./diff-criteria.ts";
import { fieldsPhrase, MARK_NAME, signedPhrase } from "./evidence-words.ts";
import type { ProgrammeLayer } from "./layer.ts";
import { list, section, table } from "./markdown.ts";
import { openQuestions } from "./open-questions.ts";
import { monthsPhrase, timingPhrase } from "./rule-words.ts";
import { signatureCount } from "./signature-count.ts";

/** The programme as clinicians read it: Danish Markdown, every number with its source, its mark and whether it is signed. */
export function programmeText(programme: Programme, layers: readonly ProgrammeLayer[]): string {
  const lines = [
    `# ${programme.name.da}`,
    "",
    ...notice(programme),
    "",
    ...facts(programme),
    ...section("Hvornår overdrages patienten", handoverLines(programme)),
    ...section("Hvem", audienceLines(programme)),
    ...section("Kontroller", checkLines(programme)),
    ...section("Kriterier", criterionLines(programme)),
    ...section(
      "Senfølger, der spørges om",
      list(
        programme.lateEffects.map(({ label }) => label.da),
        "Ingen.",
      ),
    ),
    ...section("Hvor lagene er uenige", conflictLines(programme, layers)),
    ...section("Åbne spørgsmål", list(openQuestions(programme), "Ingen.")),
    ...section(
      "Kilder",
      list(
        programme.sources.map(({ id, title, where }) => `[${id}] ${title}, ${where}`),
        "Ingen.",
      ),
    ),
  ];
  return `${lines.join("\n")}\n`;
}

/** What stands on top, before any number: nobody has signed it, or who has not yet. */
function notice(programme: Programme): string[] {
  const { numbers, unsigned } = signatureCount(programme);
  if (unsigned === 0) return [`Alle ${numbers} tal og regler er underskrevet af en navngiven kliniker.`];
  const who =
    unsigned === numbers
      ? `Ingen af de ${numbers} tal og regler er`
      : `${unsigned} af de ${numbers} tal og regler er ikke`;
  return [`> **${who} underskrevet af en kliniker. Programmet må ikke bruges til patienter, før de er.**`];
}

function facts(programme: Programme): string[] {
  const { validFrom, validUntil, supersededBy, icd10, icd10Ranges, icpc2, anchor } = programme;
  const day = (text: typeof validFrom, none: string) => (text === null ? none : dayPhrase(dayOf(text)).da);
  const ranges = icd10Ranges.map(
    ({ from, to, except }) => `${from}–${to}${except.length === 0 ? "" : ` undtagen ${except.join(", ")}`}`,
  );
  const codes = [...icd10, ...ranges].join(", ");
  return list(
    [
      `Version: ${programmeKey(programme)}`,
      `Gælder: fra ${day(validFrom, "begyndelsen")} til ${day(validUntil, "videre")}${supersededBy === null ? "" : `; afløses af ${supersededBy}`}`,
      `Diagnoser: ${codes}${icpc2.length === 0 ? "" : ` (ICPC-2: ${icpc2.join(", ")})`}`,
      `Måneder tælles fra: ${anchor.event.da} (${anchor.label.da})`,
    ],
    "",
  );
}

function handoverLines(programme: Programme): string[] {
  const { text, evidence, earliest, extensions } = programme.handover;
  const rows = [
    ...earliest.map((rule) => [
      rule.text.da,
      `Tidligst ${monthsPhrase(rule.months).da} efter`,
      sourceCell(rule.evidence),
    ]),
    ...extensions.map((rule) => [
      rule.text.da,
      `Tidligst ${monthsPhrase(rule.months).da} efter`,
      sourceCell(rule.evidence),
    ]),
  ];
  const head = [`${text.da} (${sourceCell(evidence)})`];
  return rows.length === 0
    ? [...head, "", "Ingen tidligste måned."]
    : [...head, "", ...table(["Hvem siger det", "Hvornår", "Kilde"], rows)];
}

/** "værdi: [dsam-4], dansk kilde, ikke underskrevet": every field of a rule with where it stands. */
function sourceCell(evidence: readonly Evidence[]): string {
  return evidence
    .map(({ for: fields, source, mark, signature, note }) => {
      const told = `${fieldsPhrase(fields).da}: [${source}], ${MARK_NAME[mark].da.toLowerCase()}, ${signedPhrase(signature).da}`;
      return note === undefined ? told : `${told} (${note})`;
    })
    .join("; ");
}

function audienceLines(programme: Programme): string[] {
  const { questions, eligible, excluded, warnings, individualAssessment } = programme.audience;
  const rows = [
    ...eligible.map(({ code, when, reason, evidence }) => [
      "Krav",
      code,
      reason.da,
      triggerPhrase(when, programme).da,
      sourceCell(evidence),
    ]),
    ...excluded.map(({ code, when, reason, evidence }) => [
      "Udelukket",
      code,
      reason.da,
      triggerPhrase(when, programme).da,
      sourceCell(evidence),
    ]),
    ...warnings.map(({ id, when, text, evidence }) => [
      "Advarsel",
      id,
      text.da,
      triggerPhrase(when, programme).da,
      sourceCell(evidence),
    ]),
    ...(individualAssessment === null
      ? []
      : [["Vurdering", "", individualAssessment.text.da, "alle patienter", sourceCell(individualAssessment.evidence)]]),
  ];
  return [
    "Spørgsmål, som den udskrivende læge besvarer:",
    "",
    ...list(
      questions.map(({ text }) => text.da),
      "Ingen.",
    ),
    "",
    ...(rows.length === 0 ? ["Ingen krav."] : table(["", "Kode", "Regel", "Gælder ved", "Kilde"], rows)),
  ];
}

function checkLines(programme: Programme): string[] {
  if (programme.checks.length === 0) return ["Ingen."];
  const rows = programme.checks.map((check) => [
    checkName(check).da,
    needsPhrase(check.needs, programme).da,
    timingPhrase(check.timing, programme).da,
    windowPhrase(check).da,
    [PERFORMED_BY[check.performedBy].da, ...conditionsOf({ ...check, performedBy: "gp" }).map((each) => each.da)].join(
      "; ",
    ),
    sourceCell(check.evidence),
  ]);
  return table(["Kontrol", "Kræver", "Hvornår", "Vindue", "Hvem og hvordan", "Kilde"], rows);
}

function criterionLines(programme: Programme): string[] {
  if (programme.criteria.length === 0) return ["Ingen."];
  const rows = programme.criteria.map((criterion) => [
    criterionPhrase(criterion).da,
    [
      ...(criterion.fromMonth === 0 ? [] : [fromMonthPhrase(criterion.fromMonth).da]),
      ...(criterion.confirm === null ? [] : [confirmedPhrase(criterion.confirm).da]),
    ].join("; "),
    actPhrase(criterion).da,
    criterion.overriddenByEpikrise
      ? `Ja${criterion.suggested.length === 0 ? "" : `, foreslået ${criterion.suggested.join(" eller ").replaceAll(".", ",")}`}`
      : "Nej, gælder alle",
    sourceCell(criterion.evidence),
  ]);
  return table(["Kriterium", "Bekræftelse", "Hvad gøres", "Kan ændres i epikrisen", "Kilde"], rows);
}

function conflictLines(programme: Programme, layers: readonly ProgrammeLayer[]): string[] {
  const conflicts = allConflicts(programme, layers);
  const rows = conflicts.flatMap(({ what, says, because }) =>
    says.map(({ who, shown, source, signed, holds }) => [
      what.da,
      who.da,
      shown.da,
      `${source}, ${signed ? "underskrevet" : "ikke underskrevet"}`,
      holds ? `Gælder. ${because.da}` : "",
    ]),
  );
  return rows.length === 0 ? ["Ingen steder."] : table(["Hvad", "Hvem", "Siger", "Kilde", "Gælder"], rows);
}
