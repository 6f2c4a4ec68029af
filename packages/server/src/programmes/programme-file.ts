import type { Analyte } from "@foelgeskab/followup/analyte";
import type { Check, Programme } from "@foelgeskab/followup/programme";
import { criterionFrom } from "./criterion-file.ts";
import { evidenceOf } from "./evidence.ts";
import type { Words, WrittenCheck, WrittenProgramme } from "./programme-schema.ts";
import type { WrittenEvidence } from "./schema-parts.ts";

/** What a programme file stands on: the shared words and analytes. */
export interface Shared {
  words: Words;
  analytes: readonly Analyte[];
}

/** The fields of a check that need a source. */
export function checkFields(written: WrittenCheck): string[] {
  const window = ["beforeDays", "afterDays", ...(written.graceDays === undefined ? [] : ["graceDays"])];
  const needs = written.needs.length === 0 ? [] : ["needs"];
  if ("event" in written) return [...needs, "event", "dueDaysAfterEvent", ...window];
  return [...needs, "everyMonths", "fromMonth", "untilMonth", ...window];
}

/** A programme as the domain holds it. The file has been checked: every word and source it names exists. */
export function programmeFrom(written: WrittenProgramme, { words, analytes }: Shared): Programme {
  const { id, version, cancer, name, shortName, disease, ongoing, icd10, icd10Ranges, icpc2 } = written;
  const { anchor, events, sources } = written;
  return {
    ...{ id, version, cancer, name, shortName, disease, ongoing, icd10, icd10Ranges, icpc2 },
    ...{ anchor, events, sources, analytes },
    validFrom: written.valid.from,
    validUntil: written.valid.until,
    supersededBy: written.valid.supersededBy,
    handover: handoverFrom(written),
    audience: audienceFrom(written),
    checks: written.checks.map(checkFrom),
    criteria: written.criteria.map((criterion) => criterionFrom(criterion, words)),
    symptoms: symptomCodes(written).flatMap((code) => named(code, words.symptoms[code])),
    lateEffects: written.lateEffects.flatMap((code) => named(code, words.lateEffects[code])),
  };
}

/** Every symptom, event and flag that a programme's criteria name, once. */
export function symptomCodes({ criteria }: WrittenProgramme): string[] {
  const codes = criteria.flatMap((criterion) => {
    if (criterion.kind === "symptom") return criterion.any;
    if (criterion.kind === "countWithin") return [criterion.event];
    return criterion.kind === "clinicianFlag" ? [criterion.flag] : [];
  });
  return [...new Set(codes)];
}

function named<Word extends object>(code: string, word: Word | undefined): (Word & { code: string })[] {
  return word === undefined ? [] : [{ code, ...word }];
}

function sourced<Written extends { evidence: WrittenEvidence }>(field: string) {
  return (written: Written) => ({ ...written, evidence: evidenceOf({ fields: [field], evidence: written.evidence }) });
}

function handoverFrom({ handover }: WrittenProgramme): Programme["handover"] {
  const { text, evidence, earliest, extensions } = handover;
  return {
    text,
    evidence: evidenceOf({ fields: ["text"], evidence }),
    earliest: earliest.map(sourced("months")),
    extensions: extensions.map(sourced("months")),
  };
}

function audienceFrom({ audience }: WrittenProgramme): Programme["audience"] {
  const { questions, eligible, excluded, warnings, individualAssessment } = audience;
  return {
    questions,
    eligible: eligible.map(sourced("when")),
    excluded: excluded.map(sourced("when")),
    warnings: warnings.map(sourced("when")),
    individualAssessment: individualAssessment && sourced<typeof individualAssessment>("text")(individualAssessment),
  };
}

function checkFrom(written: WrittenCheck): Check {
  const { id, label, plain, kind, needs, beforeDays, afterDays, performedBy, optional, onlyIf, takenAt } = written;
  const { intervalFromEpikrise } = written;
  const evidence = evidenceOf({ fields: checkFields(written), evidence: written.evidence });
  return {
    ...{
      id,
      label,
      plain,
      kind,
      needs,
      beforeDays,
      afterDays,
      performedBy,
      optional,
      onlyIf,
      intervalFromEpikrise,
      takenAt,
      evidence,
    },
    timing:
      "event" in written
        ? { kind: "once", event: written.event, daysAfter: written.dueDaysAfterEvent }
        : {
            kind: "recurring",
            everyMonths: written.everyMonths,
            fromMonth: written.fromMonth,
            untilMonth: written.untilMonth,
          },
  };
}
