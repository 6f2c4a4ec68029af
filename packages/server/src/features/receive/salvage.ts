import { showControls } from "@foelgeskab/medcom/write-xml";
import { withoutCpr } from "../../letters/printable.ts";
import type { ClassicStandard } from "./read-message.ts";

/** What can be told from bytes that cannot be read: enough to answer the sender, never enough to act on. */
export interface Salvaged {
  readonly standard: ClassicStandard;
  readonly envelopeIdentifier?: string;
  readonly senderEan?: string;
  readonly receiverEan?: string;
  readonly letter?: { readonly identifier: string; readonly version: string };
  /** A receipt is never answered, not even a broken one. */
  readonly isReceipt: boolean;
}

/** The head of a message ends long before this; the rest is not looked at. */
const HEAD_BYTES = 16_384;
const SHOWN_CHARACTERS = 1_500;

/** Looks for sender, receiver and numbers in the beginning of a message that is truncated, wrongly encoded or not XML at all. */
export function salvage(bytes: Uint8Array): Salvaged {
  // One character per byte, and the zero bytes of UTF-16 left out: what is looked for is plain ASCII.
  const head = Buffer.from(bytes.subarray(0, HEAD_BYTES)).toString("latin1").replaceAll("\0", "");
  if (/^(?:ï»¿)?\s*UN[AB]/.test(head)) return salvageInterchange(head);
  const found = {
    envelopeIdentifier: find(head, /<Envelope>[\s\S]{0,400}?<Identifier>\s{0,20}([!-;=-~]{1,14})\s{0,20}</),
    senderEan: find(head, /<Sender>[\s\S]{0,100}?<EANIdentifier>\s{0,20}([0-9A-Z]{1,35})\s{0,20}</),
    receiverEan: find(head, /<Receiver>[\s\S]{0,100}?<EANIdentifier>\s{0,20}([0-9A-Z]{1,35})\s{0,20}</),
  };
  const identifier = find(head, /<Letter>\s{0,40}<Identifier>\s{0,20}([!-;=-~]{1,14})\s{0,20}</);
  const version = find(head, /<VersionCode>\s{0,20}([0-9A-Z]{1,7})\s{0,20}</);
  return {
    standard: "oioxml",
    ...Object.fromEntries(Object.entries(found).filter(([, said]) => said !== undefined)),
    ...(identifier === undefined || version === undefined ? {} : { letter: { identifier, version } }),
    isReceipt: /<(?:Positive|Negative|NegativeVans)Receipt>/.test(head),
  };
}

/** The separators are those that MedCom uses; others are not guessed. */
function salvageInterchange(head: string): Salvaged {
  const [, senderEan, receiverEan, envelopeIdentifier] =
    /UNB\+UNO[A-Z]:\d\+([0-9A-Z]{1,35})(?::\w{1,4})?\+([0-9A-Z]{1,35})(?::\w{1,4})?\+\d{6}:\d{4}\+([\w-]{1,14})/.exec(
      head,
    ) ?? [];
  const [, identifier, version] = /UNH\+([\w-]{1,14})\+[A-Z]{1,6}:D:93A:\w{1,3}:([0-9A-Z]{1,6})/.exec(head) ?? [];
  return {
    standard: "edifact",
    ...(senderEan === undefined ? {} : { senderEan }),
    ...(receiverEan === undefined ? {} : { receiverEan }),
    ...(envelopeIdentifier === undefined ? {} : { envelopeIdentifier }),
    ...(identifier === undefined || version === undefined ? {} : { letter: { identifier, version: `X${version}` } }),
    isReceipt: /UNH\+[\w-]{1,14}\+CONTRL/.test(head),
  };
}

function find(head: string, pattern: RegExp): string | undefined {
  return pattern.exec(head)?.[1];
}

/** The beginning of unreadable bytes for the person who has to find out what they were; civil registration numbers hidden. */
export function beginningOf(bytes: Uint8Array): string {
  const text = new TextDecoder("utf-8").decode(bytes.subarray(0, SHOWN_CHARACTERS * 2));
  return withoutCpr(showControls(text).slice(0, SHOWN_CHARACTERS));
}
