import { decodeSingleBytes } from "./decode.ts";

/** The platform's encoder (WHATWG Encoding), the same in Node and in browsers; the pure packages' library does not name it. */
declare const TextEncoder: new () => { readonly encode: (text: string) => Uint8Array };

/** The bytes of a text in UTF-8. A lone surrogate becomes the replacement character. */
export function encodeUtf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** The bytes of a text of one byte a character, as `decodeSingleBytes` reads them; undefined when a character has none. */
export function encodeSingleBytes(text: string): Uint8Array | undefined {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const byte = code < 0x80 || (code >= 0xa0 && code < 0x100) ? code : CONTROLS.get(code);
    if (byte === undefined) return undefined;
    bytes[at] = byte;
  }
  return bytes;
}

/** The letters and quotes that windows-1252 has in the place of ISO-8859-1's control characters, 80 to 9F. */
const CONTROLS: ReadonlyMap<number, number> = new Map(
  Array.from({ length: 32 }, (_, at) => [decodeSingleBytes(Uint8Array.of(0x80 + at)).charCodeAt(0), 0x80 + at]),
);
