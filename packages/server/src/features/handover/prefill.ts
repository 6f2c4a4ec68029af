import { type ChosenCriterion, type Epikrise, emptyEpikrise, type PlannedCheck } from "@foelgeskab/followup/epikrise";
import { expected } from "@foelgeskab/followup/epikrise-numbers";
import { dayOf, isoDay } from "@foelgeskab/followup/ids";
import { dayPhrase } from "@foelgeskab/followup/phrase";
import type { Check } from "@foelgeskab/followup/programme";
import { linked } from "@foelgeskab/followup/result-links";
import { usableResults } from "@foelgeskab/followup/usable-results";
import type { CourseFile } from "../../pages/course-file.ts";

/** A letter begun with what the programme and the record already know. Limits stay unconfirmed: the author signs each. */
export function prefilled(file: CourseFile): Epikrise {
  const { course, programme } = file;
  const { icd10, anchors } = course.subject;
  const anchor = anchors[programme.anchor.name];
  const empty = emptyEpikrise({ code: icd10, text: programme.disease?.da ?? "", stage: "" });
  const treatment =
    anchor === undefined ? "" : `${programme.name.da}. ${programme.anchor.label.da}: ${dayPhrase(dayOf(anchor)).da}.`;
  return {
    ...empty,
    sections: { ...empty.sections, "course-of-treatment": { text: treatment } },
    checks: programme.checks.filter(owed).map(plannedCheck),
    criteria: expected(programme).map(({ id }): ChosenCriterion => ({ id, confirmed: false })),
    baseline: latestValues(file),
    recommendation: "Opfølgning hos egen læge efter planen nedenfor. Ansvaret overgår, når klinikken har sagt ja.",
  };
}

function owed({ performedBy, onlyIf, intervalFromEpikrise }: Check): boolean {
  return performedBy === "gp" && onlyIf === null && !intervalFromEpikrise;
}

function plannedCheck({ id, takenAt }: Check): PlannedCheck {
  return {
    check: id,
    orderedBy: "practice",
    resultTo: takenAt === "practice" ? "copy-recipient" : "by-hand",
    booking: "patient",
  };
}

/** The latest usable value of every analyte that the programme's checks ask for. */
function latestValues({ course, programme, today, patient }: CourseFile): Epikrise["baseline"] {
  const { analytes, checks } = programme;
  const measured = usableResults({
    analytes,
    results: linked(course.results),
    baseline: [],
    upTo: isoDay(today),
    bornOn: patient.bornOn,
  });
  const asked = new Set(checks.flatMap(({ needs }) => needs.flat()));
  return [...measured.results].flatMap(([analyte, values]) => {
    const last = values.at(-1);
    if (!asked.has(analyte) || last === undefined) return [];
    return [{ analysis: last.code, value: last.seen.value, unit: last.seen.unit, sampledOn: last.seen.sampledOn }];
  });
}
