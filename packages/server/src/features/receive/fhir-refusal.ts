import type { AcknowledgementError } from "@foelgeskab/medcom/fhir/acknowledgement";
import type { Issue } from "@foelgeskab/medcom/fhir/issue";
import type { Why } from "../../store/inbound-rows.ts";
import { REASON } from "./reasons.ts";

/** Why a FHIR message is refused: for the list of those who wait for it, and for its sender's machine. */
export interface FhirRefusal {
  readonly why: Why;
  readonly errors: readonly AcknowledgementError[];
}

/** So many of the faults of a message are told to its sender; the first ones are mostly the cause of the others. */
const MOST_TOLD = 20;

/** The refusal of a message that does not keep its profile: each fault with its element and MedCom's code for it (KR4.R). */
export function refusedByProfile(errors: readonly Issue[]): FhirRefusal {
  const [first] = errors;
  const { da, en } = first?.said ?? REASON.notByProfile;
  return {
    why: {
      code: REASON.notByProfile.code,
      da: `${REASON.notByProfile.da} ${da}`,
      en: `${REASON.notByProfile.en} ${en}`,
    },
    errors: errors.slice(0, MOST_TOLD).map((issue) => ({
      type: issue.code,
      code: codeOf(issue),
      text: `${issue.expression}: ${issue.said.da}`,
    })),
  };
}

/** A refusal for one reason of ours. */
export function refusedBecause(why: Why, code: string, type = "processing"): FhirRefusal {
  return { why, errors: [{ type, code, text: why.da }] };
}

/** What stands in MedCom's list of codes for a fault; what it has no code for is bad syntax. */
function codeOf({ code, expression, rule }: Issue): string {
  switch (code) {
    case "code-invalid":
      return rule === "code-system" ? "MSG_CodeSystem_VALUE_UNKNOWN" : "MSG_VALUESET_VALUE_UNKNOWN";
    case "value":
      return "MSG_Datatype_Wrong";
    case "not-found":
      return "MSG_LOCAL_FAIL";
    case "too-costly":
      return "MSG_Element_To_Long";
    case "not-supported":
      return "MSG_RECEIVER_UNABLE_TO_RECEIVE_MSG_TYPE";
    case "required":
      return /destination|receiver/i.test(expression) ? "MSG_Receiver_Identifier_MISSING" : "MSG_BAD_FORMAT";
    case "structure":
    case "invariant":
    case "extension":
    case "business-rule":
      return "MSG_BAD_SYNTAX";
    default:
      return code satisfies never;
  }
}
