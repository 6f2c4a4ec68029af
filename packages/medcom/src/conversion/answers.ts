import type { Acknowledgement, AcknowledgementCode, AcknowledgementError } from "../fhir/acknowledgement.ts";
import { acknowledgementFor } from "../fhir/acknowledgement-for.ts";
import type { FhirOrganization } from "../fhir/message-parts.ts";
import type { LocalMoment } from "../moment.ts";
import type { NegativeReceipt, OriginalLetter, PositiveReceipt, Refused } from "../receipts.ts";
import { fromLines, linesOf } from "../text-lines.ts";
import { fhirMoment } from "./danish-time.ts";

/**
 * The answer to a message, as both standards can say it: XCTL02 and XCTL03 name letters by number, an Acknowledgement names a message by its id.
 * Who converted the message knows which letters it became, or of which letters it was made, and says so here.
 */
export interface ConvertedMessage {
  /** MessageHeader.id of the FHIR message. */
  readonly messageId: string;
  /** When it was sent, in FHIR's words. */
  readonly sent: string;
  readonly sender: FhirOrganization;
  readonly receiver: FhirOrganization;
  /** Every letter that stands for it: the correspondence, and those that bring its files. */
  readonly letters: readonly ConvertedLetter[];
}

/** A letter of such a message, and the envelope it travelled in. */
export interface ConvertedLetter extends OriginalLetter {
  readonly envelopeIdentifier: string;
}

/** What the older format cannot say of an answer. */
export interface ConvertedReceipts {
  readonly receipts: readonly (PositiveReceipt | NegativeReceipt)[];
  readonly notCarried: readonly string[];
}

/** An Acknowledgement as receipts, one for each letter of the message that it answers. `numberOf` gives each its own number, 1 to 14 characters. */
export function receiptsOfAcknowledgement(
  answer: Acknowledgement,
  of: ConvertedMessage,
  numberOf: (letter: ConvertedLetter) => string,
): ConvertedReceipts {
  const receipts = of.letters.map((letter) => {
    const { envelopeIdentifier, ...named } = letter;
    const [sender, receiver] = [{ ean: of.sender.gln ?? "" }, { ean: of.receiver.gln ?? "" }];
    const answered = { sender: receiver, receiver: sender };
    const original = { envelopeIdentifier, sender, receiver };
    return answer.code === "ok"
      ? {
          kind: "positive-receipt" as const,
          head: { identifier: numberOf(letter), version: "XC0330Q" as const },
          ...answered,
          original: { ...original, letters: [named] },
        }
      : {
          kind: "negative-receipt" as const,
          head: { identifier: numberOf(letter), version: "XC0230Q" as const },
          ...answered,
          original: { ...original, letters: [{ ...named, ...refusedOf(answer) }] },
        };
  });
  // A receipt has no place for "send it again"; it stands in its words.
  return { receipts, notCarried: answer.code === "transient-error" ? ["MessageHeader.response.code"] : [] };
}

/** Ids and time of the Acknowledgement that a receipt becomes. */
export interface AcknowledgementNumbers {
  readonly bundleId: string;
  readonly messageId: string;
  readonly sent: LocalMoment;
}

/** A receipt as the Acknowledgement of the message that its letter was made of; undefined when it answers none of that message's letters. */
export function acknowledgementOfReceipt(
  receipt: PositiveReceipt | NegativeReceipt,
  of: ConvertedMessage,
  numbers: AcknowledgementNumbers,
): Acknowledgement | undefined {
  const named = receipt.original.letters.map(({ identifier }) => identifier);
  const { envelopeIdentifier } = receipt.original;
  const isOf = of.letters.some(
    (letter) =>
      letter.envelopeIdentifier === envelopeIdentifier && (named.length === 0 || named.includes(letter.identifier)),
  );
  if (!isOf) return undefined;
  const sent = fhirMoment(numbers.sent.date.toPlainDateTime(numbers.sent.time ?? "00:00"));
  return receipt.kind === "positive-receipt"
    ? acknowledgementFor(of, { code: "ok", errors: [] }, { ...numbers, sent })
    : acknowledgementFor(of, { code: "fatal-error", errors: errorsOf(receipt) }, { ...numbers, sent });
}

type RefuseCode =
  | "ikke_specificeret"
  | "ukendt_lokationsnummer"
  | "problem_med_modtagerID"
  | "problem_med_version"
  | "syntaksfejl";

/** MedCom's codes of the two standards, side by side; the first that fits counts in both directions. */
const CODES: readonly (readonly [fhir: string, classic: RefuseCode])[] = [
  ["MSG_Receiver_Identifier_UNKNOWN", "ukendt_lokationsnummer"],
  ["MSG_Receiver_Identifier_MISSING", "problem_med_modtagerID"],
  ["MSG_RECEIVER_UNABLE_TO_RECEIVE_MSG_TYPE", "problem_med_version"],
  ["MSG_Datatype_Wrong", "syntaksfejl"],
];
const AGAIN: Readonly<Record<Exclude<AcknowledgementCode, "ok">, string>> = {
  "transient-error": "Teknisk fejl hos modtageren: send igen.",
  "fatal-error": "",
};

function refusedOf({ code, errors }: Acknowledgement): Refused {
  const [first] = errors;
  const known = CODES.find(([fhir]) => fhir === first?.code)?.[1] ?? "ikke_specificeret";
  const words = [
    code === "ok" ? "" : AGAIN[code],
    ...errors.map(({ code: said, text }) => [said, text].filter(Boolean).join(": ")),
  ];
  const lines = words.filter((line) => line !== "");
  return { code: known, ...(lines.length === 0 ? {} : { text: fromLines(lines) }) };
}

function errorsOf({ original }: NegativeReceipt): readonly AcknowledgementError[] {
  const refusals = original.letters.length > 0 ? original.letters : [original];
  return refusals.map(({ code, text }) => {
    const known = typeof code === "string" ? CODES.find(([, classic]) => classic === code)?.[0] : undefined;
    const words = text === undefined ? "" : linesOf(text).join("\n");
    return {
      type: "processing",
      ...(known === undefined ? {} : { code: known }),
      ...(words === "" ? {} : { text: words }),
    };
  });
}
