import type { BinaryLetter } from "@foelgeskab/medcom/binary-letter";
import { readInterchange } from "@foelgeskab/medcom/edifact/read-interchange";
import { edifactStandard } from "@foelgeskab/medcom/edifact-standard";
import { type Emessage, LETTERS_2005, readEmessageBytes } from "@foelgeskab/medcom/emessage";
import type { Letter } from "@foelgeskab/medcom/letters";
import { MOST_BYTES } from "@foelgeskab/medcom/read-message";
import type { Unreadable } from "@foelgeskab/medcom/unreadable";
import type { Why } from "../../store/inbound-rows.ts";
import { openEnvelope } from "./open-envelope.ts";
import { REASON, unreadableBecause } from "./reasons.ts";

/** As many letters as a receipt can name. */
const MOST_LETTERS = 99;

/** A letter that is taken in. */
export type KnownLetter = Letter;

/** One letter of a message, read or not. */
export type AnyLetter = Emessage["letters"][number];

/** A message whose letters can be taken in. */
type TakenMessage = Emessage & { readonly standard: ClassicStandard };

/** The two syntaxes that letters travel in; a receipt goes back in the one that it answers. */
export type ClassicStandard = "oioxml" | "edifact";

/** A message taken apart, or why it cannot be. */
export type ReadMessage =
  | { readonly ok: true; readonly message: TakenMessage }
  | { readonly ok: false; readonly why: Why };

/** Bytes → message, with or without an envelope around it. Pure: the same bytes always give the same answer, and bad ones are a value. */
export function readMessage(bytes: Uint8Array): ReadMessage {
  const opened = openEnvelope(bytes);
  return readLetters(opened?.kind === "message" ? opened.bytes : bytes);
}

/** The letters of a message in either syntax. */
export function readLetters(bytes: Uint8Array): ReadMessage {
  if (bytes.length > MOST_BYTES) return { ok: false, why: REASON.tooLarge };
  if (edifactStandard.sniffs(bytes)) {
    const read = readInterchange(bytes);
    return read.ok ? taken("edifact", { ...read, namespace: LETTERS_2005 }) : refused(read);
  }
  const read = readEmessageBytes(bytes);
  return read.ok ? taken("oioxml", read) : refused(read);
}

function taken(standard: ClassicStandard, read: Emessage): ReadMessage {
  if (read.letters.length > MOST_LETTERS) return { ok: false, why: REASON.tooManyLetters };
  return { ok: true, message: { ...read, standard } };
}

function refused({ unreadable }: Unreadable): ReadMessage {
  return { ok: false, why: unreadableBecause(unreadable.why) };
}

/** The same letter, whatever envelope it came in: what makes a repetition, and its absence a contradiction. */
export function sameLetter(one: AnyLetter, other: AnyLetter): boolean {
  if (one.kind !== "binary-letter" || other.kind !== "binary-letter")
    return JSON.stringify(one) === JSON.stringify(other);
  // Files can be as large as the message: they are compared where they are.
  const plain = ({ objects, ...letter }: BinaryLetter) =>
    JSON.stringify([letter, objects.map(({ identifier }) => identifier)]);
  return plain(one) === plain(other) && one.objects.every(({ data }, at) => data === other.objects[at]?.data);
}
