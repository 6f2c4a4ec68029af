import { firstBytes } from "./decode.ts";
import { encodeUtf8 } from "./encode.ts";
import type { Acknowledgement } from "./fhir/acknowledgement.ts";
import type { CareCommunication } from "./fhir/care-communication.ts";
import { type DecodedResource, decodeResource } from "./fhir/decode-resource.ts";
import { leftovers } from "./fhir/leftovers.ts";
import { messageIn } from "./fhir/message-in.ts";
import type { FhirOrganization } from "./fhir/message-parts.ts";
import type { Resource } from "./fhir/resource.ts";
import type { TypeTable } from "./fhir/type-table.ts";
import { writeJson, writeResourceXml } from "./fhir/write-resource.ts";
import type { MessageParty, MessageRead, MessageStandard, ReadMessage, RewrittenMessage } from "./message-standard.ts";

/** What stands in a FHIR message: the same for JSON and XML. */
export interface FhirContent {
  /** What is understood; absent for resources that are no message of MedCom's. */
  readonly message?: CareCommunication | Acknowledgement;
  /** Places that `message` does not hold. They are in the resource, and are written anew with it. */
  readonly notUnderstood: readonly string[];
  readonly resource: Resource;
}

/** MedCom's FHIR messages in JSON or XML, and any other resource of R4 by its type. `table` is asked for when the first one comes. */
export function fhirStandard(table: () => TypeTable): MessageStandard {
  return {
    standard: "fhir",
    sniffs: sniffsFhir,
    read: (bytes) => {
      const read = decodeResource(bytes, table());
      return read.ok ? tell(read, table()) : read;
    },
  };
}

/** Whether the bytes begin as a FHIR resource does, in JSON or in XML. */
export function sniffsFhir(bytes: Uint8Array): boolean {
  const beginning = firstBytes(bytes, 2000)
    .replace(/^\u00EF\u00BB\u00BF/, "")
    .trimStart();
  return beginning.startsWith("{") || (beginning.startsWith("<") && beginning.includes("http://hl7.org/fhir"));
}

function tell(read: DecodedResource, table: TypeTable): ReadMessage {
  const { resource } = read;
  const message = messageIn(resource);
  if (message === undefined) {
    return {
      ok: true,
      standard: "fhir",
      type: resource.resourceType,
      content: { notUnderstood: [], resource } satisfies FhirContent,
      rewrite: () => rewrite(read, table),
    };
  }
  return message.ok ? told(message.message, read, table) : message;
}

function told(message: CareCommunication | Acknowledgement, read: DecodedResource, table: TypeTable): MessageRead {
  const isLetter = message.kind === "care-communication";
  return {
    ok: true,
    standard: "fhir",
    type: isLetter ? "care-communication-message" : "acknowledgement-message",
    ...(isLetter ? { version: message.version } : {}),
    id: message.messageId,
    sender: partyOf(message.sender),
    receiver: partyOf(message.receiver),
    ...(isLetter ? { patient: patientOf(message) } : {}),
    content: { message, notUnderstood: leftovers(read.resource), resource: read.resource } satisfies FhirContent,
    rewrite: () => rewrite(read, table),
  };
}

function partyOf({ gln, sor, name }: FhirOrganization): MessageParty {
  return {
    ...(gln === undefined ? {} : { ean: gln }),
    ...(sor === undefined ? {} : { number: { text: sor, register: "sorkode" } }),
    ...(name === undefined ? {} : { name }),
  };
}

function patientOf({ patient: { number, name } }: CareCommunication): NonNullable<MessageRead["patient"]> {
  return {
    identifier: number.value,
    name: [...name.given, name.family].filter((part) => part !== undefined).join(" "),
  };
}

/** The same resource in the format it came in. Nothing of it is left out. */
function rewrite({ resource, format }: DecodedResource, table: TypeTable): RewrittenMessage {
  if (format === "json") return { ok: true, bytes: encodeUtf8(writeJson(resource)), leftOut: [] };
  const written = writeResourceXml(resource, table);
  return written.ok ? { ok: true, bytes: encodeUtf8(written.xml), leftOut: [] } : written;
}
