import {
  add,
  author,
  type BuildFrom,
  type Building,
  building,
  bundleOf,
  coded,
  event,
  header,
  organization,
  party,
  patient,
} from "./build-parts.ts";
import type { CareCommunication, FhirEncounter, Segment } from "./care-communication.ts";
import { optional } from "./read-parts.ts";
import type { FhirObject, Resource } from "./resource.ts";
import { CODES, EXTENSION, PROFILE } from "./systems.ts";

const DEFINITION =
  "http://medcomfhir.dk/ig/messagedefinitions/MessageDefinition/MedComCareCommunicationMessageDefinition";

/** Writes a CareCommunication as its Bundle, with a narrative in each resource. Whether it may be sent, the validator says. */
export function buildCareCommunication(message: CareCommunication, from: BuildFrom): Resource {
  const to = building(from);
  const subject = patient(to, message.patient);
  const encounter = message.encounter === undefined ? undefined : encounterPart(to, message.encounter, subject);
  const focus = add(to, {
    type: "Communication",
    profile: PROFILE.communication,
    fields: communicationFields(to, message, subject, encounter),
    lines: [message.category, message.topic ?? "", ...message.segments.map(segmentInWords)],
  });
  for (const said of message.events) event(to, said, PROFILE.careCommunicationProvenance);
  header(to, message, PROFILE.careCommunicationHeader, "care-communication-message", {
    focus: [focus],
    definition: `${DEFINITION}|${message.version}`,
  });
  return bundleOf(to, message, PROFILE.careCommunication);
}

function communicationFields(
  to: Building,
  message: CareCommunication,
  subject: FhirObject,
  encounter: FhirObject | undefined,
): FhirObject {
  const { specificSender, specificReceiver, thread, category, topic, priority, segments } = message;
  return {
    ...(specificSender === undefined
      ? {}
      : { extension: [{ url: EXTENSION.sender, valueReference: party(to, specificSender) }] }),
    identifier: [{ value: thread }],
    status: "unknown",
    category: [coded(CODES.category, category)],
    ...optional("priority", priority),
    subject,
    ...(topic === undefined ? {} : { topic: { text: topic } }),
    ...optional("encounter", encounter),
    ...(specificReceiver === undefined ? {} : { recipient: [party(to, specificReceiver)] }),
    payload: segments.map((segment) => payloadOf(to, segment)),
  };
}

function payloadOf(to: Building, segment: Segment): FhirObject {
  const { identifier, date, organization: at, author: who, phone } = segment;
  const assigner = at === undefined ? {} : { assigner: organization(to, at) };
  const extension = [
    { url: EXTENSION.date, valueDateTime: date },
    { url: EXTENSION.identifier, valueIdentifier: { value: identifier, ...assigner } },
    ...(who === undefined ? [] : [{ url: EXTENSION.author, valueReference: author(to, who) }]),
    ...(phone === undefined ? [] : [{ url: EXTENSION.contact, valueContactPoint: { system: "phone", value: phone } }]),
  ];
  if (segment.kind === "text") return { extension, contentString: segment.text };
  const { contentType, data, url, title, created } = segment;
  return {
    extension,
    contentAttachment: {
      ...optional("contentType", contentType),
      ...optional("data", data),
      ...optional("url", url),
      title,
      ...optional("creation", created),
    },
  };
}

function segmentInWords(segment: Segment): string {
  return segment.kind === "text" ? segment.text : segment.title;
}

function encounterPart(to: Building, { status, class: code, episode }: FhirEncounter, subject: FhirObject): FhirObject {
  return add(to, {
    type: "Encounter",
    profile: PROFILE.encounter,
    fields: {
      status,
      class: { system: CODES.encounterClass, code },
      subject,
      episodeOfCare: [{ identifier: { ...optional("system", episode.system), value: episode.value } }],
    },
    lines: [episode.value],
  });
}
