import { oneLineBase64 } from "../base64.ts";
import type { AttachmentSegment, CareCommunication, Segment, TextSegment } from "../fhir/care-communication.ts";
import type { FhirOrganization } from "../fhir/message-parts.ts";
import { IDENTIFIER } from "../fhir/systems.ts";
import type { Said } from "../unreadable.ts";
import type { Problem } from "../wire.ts";
import {
  type Converted,
  type Correspondence,
  type CorrespondenceFile,
  type CorrespondenceParty,
  namesWhere,
  type Writer,
  type WrittenText,
  withoutUrgency,
} from "./correspondence.ts";
import { danishTime } from "./danish-time.ts";
import { extensionOfType } from "./file-types.ts";
import { plainUuid } from "./uuid-forms.ts";

/** Reads a CareCommunication. The whole thread is told, as the message tells it. */
export function correspondenceOfCareCommunication(message: CareCommunication): Converted<Correspondence> {
  const sent = danishTime(message.sent);
  const [sender, receiver] = [partyOf(message.sender), partyOf(message.receiver)];
  const attachments = message.segments.filter((segment) => segment.kind === "attachment");
  const files = attachments.filter(({ url }) => url === undefined).map(fileOf);
  const problems: Problem[] = [
    ...(sent === undefined ? [{ why: NO_TIME }] : []),
    ...(sender === undefined || receiver === undefined ? [{ why: NO_GLN }] : []),
    ...(files.includes(undefined) ? [{ why: NO_SUCH_FILE }] : []),
  ];
  if (sent === undefined || sender === undefined || receiver === undefined || problems.length > 0)
    return { ok: false, problems };
  const { texts, isUrgent } = withoutUrgency(message.segments.filter((segment) => segment.kind === "text").map(textOf));
  const episode = message.encounter && plainUuid(message.encounter.episode.value);
  const content: Correspondence = {
    sent,
    sender,
    receiver,
    patient: patientOf(message),
    ...(message.topic === undefined ? {} : { subject: message.topic }),
    isUrgent: isUrgent || message.priority === "asap" || message.priority === "urgent",
    texts,
    files: files.filter((file) => file !== undefined),
    links: attachments.flatMap(({ title, url }) => (url === undefined ? [] : [{ title, url }])),
    ...(episode === undefined ? {} : { episode }),
  };
  return { ok: true, content, notCarried: notCarried(message) };
}

function notCarried(message: CareCommunication): readonly string[] {
  const { segments, patient, category } = message;
  return namesWhere({
    "Communication.identifier": true,
    "Communication.category": category !== "other",
    "Communication.extension:sender": message.specificSender !== undefined,
    "Communication.recipient": message.specificReceiver !== undefined,
    "Communication.encounter": message.encounter !== undefined,
    "Communication.payload.contentAttachment.creation": segments.some(
      (segment) => segment.kind === "attachment" && segment.created !== undefined,
    ),
    "Communication.payload.extension:author": segments.some(hasUntoldWriter),
    "Patient.birthDate": patient.birthDate !== undefined,
    "Patient.gender": patient.gender !== undefined,
    Provenance: message.events.length > 1 || message.events.some(({ previous }) => previous !== undefined),
  });
}

function hasUntoldWriter(segment: Segment): boolean {
  return segment.author !== undefined && (segment.kind === "attachment" || writerOf(segment) === undefined);
}

function partyOf({ gln, sor, name }: FhirOrganization): CorrespondenceParty | undefined {
  if (gln === undefined) return undefined;
  return { gln, ...(sor === undefined ? {} : { sor }), ...(name === undefined ? {} : { name }) };
}

function patientOf({ patient: { number, name, address } }: CareCommunication): Correspondence["patient"] {
  const given = name.given.join(" ");
  return {
    number: { kind: number.system === IDENTIFIER.cpr ? "cpr" : "replacement", text: number.value },
    family: name.family ?? "",
    ...(given === "" ? {} : { given }),
    ...(address?.lines[0] === undefined ? {} : { street: address.lines.join(", ") }),
    ...(address?.city === undefined ? {} : { city: address.city }),
    ...(address?.postalCode === undefined ? {} : { postCode: address.postalCode }),
  };
}

function textOf(segment: TextSegment): WrittenText {
  const writer = writerOf(segment);
  return { text: segment.text, ...(writer === undefined ? {} : { writer }) };
}

function writerOf({ author, phone, date }: Segment): Writer | undefined {
  const written = danishTime(date);
  if (author === undefined || phone === undefined || written === undefined) return undefined;
  const name = [...author.name.given, author.name.family ?? ""].filter((part) => part !== "").join(" ");
  return { name, role: author.role.kind === "code" ? author.role.code : author.role.text, phone, written };
}

function fileOf({ identifier, title, contentType, data }: AttachmentSegment): CorrespondenceFile | undefined {
  const extension = extensionOfType(contentType);
  const line = data === undefined ? undefined : oneLineBase64(data);
  if (extension === undefined || line === undefined) return undefined;
  return {
    identifier: plainUuid(identifier),
    extension,
    title,
    data: line,
  };
}

const NO_TIME: Said = {
  da: "Beskeden siger ikke, hvornår den er sendt. Bed afsenderen sende den igen.",
  en: "The message does not say when it was sent. Ask the sender to send it again.",
};
const NO_GLN: Said = {
  da: "Afsender eller modtager har intet lokationsnummer (GLN): et brev i det ældre format kan ikke adresseres uden.",
  en: "Sender or receiver has no location number (GLN): a letter in the older format cannot be addressed without.",
};
const NO_SUCH_FILE: Said = {
  da: "Et bilag er hverken PDF, PNG, JPEG, GIF, TIFF eller BMP, eller det er tomt. Det ældre format kan ikke bære det.",
  en: "An attachment is neither PDF, PNG, JPEG, GIF, TIFF nor BMP, or it is empty. The older format cannot carry it.",
};
