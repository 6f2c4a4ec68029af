import type { CorrespondenceLetter } from "@foelgeskab/medcom/correspondence-letter";
import {
  buildEmessage,
  CORRESPONDENCE_2006,
  type OutgoingMessage,
  readEmessageBytes,
} from "@foelgeskab/medcom/emessage";
import { encodeUtf8 } from "@foelgeskab/medcom/encode";
import { inNewEnvelope } from "@foelgeskab/medcom/in-new-envelope";
import type { LocalMoment } from "@foelgeskab/medcom/moment";
import type { OutpatientDischargeLetter } from "@foelgeskab/medcom/outpatient-discharge-letter";
import { receiptFor } from "@foelgeskab/medcom/receipt-for";
import type { NegativeReceipt, PositiveReceipt } from "@foelgeskab/medcom/receipts";
import { type Answer, deliveryOf, receptionOf, type Sending } from "@foelgeskab/medcom/reliable-messaging";
import { fromLines } from "@foelgeskab/medcom/text-lines";

/** A practice's own record system, which knows nothing of Følgeskab: it takes letters, answers them by receipts, and its doctor writes back. */
export interface RecordSystem {
  /** Takes a message as its bytes came; gives the receipt that is owed, the very same for a repetition. Undefined for one that is broken or owes none. */
  take(bytes: Uint8Array, at: ExchangeMoment): Uint8Array | undefined;
  /** The letters of its own that leave now: new ones, and those that nobody has answered in time. */
  due(at: ExchangeMoment): readonly Uint8Array[];
  /** What became of every letter, by its number. */
  account(now: number): RecordAccount;
}

/** A moment of the exchange in its minutes, and as letters write it. */
export interface ExchangeMoment {
  readonly now: number;
  readonly local: LocalMoment;
}

/** What a record system has seen and sent. */
export interface RecordAccount {
  /** How often each letter that came was shown to the doctor. */
  readonly shown: Readonly<Record<string, number>>;
  /** Where each letter of its own stands. */
  readonly sent: Readonly<Record<string, "acknowledged" | "awaiting" | "resend" | "person">>;
}

interface OwnLetter {
  readonly xml: string;
  readonly sendings: Sending[];
  readonly answers: Answer[];
}

/** The words that its doctor writes back to a hand-over: a yes, and a question. */
const WORDS: readonly (readonly [subject: string, text: string])[] = [
  ["Svar på overdragelse", "Ja tak, vi overtager opfølgningen."],
  ["Spørgsmål til opfølgningen", "Skal PSA fortsat måles hver 6. måned?"],
];

/** A record system that has seen nothing yet. Its numbers begin with the prefix, at most eight signs. Pure: moments are arguments. */
export function recordSystem(prefix: string): RecordSystem {
  const receipts = new Map<string, Uint8Array | undefined>();
  const envelopes = new Set<string>();
  const shown = new Map<string, number>();
  const own = new Map<string, OwnLetter>();
  let made = 0;
  const number = (): string => {
    made += 1;
    return `${prefix}${made}`;
  };
  return { take, due, account };

  function take(bytes: Uint8Array, at: ExchangeMoment): Uint8Array | undefined {
    const read = readEmessageBytes(bytes);
    if (!read.ok) return undefined;
    const [letter] = read.letters;
    if (letter?.kind === "positive-receipt" || letter?.kind === "negative-receipt") return hear(letter, at);
    if (letter === undefined || "label" in letter) return undefined;
    const named = `${letter.sender.ean} ${letter.head.identifier}`;
    const seen = { message: receipts.has(named), envelope: envelopes.has(read.envelope.identifier) };
    if (receptionOf(seen) !== "take-in") return receipts.get(named);
    const numbers = { envelopeIdentifier: number(), letterIdentifier: number(), sent: at.local };
    const owed = receiptFor(read, numbers);
    const receipt = owed === undefined ? undefined : written(owed);
    receipts.set(named, receipt);
    envelopes.add(read.envelope.identifier);
    shown.set(letter.head.identifier, (shown.get(letter.head.identifier) ?? 0) + 1);
    if (letter.kind === "outpatient-discharge-letter") for (const words of WORDS) write(letter, words, at);
    return receipt;
  }

  function hear({ kind, original }: PositiveReceipt | NegativeReceipt, { now }: ExchangeMoment): undefined {
    const outcome = kind === "positive-receipt" ? "ok" : "fatal-error";
    for (const { identifier } of original.letters) own.get(identifier)?.answers.push({ outcome, at: now });
  }

  function write(
    to: OutpatientDischargeLetter,
    [subject, text]: (typeof WORDS)[number],
    { local }: ExchangeMoment,
  ): void {
    const identifier = number();
    const letter: CorrespondenceLetter = {
      kind: "correspondence-letter",
      head: { identifier, version: "XD9134L", authorised: local, status: "nytbrev" },
      sender: { organisation: "Klinikken", ...to.receiver },
      receiver: to.sender,
      patient: { ...to.patient, status: "inaktiv" },
      additional: { priority: "rutine", subject },
      sections: [{ text: fromLines([text, `Vedr. brev ${to.head.identifier}.`]) }],
      references: [],
    };
    const xml = textOf({
      namespace: CORRESPONDENCE_2006,
      envelope: { sent: local, identifier: number(), acknowledgement: "pluspositivkvitt" },
      letters: [letter],
    });
    own.set(identifier, { xml, sendings: [], answers: [] });
  }

  function due({ now, local }: ExchangeMoment): readonly Uint8Array[] {
    return [...own.values()].flatMap(({ xml, sendings, answers }) => {
      const [first, ...later] = sendings;
      const leaves =
        first === undefined || deliveryOf({ sendings: [first, ...later], answers }, now).state === "resend";
      if (!leaves) return [];
      const identifier = number();
      sendings.push({ envelope: identifier, at: now });
      return [encodeUtf8(inNewEnvelope(xml, { identifier, sent: local }))];
    });
  }

  function account(now: number): RecordAccount {
    const states = [...own].flatMap(
      ([
        identifier,
        {
          sendings: [first, ...later],
          answers,
        },
      ]) =>
        first === undefined
          ? []
          : [[identifier, deliveryOf({ sendings: [first, ...later], answers }, now).state] as const],
    );
    return { shown: Object.fromEntries(shown), sent: Object.fromEntries(states) };
  }
}

function written(message: OutgoingMessage): Uint8Array {
  return encodeUtf8(textOf(message));
}

function textOf(message: OutgoingMessage): string {
  const built = buildEmessage(message);
  if (!built.ok) throw new Error(`a letter cannot be written: ${built.problems.map(({ why }) => why.en).join(" ")}`);
  return built.xml;
}
