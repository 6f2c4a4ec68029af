import { type BreakableText, breakableText } from "./formatted-text.ts";
import { type LetterForm, versionOf } from "./letter-form.ts";
import { headShape, type LetterHead } from "./letter-head.ts";
import { always, type Coded, coded, key, many, maybe, one, record, type Shape, text } from "./wire.ts";

/** A receipt that a message came to its receiver's system (MedCom XCTL03). No sign that a person has read it. */
export interface PositiveReceipt extends ReceiptParties {
  readonly kind: "positive-receipt";
  readonly head: LetterHead<"XC0330Q">;
  readonly original: OriginalMessage<OriginalLetter>;
}

/** A refusal by the receiver (MedCom XCTL02). */
export interface NegativeReceipt extends ReceiptParties {
  readonly kind: "negative-receipt";
  readonly head: LetterHead<"XC0230Q">;
  readonly original: RefusedMessage;
}

/** A refusal by the network before the receiver was reached (MedCom XCTL01). */
export interface NegativeVansReceipt extends ReceiptParties {
  readonly kind: "negative-vans-receipt";
  readonly head: LetterHead<"XC0130Q">;
  readonly original: RefusedMessage;
}

/** Who answers whom. */
export interface ReceiptParties {
  readonly sender: Mailbox;
  readonly receiver: Mailbox;
}

/** A mailbox: a GLN, or the name of a VANS network. */
export interface Mailbox {
  readonly ean: string;
}

/** The message that is answered; no letters named means all of them. */
export interface OriginalMessage<Letter extends OriginalLetter> {
  readonly envelopeIdentifier: string;
  readonly sender: Mailbox;
  readonly receiver: Mailbox;
  readonly letters: readonly Letter[];
}

/** A letter of the answered message. */
export interface OriginalLetter {
  readonly identifier: string;
  readonly version: string;
}

/** Why something was refused. */
export interface Refused {
  readonly code?: Coded<(typeof refuseCodes)[number]>;
  readonly text?: BreakableText;
}

/** A letter that was refused. */
export interface RefusedLetter extends OriginalLetter, Refused {}

/** A message of which all or some letters were refused. */
export interface RefusedMessage extends OriginalMessage<RefusedLetter>, Refused {}

const refuseCodes = [
  "ikke_specificeret",
  "ukendt_lokationsnummer",
  "problem_med_modtagerID",
  "problem_med_version",
  "syntaksfejl",
] as const;

const mailbox = record<Mailbox>({ ean: one("EANIdentifier", key(35)) });
const parties: Shape<ReceiptParties> = { sender: one("Sender", mailbox), receiver: one("Receiver", mailbox) };

const refusedShape: Shape<Refused> = {
  code: maybe("RefuseCode", coded(refuseCodes)),
  text: maybe("RefuseText", breakableText),
};

const letterShape: Shape<OriginalLetter> = {
  identifier: one("OriginalLetterIdentifier", key(14)),
  version: one("OriginalVersionCode", text(7)),
};

const originalShape = {
  envelopeIdentifier: one("OriginalEnvelopeIdentifier", key(14)),
  sender: one("OriginalSender", mailbox),
  receiver: one("OriginalReceiver", mailbox),
};

const original = record<OriginalMessage<OriginalLetter>>({
  ...originalShape,
  letters: many("OriginalLetter", record<OriginalLetter>(letterShape), 99),
});

const refusedOriginal = record<RefusedMessage>({
  ...originalShape,
  ...refusedShape,
  letters: many("OriginalLetter", record<RefusedLetter>({ ...letterShape, ...refusedShape }), 99),
});

const DATES = ["2005/08/07", "2007/02/01"];

/** How an XCTL03 is read and written. */
export const positiveReceipt: LetterForm<PositiveReceipt> = {
  element: "PositiveReceipt",
  versions: { XC0330Q: DATES },
  content: record<PositiveReceipt>({
    kind: always("positive-receipt"),
    head: one("Letter", record<LetterHead<"XC0330Q">>(headShape("XCTL03", versionOf({ XC0330Q: DATES })))),
    ...parties,
    original: one("OriginalEmessage", original),
  }),
};

/** How an XCTL02 is read and written. */
export const negativeReceipt: LetterForm<NegativeReceipt> = {
  element: "NegativeReceipt",
  versions: { XC0230Q: DATES },
  content: record<NegativeReceipt>({
    kind: always("negative-receipt"),
    head: one("Letter", record<LetterHead<"XC0230Q">>(headShape("XCTL02", versionOf({ XC0230Q: DATES })))),
    ...parties,
    original: one("OriginalEmessage", refusedOriginal),
  }),
};

/** How an XCTL01 is read and written. */
export const negativeVansReceipt: LetterForm<NegativeVansReceipt> = {
  element: "NegativeVansReceipt",
  versions: { XC0130Q: DATES },
  content: record<NegativeVansReceipt>({
    kind: always("negative-vans-receipt"),
    head: one("Letter", record<LetterHead<"XC0130Q">>(headShape("XCTL01", versionOf({ XC0130Q: DATES })))),
    ...parties,
    original: one("OriginalEmessage", refusedOriginal),
  }),
};
