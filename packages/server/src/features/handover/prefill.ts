import { type ChosenCriterion, type Epikrise, emptyEpikrise, type PlannedCheck } from "@foelgeskab/followup/epikrise";
import { expected, nadirAnalytes } from "@foelgeskab/followup/epikrise-numbers";
import { dayOf, isoDay } from "@foelgeskab/followup/ids";
import { lowestSince, nadirValue } from "@foelgeskab/followup/lowest-value";
import { dayPhrase } from "@foelgeskab/followup/phrase";
import type { Check } from "@foelgeskab/followup/programme";
import { linked } from "@foelgeskab/followup/result-links";
import { type Measurement, usableResults } from "@foelgeskab/followup/usable-results";
import { compareDecimals } from "@foelgeskab/followup/value";
import type { CourseFile } from "../../pages/course-file.ts";

/** What a letter is begun from: the course with its answers, and the programme that it follows. */
type Begun = Pick<CourseFile, "course" | "programme" | "today"> & { patient: Pick<CourseFile["patient"], "bornOn"> };

/** A letter begun with what the programme and the record already know. Limits stay unconfirmed: the author signs each. */
export function prefilled(file: Begun): Epikrise {
  const { course, programme } = file;
  const { icd10, anchors } = course.subject;
  const anchor = anchors[programme.anchor.name];
  const empty = emptyEpikrise({ code: icd10, text: programme.disease?.da ?? "", stage: "" });
  const keeps = programme.ongoing?.hospitalKeeps;
  const treatment =
    anchor === undefined ? "" : `${programme.name.da}. ${programme.anchor.label.da}: ${dayPhrase(dayOf(anchor)).da}.`;
  return {
    ...empty,
    sections: { ...empty.sections, "course-of-treatment": { text: treatment } },
    checks: programme.checks.filter(owed).map(plannedCheck),
    criteria: expected(programme).map(({ id }): ChosenCriterion => ({ id, confirmed: false })),
    baseline: startingValues(file),
    recommendation: [
      "Opfølgning hos egen læge efter planen nedenfor. Ansvaret overgår, når klinikken har sagt ja.",
      ...(keeps == null ? [] : [`Delt forløb: hospitalet beholder ${keeps.text.da}.`]),
    ].join(" "),
  };
}

/** What the practice does for every patient of the programme; where the letter must give the interval, the author gives it or takes the check out. */
function owed({ performedBy, onlyIf }: Check): boolean {
  return performedBy === "gp" && onlyIf === null;
}

function plannedCheck({ id, takenAt }: Check): PlannedCheck {
  return {
    check: id,
    orderedBy: "practice",
    resultTo: takenAt === "practice" ? "copy-recipient" : "by-hand",
    booking: "patient",
  };
}

/** The latest usable value of every analyte that the programme's checks ask for, and the lowest since the anchor where a limit counts from it. */
function startingValues({ course, programme, today, patient }: Begun): Epikrise["baseline"] {
  const { analytes, checks, criteria, anchor } = programme;
  const measured = usableResults({
    analytes,
    results: linked(course.results),
    baseline: [],
    upTo: isoDay(today),
    bornOn: patient.bornOn,
  });
  const asked = new Set(checks.flatMap(({ needs }) => needs.flat()));
  const fromNadir = new Set(criteria.flatMap(nadirAnalytes));
  const from = course.subject.anchors[anchor.name];
  return [...measured.results].flatMap(([analyte, values]) => {
    const last = values.at(-1);
    if (!asked.has(analyte) || last === undefined) return [];
    const lowest = fromNadir.has(analyte) && from !== undefined ? lowestSince(values, from) : undefined;
    return [...(lowest === undefined || isAsLow(last, lowest) ? [] : [lowest]), last].map(startingValue);
  });
}

function isAsLow(one: Measurement, other: Measurement): boolean {
  return compareDecimals(nadirValue(one), nadirValue(other)) <= 0;
}

function startingValue({ code, seen }: Measurement): Epikrise["baseline"][number] {
  return { analysis: code, value: seen.value, unit: seen.unit, sampledOn: seen.sampledOn };
}
