import type { Emessage, Envelope, LetterLabel, ReceivedLetter } from "./emessage.ts";
import type { WritingSwitches } from "./letter-form.ts";
import type {
  MessageParty,
  MessagePatient,
  MessageRead,
  ReadMessage,
  RewrittenMessage,
  StandardName,
} from "./message-standard.ts";
import { MESSAGE_TYPES } from "./message-types.ts";
import type { NotUnderstood } from "./not-understood.ts";

/** A classic message, whichever of the two syntaxes it came in. */
export interface ClassicMessage {
  readonly standard: StandardName;
  /** What the syntax puts before the names of types and versions: `X` in OIOXML, nothing in EDIFACT. */
  readonly prefix: "X" | "";
  readonly envelope: Envelope;
  readonly letters: Emessage["letters"];
  /** What stands in the envelope or beside the letters. */
  readonly notUnderstood: readonly NotUnderstood[];
  readonly rewrite: (switches?: WritingSwitches) => RewrittenMessage;
}

/** What both syntaxes parse to: the same content for the same message. */
export interface ClassicContent {
  readonly envelope: Envelope;
  readonly letters: Emessage["letters"];
  readonly notUnderstood: readonly NotUnderstood[];
}

/** A classic message as any message is told. One whose only letter cannot be read cannot be read. */
export function summaryOf(message: ClassicMessage): ReadMessage {
  const { standard, prefix, envelope, letters, notUnderstood, rewrite } = message;
  const [first] = letters;
  if (letters.length === 1 && first?.kind === "unreadable") {
    const { why, where } = first;
    return { ok: false, unreadable: where === undefined ? { why } : { why, where } };
  }
  const told: MessageRead = {
    ok: true,
    standard,
    type: "",
    ...(first === undefined ? {} : tell(first, prefix)),
    content: { envelope, letters, notUnderstood } satisfies ClassicContent,
    rewrite,
  };
  return told;
}

type Told = Pick<MessageRead, "type" | "version" | "id" | "sender" | "receiver" | "patient">;

function tell(letter: Emessage["letters"][number], prefix: "X" | ""): Told {
  return "label" in letter ? tellLabel(letter.label) : tellLetter(letter, prefix);
}

function tellLabel({ element, version, identifier, senderEan, receiverEan }: LetterLabel): Told {
  return {
    type: element,
    ...(version === undefined ? {} : { version }),
    ...(identifier === undefined ? {} : { id: identifier }),
    ...(senderEan === undefined ? {} : { sender: { ean: senderEan } }),
    ...(receiverEan === undefined ? {} : { receiver: { ean: receiverEan } }),
  };
}

function tellLetter(letter: ReceivedLetter, prefix: "X" | ""): Told {
  return {
    type: prefix + MESSAGE_TYPES[letter.kind],
    version: prefix + letter.head.version.slice(1),
    id: letter.head.identifier,
    sender: partyOf(letter.sender),
    receiver: partyOf(letter.receiver),
    ...("patient" in letter ? { patient: patientOf(letter.patient) } : {}),
  };
}

function partyOf(party: ReceivedLetter["sender"] | ReceivedLetter["receiver"]): MessageParty {
  if (!("number" in party)) return { ean: party.ean };
  const name = [party.organisation, party.department, party.unit].filter((part) => part !== undefined).join(", ");
  return { ean: party.ean, number: party.number, ...(name === "" ? {} : { name }) };
}

function patientOf({
  identity,
  givenName,
  surname,
}: Extract<ReceivedLetter, { patient: unknown }>["patient"]): MessagePatient {
  return { identifier: identity.text, name: [givenName, surname].filter((part) => part !== undefined).join(" ") };
}
