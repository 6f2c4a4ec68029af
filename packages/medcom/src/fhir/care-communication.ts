import type { Unreadable } from "../unreadable.ts";
import type {
  FhirAuthor,
  FhirOrganization,
  FhirPatient,
  FhirTeam,
  MessageEvent,
  MessageHead,
} from "./message-parts.ts";
import {
  codeIn,
  eventsOf,
  firstObject,
  headOf,
  need,
  type OpenMessage,
  objects,
  optional,
  organizationAt,
  partyAt,
  patientAt,
  readParts,
  resourceAt,
  textAt,
} from "./read-parts.ts";
import { type FhirObject, isObject, type Resource } from "./resource.ts";
import { EXTENSION } from "./systems.ts";

/** A message of words between two organisations about one patient, with all that was written in its thread (MedCom CareCommunication 5). */
export interface CareCommunication extends MessageHead {
  readonly kind: "care-communication";
  /** The version of the message's definition, as `5.0`. */
  readonly version: string;
  readonly patient: FhirPatient;
  /** `urn:uuid:…` of the thread. */
  readonly thread: string;
  /** One of MedCom's eighteen categories, as `carecoordination`. */
  readonly category: string;
  readonly topic?: string;
  /** For the category `regarding-referral` alone. */
  readonly priority?: string;
  readonly specificSender?: FhirAuthor | FhirTeam;
  readonly specificReceiver?: FhirAuthor | FhirTeam;
  readonly encounter?: FhirEncounter;
  /** The thread's segments, texts and attachments, in the message's order. */
  readonly segments: readonly Segment[];
  readonly events: readonly MessageEvent[];
}

/** The contact that the message belongs to; it stands there for the episode's number (LPR3). */
export interface FhirEncounter {
  readonly status: string;
  readonly class: string;
  readonly episode: { readonly system?: string; readonly value: string };
}

/** One piece of a thread. */
export type Segment = TextSegment | AttachmentSegment;

interface SegmentHead {
  readonly identifier: string;
  readonly date: string;
  readonly organization?: FhirOrganization;
  readonly author?: FhirAuthor;
  readonly phone?: string;
}

/** Plain text; `\n` ends a line. */
export interface TextSegment extends SegmentHead {
  readonly kind: "text";
  readonly text: string;
}

/** A file or a link. */
export interface AttachmentSegment extends SegmentHead {
  readonly kind: "attachment";
  readonly title: string;
  readonly contentType?: string;
  /** Base64. */
  readonly data?: string;
  readonly url?: string;
  readonly created?: string;
}

/** Reads a CareCommunication out of its Bundle. What else the Bundle holds stays in the Bundle. */
export function readCareCommunication(
  bundle: Resource,
): { readonly ok: true; readonly message: CareCommunication } | Unreadable {
  return readParts(bundle, (open) => {
    const communication = need(resourceAt(open, firstObject(open.header["focus"])), "Communication");
    const sender = extensionOf(communication, EXTENSION.sender);
    return {
      kind: "care-communication",
      ...headOf(open),
      version: /\|(.+)$/.exec(textAt(open.header, "definition") ?? "")?.[1] ?? "",
      patient: patientAt(open, communication["subject"]),
      thread: need(textAt(firstObject(communication["identifier"]) ?? {}, "value"), "Communication.identifier"),
      category: need(codeIn(firstObject(communication["category"]) ?? {}), "Communication.category"),
      ...optional("topic", isObject(communication["topic"]) ? textAt(communication["topic"], "text") : undefined),
      ...optional("priority", textAt(communication, "priority")),
      ...optional("specificSender", partyAt(open, sender?.["valueReference"])),
      ...optional("specificReceiver", partyAt(open, firstObject(communication["recipient"]))),
      ...optional("encounter", encounterOf(resourceAt(open, communication["encounter"]))),
      segments: objects(communication["payload"]).map((payload) => segmentOf(open, payload)),
      events: eventsOf(open),
    };
  });
}

function encounterOf(encounter: Resource | undefined): FhirEncounter | undefined {
  const identifier = firstObject(encounter?.["episodeOfCare"])?.["identifier"];
  if (encounter === undefined || !isObject(identifier)) return undefined;
  const kind = encounter["class"];
  return {
    status: textAt(encounter, "status") ?? "",
    class: isObject(kind) ? (textAt(kind, "code") ?? "") : "",
    episode: { ...optional("system", textAt(identifier, "system")), value: textAt(identifier, "value") ?? "" },
  };
}

function segmentOf(open: OpenMessage, payload: FhirObject): Segment {
  const head = segmentHead(open, payload);
  const attachment = payload["contentAttachment"];
  if (!isObject(attachment)) return { kind: "text", ...head, text: textAt(payload, "contentString") ?? "" };
  return {
    kind: "attachment",
    ...head,
    title: textAt(attachment, "title") ?? "",
    ...optional("contentType", textAt(attachment, "contentType")),
    ...optional("data", textAt(attachment, "data")),
    ...optional("url", textAt(attachment, "url")),
    ...optional("created", textAt(attachment, "creation")),
  };
}

function segmentHead(open: OpenMessage, payload: FhirObject): SegmentHead {
  const identifier = extensionOf(payload, EXTENSION.identifier)?.["valueIdentifier"];
  const contact = extensionOf(payload, EXTENSION.contact)?.["valueContactPoint"];
  const author = partyAt(open, extensionOf(payload, EXTENSION.author)?.["valueReference"]);
  return {
    identifier: isObject(identifier) ? (textAt(identifier, "value") ?? "") : "",
    date: textAt(extensionOf(payload, EXTENSION.date) ?? {}, "valueDateTime") ?? "",
    ...optional("organization", isObject(identifier) ? organizationAt(open, identifier, "assigner") : undefined),
    ...optional("author", author?.kind === "person" ? author : undefined),
    ...optional("phone", isObject(contact) ? textAt(contact, "value") : undefined),
  };
}

function extensionOf(holder: FhirObject, url: string): FhirObject | undefined {
  return objects(holder["extension"]).find((each) => each["url"] === url);
}
