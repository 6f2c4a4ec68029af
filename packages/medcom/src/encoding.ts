import { type Said, type Unreadable, unreadable } from "./unreadable.ts";

/** A label for `TextDecoder`; decode with `fatal: true`, and let a failure be `brokenBytes`. */
export type DecoderLabel = "utf-8" | "windows-1252" | "utf-16le" | "utf-16be";

/** How the bytes of a message are to be decoded. */
export interface Encoding {
  readonly ok: true;
  readonly label: DecoderLabel;
}

const BYTE_ORDER_MARKS: readonly (readonly [string, DecoderLabel])[] = [
  ["\u00EF\u00BB\u00BF", "utf-8"],
  ["\u00FF\u00FE", "utf-16le"],
  ["\u00FE\u00FF", "utf-16be"],
];

/** Bytes 80–9F are letters and quotes in windows-1252 and nothing in ISO-8859-1: senders that say the latter mean the former. */
const DECLARED: ReadonlyMap<string, DecoderLabel> = new Map([
  ["utf-8", "utf-8"],
  ["iso-8859-1", "windows-1252"],
  ["windows-1252", "windows-1252"],
]);

/**
 * Which decoder a message asks for, from its first bytes (200 are enough), each byte given as the character with its number.
 * Without a declaration it is UTF-8 (XML 1.0). UTF-7, UTF-32, UTF-16 without mark and all others are refused.
 */
export function declaredEncoding(firstBytesAsLatin1: string): Encoding | Unreadable {
  const marked = BYTE_ORDER_MARKS.find(([mark]) => firstBytesAsLatin1.startsWith(mark))?.[1];
  const declared = declaredName(firstBytesAsLatin1);
  if (marked === "utf-16le" || marked === "utf-16be") {
    return declared === undefined || declared === "utf-16" ? { ok: true, label: marked } : unreadable(REFUSED);
  }
  if (firstBytesAsLatin1.includes("\0")) return unreadable(REFUSED);
  const label = declared === undefined ? "utf-8" : DECLARED.get(declared);
  if (label === undefined || (marked === "utf-8" && label !== "utf-8")) return unreadable(REFUSED);
  return { ok: true, label };
}

function declaredName(bytes: string): string | undefined {
  // UTF-16 has a zero byte beside each character of the declaration.
  const start = bytes.slice(0, 400).replaceAll("\0", "");
  const declaration = /<\?xml\s[^>]{0,200}?encoding\s*=\s*["']([^"']{0,40})["']/.exec(start);
  return declaration?.[1]?.toLowerCase();
}

/** The answer when the bytes are not what they say: typically ISO-8859-1 declared as UTF-8. */
export function brokenBytes(label: DecoderLabel): Unreadable {
  return unreadable({
    da: `Tegnene er ikke ${label.toUpperCase()}, som meddelelsen siger; æ, ø og å ville blive forkerte. Bed afsenderen rette tegnsættet og sende igen.`,
    en: `The characters are not ${label.toUpperCase()}, as the message says; æ, ø and å would be wrong. Ask the sender to correct the encoding and send again.`,
  });
}

/** Finds UTF-8 that was read as ISO-8859-1 ("Ã¦" for æ), by us or by somebody before us: such a text is refused, never stored. */
export function doublyEncoded(text: string): Unreadable | undefined {
  // The second byte of æ ø å Æ Ø Å, as windows-1252 and as ISO-8859-1 show it.
  return /Ã[¦¸¥†˜…\u0086\u0098\u0085]/.test(text) ? brokenBytes("windows-1252") : undefined;
}

const REFUSED: Said = {
  da: "Tegnsættet kan ikke læses: UTF-8, ISO-8859-1, windows-1252 og UTF-16 med mærke kan. Bed afsenderen sende i et af dem.",
  en: "The encoding cannot be read: UTF-8, ISO-8859-1, windows-1252 and UTF-16 with a byte order mark can. Ask the sender to use one of them.",
};
