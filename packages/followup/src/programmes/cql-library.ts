import { type Criterion, changeable, type MeasuredRule } from "../criteria/criterion.ts";
import type { Phrase } from "../phrase.ts";
import { type Programme, programmeKey } from "../programme.ts";
import { baselineFunction, criterionCql, numberOrNull, parameterName } from "./cql-criterion.ts";
import { analyteDefinitions, CQL_PARAMETERS, fhirData, LABORATORY_PARAMETER } from "./cql-data.ts";
import { CQL_FUNCTIONS } from "./cql-functions.ts";
import { cqlName, cqlRemark, cqlString } from "./cql-text.ts";
import { criterionPhrase } from "./criterion-words.ts";
import { fhirName } from "./fhir-resource.ts";
import { analysesUsed } from "./open-questions.ts";

/** A programme's criteria as a CQL library: its text, the criteria it says, and those it leaves out with the reason. */
export interface CriteriaLibrary {
  name: string;
  text: string;
  said: readonly string[];
  /** The parameters by which the patient's own plan sets a criterion's number. */
  numbers: readonly string[];
  leftOut: readonly { criterion: string; why: Phrase }[];
}

/** Where a library takes laboratory values from: a FHIR R4 server's Observations, or whoever runs it. */
export type LaboratorySource = "fhir" | "parameter";

/** The criteria of a programme in CQL; all but the laboratory values comes from whoever runs it. */
export function criteriaLibrary(programme: Programme, source: LaboratorySource): CriteriaLibrary {
  const name = fhirName(`${programme.id}-criteria`); // as its Library resource is called
  const written = programme.criteria.map((criterion) => ({ criterion, cql: criterionCql(criterion) }));
  const said = written.flatMap(({ criterion, cql }) => ("text" in cql ? [{ criterion, text: cql.text }] : []));
  const leftOut = written.flatMap(({ criterion, cql }) =>
    "leftOut" in cql ? [{ criterion: criterion.id, why: cql.leftOut }] : [],
  );
  const analytes = analysesUsed({ ...programme, checks: [], criteria: said.map(({ criterion }) => criterion) });
  const parameters = said.flatMap(({ criterion }) => parameterOf(criterion));
  const parts = [
    cqlRemark(
      `The criteria of ${programmeKey(programme)}: ${programme.name.en}. No number in it is for patients before a clinician has signed it.`,
    ),
    `library ${cqlName(name)} version ${cqlString(String(programme.version))}`,
    ...(source === "fhir" ? ["\nusing FHIR version '4.0.1'"] : []),
    CQL_PARAMETERS,
    ...(source === "parameter" ? [LABORATORY_PARAMETER] : []),
    ...parameters.map(({ text }) => text),
    ...(source === "fhir" ? [fhirData(analytes)] : []),
    CQL_FUNCTIONS,
    ...analytes.map(analyteDefinitions),
    ...baselines(said.map(({ criterion }) => criterion)),
    ...said.map(({ criterion, text }) => `\n${cqlRemark(criterionPhrase(criterion).en)}${text}`),
    ...leftOut.map(({ criterion, why }) => cqlRemark(`Left out: ${criterion}. ${why.en}`)),
  ];
  return {
    name,
    text: `${parts.join("\n")}\n`,
    said: said.map(({ criterion }) => criterion.id),
    numbers: parameters.map(({ name: own }) => own),
    leftOut,
  };
}

/** The number that the patient's own plan may set; the programme's own where it has one. */
function parameterOf({ id, rule }: Criterion): { name: string; text: string }[] {
  const own = changeable(rule);
  if (own === undefined) return [];
  return [{ name: `${id} number`, text: `parameter ${parameterName(id)} Decimal default ${numberOrNull(own.value)}` }];
}

/** One function for each analyte and direction that is held against the value sent along. */
function baselines(criteria: readonly Criterion[]): string[] {
  const parts = criteria.flatMap(({ rule }): readonly MeasuredRule[] =>
    "of" in rule ? rule.of : rule.kind === "relativeChange" ? [rule] : [],
  );
  const functions = parts.flatMap((part) =>
    part.kind === "relativeChange" && part.baseline === "handoverBaseline"
      ? [baselineFunction(part.analyte, part.direction)]
      : [],
  );
  return [...new Set(functions)];
}
