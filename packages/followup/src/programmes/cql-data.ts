import { type Analyte, sameUnitKey } from "../analyte.ts";
import { cqlDecimal, cqlName, cqlStrings, VALUE } from "./cql-text.ts";

/** Where the laboratory values come from in a FHIR server; all else is a parameter, since no standard profile carries it. */
export function fhirData(analytes: readonly Analyte[]): string {
  const codes = cqlStrings(analytes.flatMap((analyte) => analyte.codes));
  return `
context Patient

define "Laboratory values":
  [Observation] O
    let
      Measured: O.value as FHIR.Quantity,
      Sampled: O.effective as FHIR.dateTime,
      Analysis: First(O.code.coding Coding where Coding.code.value in ${codes} return Coding.code.value)
    where O.status.value in { 'final', 'amended', 'corrected' }
      and Analysis is not null
      and Measured.value is not null
      and Sampled is not null
      and (Measured.comparator is null or Measured.comparator.value in { '<', '>' })
    return Tuple {
      analysis: Analysis,
      comparator: Measured.comparator.value,
      number: Measured.value.value,
      unit: Coalesce(Measured.code.value, Measured.unit.value),
      sampledOn: date from Sampled.value,
      referenceHigh: First(O.referenceRange Reference return Reference.high.value.value)
    }
`;
}

/** What the library is told by whoever runs it. */
export const CQL_PARAMETERS = `
// The day to look at the patient from, the day she was handed over, and the day that months are counted from.
parameter "AsOf" Date
parameter "FollowedFrom" Date
parameter "Anchor" Date
// The values that the hospital sent along with the hand-over.
parameter "Baseline values" List<${VALUE}>
// Symptoms, events and flags, reported present or, when somebody asked, absent.
parameter "Symptom reports" List<Tuple { code String, reportedOn Date, isPresent Boolean }>
`;

/** For systems that have their laboratory values elsewhere than in a FHIR server. */
export const LABORATORY_PARAMETER = `parameter "Laboratory values" List<${VALUE}>\n`;

/** The usable values of one analyte, those measured and those sent along: its codes, its unit in any of its spellings, possible values only, and none from the future. */
export function analyteDefinitions({ id, codes, unit, aliases, plausible: [low, high] }: Analyte): string {
  // CQL cannot fold Unicode: both micro signs are written out.
  const keys = [unit, ...aliases].map(sameUnitKey);
  const spellings = [...new Set(keys.flatMap((key) => [key, key.replaceAll("\u03bc", "\u00b5")]))];
  const usable = (values: string) => `
  ${cqlName(values)} Each
    where Each.analysis in ${cqlStrings(codes)}
      and ReplaceMatches(Each.unit, 'L', 'l') in ${cqlStrings(spellings)}
      and Each.number >= ${cqlDecimal(low)} and Each.number <= ${cqlDecimal(high)}
      and Each.sampledOn <= "AsOf"`;
  return `
define ${cqlName(`${id} measured`)}:${usable("Laboratory values")}

define ${cqlName(`${id} sent along`)}:${usable("Baseline values")}
`;
}
