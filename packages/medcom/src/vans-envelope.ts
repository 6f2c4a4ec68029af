import { bytesIn, oneLineBase64 } from "./base64.ts";
import type { Said } from "./unreadable.ts";
import { type Attributed, attributed, formed, oneAttributed } from "./vans-words.ts";
import { type Coded, type Content, coded, maybe, note, one, plainText, record } from "./wire.ts";

/** The namespace of VANSEnvelope 1.0.4. Its schema has no licence; what it asks is written here in our own words. */
export const VANS_ENVELOPE = "urn:oio:medcom:vans-envelope:1.0.4";

/** What travels over the VANS network: a message in its wrapping, or a receipt for one. */
export interface VansEnvelope {
  readonly sender: EndPoint;
  readonly receiver: EndPoint;
  /** New in every sending. */
  readonly identifier: string;
  /** As written, `2026-03-02T15:10:00`. */
  readonly sent: string;
  readonly message?: VansMessage;
  readonly receipt?: VansReceipt;
}

/** Where an envelope comes from or goes to. */
export interface EndPoint {
  readonly kind: Coded<"EAN" | "CVR" | "VANS">;
  readonly text: string;
}

/** A message of any standard as it is carried. */
export interface VansMessage {
  readonly meta: MetaInformation;
  /** The message's bytes as base64 in one line. */
  readonly data: string;
}

/** What the network knows of a message without opening it. */
export interface MetaInformation {
  /** The same in every sending of the message. */
  readonly identifier: string;
  readonly processing?: Processing;
  readonly document: VansDocument;
  readonly transport?: Transport;
}

/** By whom and how the message is to be treated on its way. */
export interface Processing {
  readonly provider: string;
  readonly service: string;
}

/** What kind of message it is, as `MCM:XDIS91`. */
export interface VansDocument {
  readonly format: Coded<"XML" | "EDIFACT" | "HL7" | "Binary" | "Other">;
  readonly name: string;
  readonly version?: string;
  /** Bytes of the message before base64, as digits. */
  readonly size: string;
}

/** How the message is carried; `reliable` unless it says otherwise. */
export interface Transport {
  readonly type?: Coded<"reliable" | "unreliable">;
  readonly transform: Coded<"true" | "false" | "1" | "0">;
  readonly tags: readonly ServiceTag[];
}

/** A word for the network, as `MCM:MIME`. */
export interface ServiceTag {
  readonly name: string;
  readonly value: string;
}

/** What became of an envelope. */
export interface VansReceipt {
  readonly positive?: AnsweredEnvelope;
  readonly negative?: RefusedEnvelope;
  /** The network refused it before the receiver was reached. */
  readonly network?: RefusedEnvelope;
}

/** The envelope that is answered, and what it carried. */
export interface AnsweredEnvelope {
  readonly envelope: string;
  readonly message?: MetaInformation;
}

/** An envelope that was refused. */
export interface RefusedEnvelope extends AnsweredEnvelope {
  readonly error: VansError;
}

/** Why it was refused. */
export interface VansError {
  readonly code?: string;
  readonly description: string;
}

const uuid = formed(36, /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i);
const dateTime = formed(40, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)?$/);
const words = formed(255, /\S/);
const bytes = formed(10, /^\d{1,10}$/);

const endPoint: Attributed<EndPoint> = {
  attribute: "EndPointType",
  words: ["EAN", "CVR", "VANS"],
  text: formed(18, /\S/),
  make: (kind, text) => ({ kind: kind as EndPoint["kind"], text }), // one of the words above, or unlisted
  take: ({ kind, text }) => [kind, text],
};
const serviceTag: Attributed<ServiceTag> = {
  attribute: "name",
  text: formed(70, /\S/),
  make: (name, value) => ({ name: name as string, value }), // any word at all
  take: ({ name, value }) => [name, value],
};

const meta = record<MetaInformation>({
  identifier: one("Identifier", uuid),
  processing: maybe(
    "Processing",
    record<Processing>({ provider: one("ProviderIdentifier", words), service: one("ServiceIdentifier", words) }),
  ),
  document: one(
    "Document",
    record<VansDocument>({
      format: one("Format", coded(["XML", "EDIFACT", "HL7", "Binary", "Other"])),
      name: one("Name", words),
      version: maybe("Version", words),
      size: one("SizeInBytes", bytes),
    }),
  ),
  transport: maybe(
    "Transport",
    record<Transport>({
      type: maybe("Type", coded(["reliable", "unreliable"])),
      transform: one("TransformMessage", coded(["true", "false", "1", "0"])),
      tags: attributed("ServiceTag", serviceTag, 5),
    }),
  ),
});

const data: Content<string> = {
  read: (inside, journal) => {
    const line = oneLineBase64(plainText(inside, journal));
    if (line === undefined) note(journal, NOT_BASE64, inside.where);
    return line ?? "";
  },
  write: (value) => [value],
};

const carried = record<VansMessage>({ meta: one("MetaInformation", meta), data: one("Data", data) });

/** A message that is not as long as its envelope says was damaged on its way. */
const message: Content<VansMessage> = {
  read: (inside, journal) => {
    const read = carried.read(inside, journal);
    if (bytesIn(read.data) !== Number(read.meta.document.size)) note(journal, WRONG_SIZE, inside.where);
    return read;
  },
  write: (value, journal) => {
    if (bytesIn(value.data) !== Number(value.meta.document.size)) note(journal, WRONG_SIZE);
    return carried.write(value, journal);
  },
};

const answered = {
  envelope: one("OriginalEnvelopeIdentifier", uuid),
  message: maybe("OriginalMessage", meta),
};
const refused = record<RefusedEnvelope>({
  error: one(
    "Error",
    record<VansError>({
      code: maybe("Code", formed(10, /^[1-9]\d*$/)),
      description: one("Description", formed(512, /\S/)),
    }),
  ),
  ...answered,
});

/** How an envelope is read and written; what it asks of lengths, numbers and words is asked in both directions. */
export const vansEnvelope = record<VansEnvelope>({
  sender: oneAttributed("SenderID", endPoint),
  receiver: oneAttributed("ReceiverID", endPoint),
  identifier: one("EnvelopeIdentifier", uuid),
  sent: one("SentDateTime", dateTime),
  message: maybe("Message", message),
  receipt: maybe(
    "Receipt",
    record<VansReceipt>({
      network: maybe("NegativeVans", refused),
      negative: maybe("NegativeMessage", refused),
      positive: maybe("PositiveMessage", record<AnsweredEnvelope>(answered)),
    }),
  ),
});

const NOT_BASE64 = (path: string): Said => ({
  da: `${path} er ikke base64. Bed afsenderen sende kuverten igen.`,
  en: `${path} is not base64. Ask the sender to send the envelope again.`,
});
const WRONG_SIZE = (path: string): Said => ({
  da: `${path} er ikke så lang, som kuverten siger (SizeInBytes). Bed afsenderen sende den igen.`,
  en: `${path} is not as long as the envelope says (SizeInBytes). Ask the sender to send it again.`,
});
