import type { Acknowledgement } from "@foelgeskab/medcom/fhir/acknowledgement";
import type { CareCommunication } from "@foelgeskab/medcom/fhir/care-communication";
import { decodeResource } from "@foelgeskab/medcom/fhir/decode-resource";
import { headIn, messageIn } from "@foelgeskab/medcom/fhir/message-in";
import type { MessageHead } from "@foelgeskab/medcom/fhir/message-parts";
import type { Resource } from "@foelgeskab/medcom/fhir/resource";
import { r4Table } from "../../profiles/load-r4.ts";
import type { Why } from "../../store/inbound-rows.ts";
import { REASON, unreadableBecause } from "./reasons.ts";

/** A FHIR message that tells who sent it and by which numbers, whatever else is wrong with it. */
export interface FhirMessage {
  readonly head: MessageHead;
  /** It answers another message, so nobody answers it (MedCom KR2.R). */
  readonly isAnswer: boolean;
  readonly format: "json" | "xml";
  readonly resource: Resource;
  /** What it says, or why that cannot be understood. */
  readonly said: CareCommunication | Acknowledgement | Why;
}

/** Bytes → FHIR message. Without its head nobody could be answered. Pure: bad bytes are a value. */
export function readFhir(
  bytes: Uint8Array,
): { readonly ok: true; readonly message: FhirMessage } | { readonly ok: false; readonly why: Why } {
  const read = decodeResource(bytes, r4Table());
  if (!read.ok) return { ok: false, why: unreadableBecause(read.unreadable.why) };
  const { format, resource } = read;
  const head = headIn(resource);
  const message = messageIn(resource);
  if (head === undefined)
    return {
      ok: false,
      why: message?.ok === false ? unreadableBecause(message.unreadable.why) : REASON.unsupported,
    };
  return { ok: true, message: { ...head, format, resource, said: saidIn(message) } };
}

function saidIn(message: ReturnType<typeof messageIn>): FhirMessage["said"] {
  if (message === undefined) return REASON.unsupported;
  return message.ok ? message.message : unreadableBecause(message.unreadable.why);
}
