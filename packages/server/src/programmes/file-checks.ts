import { criterionFields } from "./criterion-file.ts";
import type { WrittenCriterion } from "./criterion-schema.ts";
import { evidenceProblems, type Rule } from "./evidence.ts";
import { checkFields, type Shared, symptomCodes } from "./programme-file.ts";
import type { WrittenProgramme } from "./programme-schema.ts";
import { type FileProblem, problemAt, type YamlFile } from "./yaml-file.ts";

/** What a schema cannot see: every number has its source, every name that is used exists, every id stands once. */
export function fileProblems(yaml: YamlFile, programme: WrittenProgramme, shared: Shared): FileProblem[] {
  const at = (path: PropertyKey[]) => (reason: string) => problemAt(yaml, path, reason);
  return [
    ...sourceProblems(yaml, programme),
    ...repeatedIds(programme.checks).map(([place, id]) => at(["checks", place, "id"])(`"${id}" stands twice`)),
    ...repeatedIds(programme.criteria).map(([place, id]) => at(["criteria", place, "id"])(`"${id}" stands twice`)),
    ...programme.checks.flatMap(({ kind, plain }, place) =>
      kind === "control" || plain !== null
        ? []
        : [at(["checks", place])(`a ${kind} needs its "plain" words for the patient's sheet`)],
    ),
    ...analyteProblems(yaml, programme, shared),
    ...programme.criteria.flatMap((each, place) => wordProblems(each, shared).map(at(["criteria", place]))),
    ...programme.criteria.flatMap((each, place) => missedProblems(each, programme).map(at(["criteria", place]))),
    ...questionProblems(yaml, programme),
    ...layerEntries(programme).map((place) =>
      at(["handover", "earliest", place, "layer"])(
        `a programme speaks for the nation; what a region or department sets otherwise stands in its own file: layers/RM/${programme.id}.yaml`,
      ),
    ),
    ...programme.lateEffects.flatMap((code, place) => {
      return Object.hasOwn(shared.words.lateEffects, code)
        ? []
        : [at(["lateEffects", place])(`"${code}" is not in words.yaml`)];
    }),
    ...symptomCodes(programme)
      .filter((code) => !Object.hasOwn(shared.words.symptoms, code))
      .map((code) => at(["criteria"])(`the symptom "${code}" is not in words.yaml`)),
  ];
}

function sourceProblems(yaml: YamlFile, programme: WrittenProgramme): FileProblem[] {
  const sources = new Set(programme.sources.map((source) => source.id));
  return sourcedRules(programme).flatMap(([path, rule]) =>
    evidenceProblems(rule, sources).map((reason) => problemAt(yaml, [...path, "evidence"], reason)),
  );
}

/** Every rule of a file that needs a source, with its place. */
function sourcedRules({ handover, audience, checks, criteria }: WrittenProgramme): [PropertyKey[], Rule][] {
  const list = (path: PropertyKey[], rules: readonly Omit<Rule, "fields">[], field: string) =>
    rules.map(({ evidence }, place): [PropertyKey[], Rule] => [[...path, place], { fields: [field], evidence }]);
  const assessment = audience.individualAssessment;
  return [
    [["handover"], { fields: ["text"], evidence: handover.evidence }],
    ...list(["handover", "earliest"], handover.earliest, "months"),
    ...list(["handover", "extensions"], handover.extensions, "months"),
    ...list(["audience", "eligible"], audience.eligible, "when"),
    ...list(["audience", "excluded"], audience.excluded, "when"),
    ...list(["audience", "warnings"], audience.warnings, "when"),
    ...list(["audience", "individualAssessment"], assessment === null ? [] : [assessment], "text"),
    ...checks.map((check, place): [PropertyKey[], Rule] => [
      ["checks", place],
      { fields: checkFields(check), evidence: check.evidence },
    ]),
    ...criteria.map((each, place): [PropertyKey[], Rule] => [
      ["criteria", place],
      { fields: criterionFields(each), evidence: each.evidence },
    ]),
  ];
}

function repeatedIds(rules: readonly { id: string }[]): [number, string][] {
  return rules.flatMap(({ id }, place): [number, string][] =>
    rules.findIndex((each) => each.id === id) < place ? [[place, id]] : [],
  );
}

function analyteProblems(yaml: YamlFile, programme: WrittenProgramme, { analytes }: Shared): FileProblem[] {
  const known = new Map(analytes.map((analyte) => [analyte.id, analyte]));
  const unknown = (path: PropertyKey[], id: string) =>
    known.has(id) ? [] : [problemAt(yaml, path, `"${id}" is not in analytes.yaml`)];
  const inChecks = programme.checks.flatMap((check, place) =>
    check.needs.flat().flatMap((id) => unknown(["checks", place, "needs"], id)),
  );
  const inCriteria = programme.criteria.flatMap((criterion, place) => {
    const path = ["criteria", place];
    const parts = "of" in criterion ? criterion.of : "analyte" in criterion ? [criterion] : [];
    return parts.flatMap((part) => {
      const unit = known.get(part.analyte)?.unit;
      const given = "unit" in part ? part.unit : undefined;
      const wrong = unit !== undefined && given !== undefined && given !== unit;
      const reason = `the unit "${given}" is not that of ${part.analyte} in analytes.yaml: ${unit}`;
      return [...unknown(path, part.analyte), ...(wrong ? [problemAt(yaml, [...path, "unit"], reason)] : [])];
    });
  });
  return [...inChecks, ...inCriteria];
}

function wordProblems(criterion: WrittenCriterion, { words }: Shared): string[] {
  const { action, urgency, label } = criterion;
  const numbers = new Set([...criterionFields(criterion), "value", "fromMonth"]);
  const places = `${label.da} ${label.en}`.matchAll(/\{(\w+)\}/g);
  return [
    ...(Object.hasOwn(words.actions, action) ? [] : [`the action "${action}" is not in words.yaml`]),
    ...(Object.hasOwn(words.urgencies, urgency) ? [] : [`the urgency "${urgency}" is not in words.yaml`]),
    ...[...places].flatMap(([place, name = ""]) =>
      numbers.has(name) ? [] : [`the label asks for ${place}, which the rule does not have`],
    ),
  ];
}

/** A criterion about a missed check names one of the file, and gives it the grace that the check has. */
function missedProblems(criterion: WrittenCriterion, { checks }: WrittenProgramme): string[] {
  if (criterion.kind !== "missedCheck") return [];
  const check = checks.find(({ id }) => id === criterion.check);
  if (check === undefined) return [`"${criterion.check}" is no check of this file`];
  if (check.graceDays === criterion.graceDays) return [];
  return [`graceDays is ${criterion.graceDays}, and the check "${check.id}" says ${check.graceDays ?? "nothing"}`];
}

function questionProblems(yaml: YamlFile, { audience, handover }: WrittenProgramme): FileProblem[] {
  const asked = new Set(audience.questions.map((question) => question.id));
  const used = [...audience.eligible, ...audience.excluded, ...audience.warnings, ...handover.extensions].flatMap(
    ({ when }) => ("question" in when ? [when.question] : []),
  );
  return used
    .filter((question) => !asked.has(question))
    .map((question) =>
      problemAt(yaml, ["audience", "questions"], `the question "${question}" is used but never asked`),
    );
}

function layerEntries({ handover }: WrittenProgramme): number[] {
  return handover.earliest.flatMap(({ layer }, place) => (layer === "nation" ? [] : [place]));
}
