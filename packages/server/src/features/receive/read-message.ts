import { decodeDeclared } from "@foelgeskab/medcom/decode";
import { type Emessage, readEmessage } from "@foelgeskab/medcom/emessage";
import { MOST_BYTES } from "@foelgeskab/medcom/read-message";
import type { Why } from "../../store/inbound-rows.ts";
import { REASON, unreadableBecause } from "./reasons.ts";

/** As many letters as a receipt can name. */
const MOST_LETTERS = 99;

/** A message taken apart, or why it cannot be. */
export type ReadMessage = { readonly ok: true; readonly message: Emessage } | { readonly ok: false; readonly why: Why };

/** One letter of a message, read or not. */
export type AnyLetter = Emessage["letters"][number];

/** Bytes → message. Pure: the same bytes always give the same answer, and bad ones are a value. */
export function readMessage(bytes: Uint8Array): ReadMessage {
  if (bytes.length > MOST_BYTES) return { ok: false, why: REASON.tooLarge };
  const decoded = decodeDeclared(bytes);
  if (!decoded.ok) return { ok: false, why: unreadableBecause(decoded.unreadable.why) };
  const read = readEmessage(decoded.text);
  if (!read.ok) return { ok: false, why: unreadableBecause(read.unreadable.why) };
  if (read.letters.length > MOST_LETTERS) return { ok: false, why: REASON.tooManyLetters };
  return { ok: true, message: read };
}

/** The same letter, whatever envelope it came in: what makes a repetition, and its absence a contradiction. */
export function sameLetter(one: AnyLetter, other: AnyLetter): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
