/** The bytes as base64 in one line. */
export function toBase64(bytes: Uint8Array): string {
  return bytes.toBase64();
}

/** The bytes that base64 stands for, line breaks left out; undefined when it is none. */
export function fromBase64(text: string): Uint8Array | undefined {
  try {
    return Uint8Array.fromBase64(text, { lastChunkHandling: "strict" });
  } catch {
    return undefined;
  }
}
