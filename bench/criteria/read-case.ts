import type { EvaluationCase } from "@foelgeskab/followup/evaluate";
import { type IsoDay, parseIsoDay } from "@foelgeskab/followup/ids";
import type { LabResult, ResultStatus } from "@foelgeskab/followup/usable-results";
import { AS_OF, type Bundle, type Observation, PROSTATECTOMY, type Procedure, SYSTEM } from "./fhir-bundle.ts";

/** The day that every patient is looked at from. */
export const asOf = day(AS_OF);
const NO_PLAN: EvaluationCase["plan"] = { checks: [], criteria: [] };

/** A bundle as the case that `foelgeskab evaluate` takes: followed from the operation on, without plan of his own. */
export function readCase({ entry }: Bundle): EvaluationCase {
  const results: LabResult[] = [];
  const anchors: Record<string, IsoDay> = {};
  let id = "";
  for (const { resource } of entry) {
    switch (resource.resourceType) {
      case "Patient":
        id = resource.id;
        break;
      case "Procedure":
        if (isProstatectomy(resource)) anchors["surgeryDate"] = day(resource.performedDateTime);
        break;
      case "Observation":
        results.push(labResult(resource));
        break;
      default:
        resource satisfies never;
    }
  }
  const { surgeryDate } = anchors;
  if (surgeryDate === undefined) throw new Error(`${id} was not operated`);
  return { id, asOf, anchors, followedFrom: surgeryDate, plan: NO_PLAN, baseline: [], results, symptoms: [] };
}

function isProstatectomy({ code }: Procedure): boolean {
  return code.coding.some((each) => each.system === SYSTEM.snomedCt && each.code === PROSTATECTOMY);
}

function labResult({ id, status, code, effectiveDateTime, valueQuantity }: Observation): LabResult {
  const { value, comparator, code: unit } = valueQuantity;
  return {
    id,
    analysis: code.coding.find(({ system }) => system === SYSTEM.npu)?.code ?? "",
    value: comparator === undefined ? String(value) : `${comparator}${value}`, // the shortest text of a number of so few digits is the laboratory's
    unit,
    sampledOn: day(effectiveDateTime),
    status: statusOf(status),
  };
}

/** FHIR tells what was amended from what was corrected; both count. */
function statusOf(status: Observation["status"]): ResultStatus {
  return status === "amended" ? "corrected" : status;
}

function day(dateTime: string): IsoDay {
  const read = parseIsoDay(dateTime.slice(0, 10));
  if (typeof read !== "string") throw new Error(`${dateTime} is no day`);
  return read;
}
