import { PatientSource } from "cql-exec-fhir";
import { type CalculationOptions, Calculator, type SDEResult } from "fqm-execution";
import type { Answer } from "../answer.ts";
import { elm } from "../elm.ts";
import { AS_OF } from "../fhir-bundle.ts";
import type { Contestant } from "./contestant.ts";

const LIBRARY = "PsaRecurrenceTuned";
const SYSTEM = "http://terminology.hl7.org/CodeSystem";
const LIBRARY_URL = `urn:foelgeskab:bench:Library:${LIBRARY}`;

/** fqm-execution in its leanest form: a measure around the tuned library, no report, no highlighting, the parsed library and the patient source kept between batches. */
export function fqm(): Contestant {
  const source = PatientSource.FHIRv401();
  const measure = measureBundle();
  const options: CalculationOptions = {
    measurementPeriodStart: "2015-01-01",
    measurementPeriodEnd: AS_OF,
    patientSource: source,
    verboseCalculationResults: false,
    calculateHTML: false,
    calculateClauseCoverage: false,
    calculateSDEs: true, // the state and the day
    calculateRAVs: false,
    trustMetaProfile: false,
    useElmJsonsCaching: true,
  };
  return async (lines) => {
    source.reset();
    source.loadBundles(lines.map((line) => JSON.parse(line)));
    const { results } = await Calculator.calculate(measure, [], options);
    return results.map(({ patientId, supplementalData = [] }) => answer(patientId, supplementalData));
  };
}

/** The state and the day come as data that supplement the measure. */
function answer(id: string, supplement: readonly SDEResult[]): Answer {
  const said = (define: string) => supplement.find(({ name }) => name === define)?.rawResult;
  return { id, state: said("State"), since: said("Since")?.toString() };
}

function measureBundle() {
  return {
    resourceType: "Bundle",
    type: "collection",
    entry: [
      {
        resource: {
          resourceType: "Measure",
          id: "psa",
          url: "urn:foelgeskab:bench:Measure:psa",
          status: "draft",
          library: [LIBRARY_URL],
          scoring: { coding: [{ system: `${SYSTEM}/measure-scoring`, code: "proportion" }] },
          group: [
            {
              population: [
                population("initial-population", "Followed"),
                population("denominator", "Followed"),
                population("numerator", "Recurrence"),
              ],
            },
          ],
          supplementalData: ["State", "Since"].map((name) => ({
            usage: [{ coding: [{ system: `${SYSTEM}/measure-data-usage`, code: "supplemental-data" }] }],
            criteria: { language: "text/cql-identifier", expression: name },
          })),
        },
      },
      {
        resource: {
          resourceType: "Library",
          id: LIBRARY,
          url: LIBRARY_URL,
          name: LIBRARY,
          version: "1.0.0",
          status: "draft",
          type: { coding: [{ system: `${SYSTEM}/library-type`, code: "logic-library" }] },
          content: [
            { contentType: "application/elm+json", data: Buffer.from(JSON.stringify(elm(LIBRARY))).toString("base64") },
          ],
        },
      },
    ],
  };
}

function population(code: string, expression: string) {
  return {
    code: { coding: [{ system: `${SYSTEM}/measure-population`, code }] },
    criteria: { language: "text/cql-identifier", expression },
  };
}
