import { fromBase64 } from "./base64.ts";
import { buildVansEnvelope } from "./build-vans-envelope.ts";
import { decodeDeclared, firstBytes } from "./decode.ts";
import { encodeUtf8 } from "./encode.ts";
import type { MessageRead, MessageStandard, ReadMessage, RewrittenMessage } from "./message-standard.ts";
import type { NotUnderstood } from "./not-understood.ts";
import { type Said, unreadable } from "./unreadable.ts";
import { type MetaInformation, VANS_ENVELOPE, type VansEnvelope, vansEnvelope } from "./vans-envelope.ts";
import { newJournal } from "./wire.ts";
import { readXml, type XmlReading } from "./xml.ts";

/** An envelope is small but for what it carries. */
const ENVELOPES: XmlReading = {
  keepAttributes: true,
  characters: 50 * 1024 * 1024,
  depth: 16,
  elements: 200,
  attributes: 32,
  tagCharacters: 4_096,
  references: 1_000,
};

/** VANSEnvelope 1.0.4: any message, or a receipt of the network's. */
export const vansStandard: MessageStandard = {
  standard: "vans-envelope",
  sniffs: (bytes) => /<(?:[\w.-]{1,40}:)?VANSEnvelope[\s>]/.test(firstBytes(bytes, 2_000).replaceAll("\0", "")),
  read: (bytes, readInner) => {
    const decoded = decodeDeclared(bytes);
    if (!decoded.ok) return decoded;
    const document = readXml(decoded.text, ENVELOPES);
    if (!document.ok) return document;
    if (document.namespace !== VANS_ENVELOPE) return unreadable(OTHER_VERSION, document.root.where);
    const journal = newJournal();
    const envelope = vansEnvelope.read(document.root, journal);
    const [problem] = journal.problems;
    if (problem !== undefined) return unreadable(problem.why, problem.where);
    const kind = kindOf(envelope);
    if (kind === undefined) return unreadable(NOT_ONE, document.root.where);
    return told(envelope, kind, journal.notUnderstood, readInner);
  },
};

/** What stands in an envelope, with the message that it carries as any message is told. */
export interface VansContent extends Pick<VansEnvelope, "sender" | "receiver" | "sent" | "receipt"> {
  readonly meta?: MetaInformation;
  readonly message?: unknown;
  readonly notUnderstood: readonly NotUnderstood[];
}

/** What is in the envelope: exactly one thing, or it contradicts itself. */
function kindOf({ message, receipt }: VansEnvelope): string | undefined {
  const kinds = {
    Message: message,
    PositiveMessage: receipt?.positive,
    NegativeMessage: receipt?.negative,
    NegativeVans: receipt?.network,
  };
  const found = Object.entries(kinds).filter(([, each]) => each !== undefined);
  return found.length === 1 ? found[0]?.[0] : undefined;
}

function told(
  envelope: VansEnvelope,
  kind: string,
  notUnderstood: readonly NotUnderstood[],
  readInner: (bytes: Uint8Array) => ReadMessage,
): MessageRead {
  const { sender, receiver, identifier, sent, message, receipt } = envelope;
  const carried = message && readInner(fromBase64(message.data) ?? new Uint8Array());
  return {
    ok: true,
    standard: "vans-envelope",
    type: kind,
    version: "1.0.4",
    id: identifier,
    sender: { ean: sender.text },
    receiver: { ean: receiver.text },
    ...(carried?.ok && carried.patient !== undefined ? { patient: carried.patient } : {}),
    content: {
      sender,
      receiver,
      sent,
      ...(message && { meta: message.meta, message: innerOf(carried) }),
      ...(receipt && { receipt }),
      notUnderstood,
    } satisfies VansContent,
    rewrite: () => rewrite(envelope, notUnderstood),
  };
}

/** The message that is carried as any message is told, or why it cannot be read. */
function innerOf(carried: ReadMessage | undefined): unknown {
  if (carried === undefined) return undefined;
  if (!carried.ok) return { unreadable: carried.unreadable };
  const { standard, type, version, id, sender, receiver, patient, content } = carried;
  return { standard, type, version, id, sender, receiver, patient, content };
}

/** The envelope anew; what it carries goes on byte for byte, for it is not the envelope's to change. */
function rewrite(envelope: VansEnvelope, notUnderstood: readonly NotUnderstood[]): RewrittenMessage {
  const built = buildVansEnvelope(envelope);
  return built.ok
    ? { ok: true, bytes: encodeUtf8(built.xml), leftOut: notUnderstood.map(({ where }) => where) }
    : built;
}

const OTHER_VERSION: Said = {
  da: "Kuverten er en VANSEnvelope i en anden udgave end 1.0.4, som er den, der læses her. Bed afsenderen sende den i 1.0.4.",
  en: "The envelope is a VANSEnvelope of another version than 1.0.4, the one that is read here. Ask the sender to send it in 1.0.4.",
};
const NOT_ONE: Said = {
  da: "Kuverten skal have én besked eller én kvittering. Bed afsenderen sende den igen.",
  en: "The envelope must have one message or one receipt. Ask the sender to send it again.",
};
