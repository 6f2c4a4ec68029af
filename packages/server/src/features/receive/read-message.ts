import { type Emessage, readEmessage } from "@foelgeskab/medcom/emessage";
import { brokenBytes, declaredEncoding } from "@foelgeskab/medcom/encoding";
import type { Unreadable } from "@foelgeskab/medcom/unreadable";
import type { Why } from "../../store/inbound-rows.ts";
import { REASON, unreadableBecause } from "./reasons.ts";

/** 50 MB: what MedCom allows a message to be at most (safety section 1c). */
export const MOST_BYTES = 50 * 1024 * 1024;
/** As many letters as a receipt can name. */
const MOST_LETTERS = 99;

/** A message taken apart, or why it cannot be. */
export type ReadMessage = { readonly ok: true; readonly message: Emessage } | { readonly ok: false; readonly why: Why };

/** One letter of a message, read or not. */
export type AnyLetter = Emessage["letters"][number];

/** Bytes → message. Pure: the same bytes always give the same answer, and bad ones are a value. */
export function readMessage(bytes: Uint8Array): ReadMessage {
  if (bytes.length > MOST_BYTES) return { ok: false, why: REASON.tooLarge };
  const text = decode(bytes);
  if (typeof text !== "string") return { ok: false, why: unreadableBecause(text.unreadable.why) };
  const read = readEmessage(text);
  if (!read.ok) return { ok: false, why: unreadableBecause(read.unreadable.why) };
  if (read.letters.length > MOST_LETTERS) return { ok: false, why: REASON.tooManyLetters };
  return { ok: true, message: read };
}

function decode(bytes: Uint8Array): string | Unreadable {
  const encoding = declaredEncoding(Buffer.from(bytes.subarray(0, 400)).toString("latin1"));
  if (!encoding.ok) return encoding;
  try {
    return new TextDecoder(encoding.label, { fatal: true }).decode(bytes);
  } catch {
    return brokenBytes(encoding.label);
  }
}

/** The same letter, whatever envelope it came in: what makes a repetition, and its absence a contradiction. */
export function sameLetter(one: AnyLetter, other: AnyLetter): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
