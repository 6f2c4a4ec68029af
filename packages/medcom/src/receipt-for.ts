import { type Emessage, LETTERS_2005, type OutgoingMessage } from "./emessage.ts";
import type { LocalMoment } from "./moment.ts";
import type { Mailbox, NegativeReceipt, OriginalLetter, PositiveReceipt, Refused, RefusedLetter } from "./receipts.ts";
import { fromLines } from "./text-lines.ts";

type AnyLetter = Emessage["letters"][number];

/** The receipt's own numbers (1 to 14 characters each, new for every receipt) and its local time. */
export interface ReceiptNumbers {
  readonly envelopeIdentifier: string;
  readonly letterIdentifier: string;
  readonly sent: LocalMoment;
}

/**
 * The receipt that a message is owed: negative when letters of it are refused (unsupported and unreadable ones always are, others as `refused` says by letter
 * identifier), positive when its envelope asks for that, else none. A receipt is never owed to a receipt, nor to a message without mailboxes.
 */
export function receiptFor(
  message: Emessage,
  numbers: ReceiptNumbers,
  refused: ReadonlyMap<string, Refused> = new Map(),
): OutgoingMessage | undefined {
  const parties = message.letters.map(mailboxesOf).find((found) => found !== undefined);
  if (parties === undefined || message.letters.every(isReceipt)) return undefined;
  const refusals = message.letters.flatMap((letter) => refusalOf(letter, refused) ?? []);
  if (refusals.length === 0 && message.envelope.acknowledgement !== "pluspositivkvitt") return undefined;
  const answered = { sender: parties.receiver, receiver: parties.sender };
  const original = { envelopeIdentifier: message.envelope.identifier, ...parties };
  const letter: PositiveReceipt | NegativeReceipt =
    refusals.length === 0
      ? {
          kind: "positive-receipt",
          head: { identifier: numbers.letterIdentifier, version: "XC0330Q" },
          ...answered,
          original: { ...original, letters: message.letters.flatMap(named) },
        }
      : {
          kind: "negative-receipt",
          head: { identifier: numbers.letterIdentifier, version: "XC0230Q" },
          ...answered,
          original: { ...original, ...refusedLetters(message, refusals) },
        };
  return {
    namespace: LETTERS_2005,
    envelope: { sent: numbers.sent, identifier: numbers.envelopeIdentifier, acknowledgement: "minuspositivkvitt" },
    letters: [letter],
  };
}

interface Refusal {
  readonly letter: AnyLetter;
  readonly refused: Refused;
}

function refusalOf(letter: AnyLetter, refused: ReadonlyMap<string, Refused>): Refusal | undefined {
  if (letter.kind === "unsupported") return { letter, refused: UNSUPPORTED };
  if (letter.kind === "unreadable") {
    return { letter, refused: { code: "syntaksfejl", text: fromLines([letter.why.da]) } };
  }
  const found = refused.get(letter.head.identifier);
  return found === undefined ? undefined : { letter, refused: found };
}

/** Letters that can be named are refused by name; one without identifier refuses the whole message. */
function refusedLetters(
  message: Emessage,
  refusals: readonly Refusal[],
): { readonly letters: readonly RefusedLetter[] } & Refused {
  const nameless = refusals.find(({ letter }) => named(letter).length === 0);
  if (nameless !== undefined) return { ...nameless.refused, letters: message.letters.flatMap(named) };
  return { letters: refusals.flatMap(({ letter, refused }) => named(letter).map((name) => ({ ...name, ...refused }))) };
}

function named(letter: AnyLetter): readonly OriginalLetter[] {
  const told = "label" in letter ? letter.label : letter.head;
  if (told.identifier === undefined || [...told.identifier].length > 14) return [];
  return [{ identifier: told.identifier, version: [...(told.version ?? "ukendt")].slice(0, 7).join("") }];
}

function mailboxesOf(letter: AnyLetter): { readonly sender: Mailbox; readonly receiver: Mailbox } | undefined {
  if (!("label" in letter)) return { sender: { ean: letter.sender.ean }, receiver: { ean: letter.receiver.ean } };
  const { senderEan, receiverEan } = letter.label;
  if (senderEan === undefined || receiverEan === undefined) return undefined;
  return { sender: { ean: senderEan }, receiver: { ean: receiverEan } };
}

function isReceipt(letter: AnyLetter): boolean {
  const element = "label" in letter ? letter.label.element : letter.kind;
  return /receipt$/i.test(element);
}

const UNSUPPORTED: Refused = {
  code: "problem_med_version",
  text: fromLines(["Brevets type eller udgave kan ikke modtages her. Brevet er ikke læst."]),
};
