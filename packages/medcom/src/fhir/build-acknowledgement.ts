import type { Acknowledgement, AcknowledgementError } from "./acknowledgement.ts";
import { add, type BuildFrom, building, bundleOf, coded, event, header } from "./build-parts.ts";
import { optional } from "./read-parts.ts";
import type { FhirObject, Resource } from "./resource.ts";
import { CODES, PROFILE } from "./systems.ts";

/** Writes an Acknowledgement as its Bundle, with a narrative in each resource. */
export function buildAcknowledgement(message: Acknowledgement, from: BuildFrom): Resource {
  const to = building(from);
  for (const said of message.events) event(to, said, PROFILE.provenance);
  const details = message.errors.length === 0 ? undefined : outcome(to, message.errors);
  header(to, message, PROFILE.acknowledgementHeader, "acknowledgement-message", {
    response: { identifier: message.answers, code: message.code, ...optional("details", details) },
  });
  return bundleOf(to, message, PROFILE.acknowledgement);
}

function outcome(to: Parameters<typeof add>[0], errors: readonly AcknowledgementError[]): FhirObject {
  return add(to, {
    type: "OperationOutcome",
    profile: PROFILE.operationOutcome,
    fields: { issue: errors.map(issueOf) },
    lines: errors.map(({ code, text, type }) => text ?? code ?? type),
  });
}

function issueOf({ type, code, text }: AcknowledgementError): FhirObject {
  const details = {
    ...(code === undefined ? {} : coded(OF_HL7.has(code) ? CODES.outcome : CODES.error, code)),
    ...optional("text", text),
  };
  return { severity: "error", code: type, ...(Object.keys(details).length === 0 ? {} : { details }) };
}

/** Of the codes that MedCom allows in an answer, those that we use and that are HL7's. */
const OF_HL7: ReadonlySet<string> = new Set(["MSG_BAD_FORMAT", "MSG_BAD_SYNTAX", "MSG_DUPLICATE_ID", "MSG_LOCAL_FAIL"]);
