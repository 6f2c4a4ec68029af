import type { Unreadable } from "../unreadable.ts";
import { entriesOf } from "./bundle-index.ts";
import type { MessageEvent, MessageHead } from "./message-parts.ts";
import { codeIn, eventsOf, firstObject, headOf, need, objects, optional, readParts, textAt } from "./read-parts.ts";
import { type FhirObject, isObject, type Resource } from "./resource.ts";

/** The answer to a message: it came through, or why not (MedCom Acknowledgement 2). No sign that a person has read it. */
export interface Acknowledgement extends MessageHead {
  readonly kind: "acknowledgement";
  /** The id of the answered message's MessageHeader. */
  readonly answers: string;
  readonly code: AcknowledgementCode;
  readonly errors: readonly AcknowledgementError[];
  readonly events: readonly MessageEvent[];
}

/** `ok`: taken; `transient-error`: a fault at the receiver, send it again; `fatal-error`: the message itself is wrong. */
export type AcknowledgementCode = "ok" | "transient-error" | "fatal-error";

/** One reason. */
export interface AcknowledgementError {
  /** FHIR's issue type, as `structure`. */
  readonly type: string;
  /** MedCom's code, as `MSG_Receiver_Identifier_UNKNOWN`. */
  readonly code?: string;
  readonly text?: string;
}

/** Reads an Acknowledgement out of its Bundle. What else the Bundle holds stays in the Bundle. */
export function readAcknowledgement(
  bundle: Resource,
): { readonly ok: true; readonly message: Acknowledgement } | Unreadable {
  return readParts(bundle, (open) => {
    const response = need(firstObject(open.header["response"]), "MessageHeader.response");
    const outcomes = entriesOf(bundle).flatMap(({ resource }) =>
      resource?.resourceType === "OperationOutcome" ? [resource] : [],
    );
    return {
      kind: "acknowledgement",
      ...headOf(open),
      answers: need(textAt(response, "identifier"), "MessageHeader.response.identifier"),
      code: need(codeOf(textAt(response, "code")), "MessageHeader.response.code"),
      errors: outcomes.flatMap((outcome) => objects(outcome["issue"]).map(errorOf)),
      events: eventsOf(open),
    };
  });
}

function codeOf(said: string | undefined): AcknowledgementCode | undefined {
  return said === "ok" || said === "transient-error" || said === "fatal-error" ? said : undefined;
}

function errorOf(issue: FhirObject): AcknowledgementError {
  const details = isObject(issue["details"]) ? issue["details"] : {};
  return {
    type: textAt(issue, "code") ?? "",
    ...optional("code", codeIn(details)),
    ...optional("text", textAt(details, "text")),
  };
}
