/** The platform's encoder (WHATWG Encoding), the same in Node and in browsers; the pure packages' library does not name it. */
declare const TextEncoder: new () => { readonly encode: (text: string) => Uint8Array };

/** The bytes of a text in UTF-8. A lone surrogate becomes the replacement character. */
export function encodeUtf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
