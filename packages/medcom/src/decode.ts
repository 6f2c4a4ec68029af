import { brokenBytes, type DecoderLabel, declaredEncoding } from "./encoding.ts";
import type { Unreadable } from "./unreadable.ts";

/** The platform's decoder (WHATWG Encoding), the same in Node and in browsers; the pure packages' library does not name it. */
declare const TextDecoder: new (
  label: DecoderLabel,
  options: { readonly fatal: true },
) => { readonly decode: (bytes: Uint8Array) => string };

/** A text in the encoding that its bytes declare. */
export interface Decoded {
  readonly ok: true;
  readonly text: string;
}

/** Decodes an XML message by its declaration, strictly: a byte that is none in that encoding refuses the whole. */
export function decodeDeclared(bytes: Uint8Array): Decoded | Unreadable {
  const encoding = declaredEncoding(firstBytes(bytes, 400));
  if (!encoding.ok) return encoding;
  try {
    return { ok: true, text: decodeAs(encoding.label, bytes) };
  } catch {
    return brokenBytes(encoding.label);
  }
}

/** Decodes strictly. Throws on a byte that is none in that encoding. */
function decodeAs(label: DecoderLabel, bytes: Uint8Array): string {
  return new TextDecoder(label, { fatal: true }).decode(bytes);
}

/** The first bytes, each as the character with its number: for looking at what a message is before it is decoded. */
export function firstBytes(bytes: Uint8Array, count: number): string {
  return String.fromCharCode(...bytes.subarray(0, count));
}

/** One character for each byte, as windows-1252 has them: what senders mean by ISO-8859-1 and by EDIFACT's UNOC. Every byte has one. */
export function decodeSingleBytes(bytes: Uint8Array): string {
  return decodeAs("windows-1252", bytes);
}
