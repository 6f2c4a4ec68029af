import type { Unreadable } from "../unreadable.ts";
import { type Acknowledgement, readAcknowledgement } from "./acknowledgement.ts";
import { type CareCommunication, readCareCommunication } from "./care-communication.ts";
import { claimedProfiles } from "./claimed-profiles.ts";
import type { MessageHead } from "./message-parts.ts";
import { headOf, readParts } from "./read-parts.ts";
import { isObject, type Resource } from "./resource.ts";
import { PROFILE } from "./systems.ts";

/** The message in a Bundle that says which of MedCom's it is; undefined for any other resource. */
export function messageIn(
  resource: Resource,
): { readonly ok: true; readonly message: CareCommunication | Acknowledgement } | Unreadable | undefined {
  const claimed = claimedProfiles(resource);
  if (claimed.includes(PROFILE.careCommunication)) return readCareCommunication(resource);
  return claimed.includes(PROFILE.acknowledgement) ? readAcknowledgement(resource) : undefined;
}

/** What any message of MedCom's says about itself, whatever its type and whatever else is wrong with it, and whether it answers another; undefined where it does not tell. */
export function headIn(resource: Resource): { readonly head: MessageHead; readonly isAnswer: boolean } | undefined {
  if (resource.resourceType !== "Bundle") return undefined;
  const read = readParts(resource, (open) => {
    const event = open.header["eventCoding"];
    const isNamedSo = isObject(event) && event["code"] === "acknowledgement-message";
    return { head: headOf(open), isAnswer: isNamedSo || open.header["response"] !== undefined };
  });
  return read.ok ? read.message : undefined;
}
