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

/** Base64 in one line, line breaks left out; undefined when it is none. Never decoded as a whole: files can be large. */
export function oneLineBase64(text: string): string | undefined {
  const line = /[\t\n\r ]/.test(text) ? text.replace(/[\t\n\r ]+/g, "") : text;
  const whole = line.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(line);
  return whole && fromBase64(line.slice(-4)) !== undefined ? line : undefined;
}

/** How many bytes base64 in one line stands for. */
export function bytesIn(base64: string): number {
  const padding = base64.endsWith("==") ? 2 : base64.endsWith("=") ? 1 : 0;
  return (base64.length / 4) * 3 - padding;
}
