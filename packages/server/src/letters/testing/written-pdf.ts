import { inflateSync } from "node:zlib";

/** A PDF with its compressed object streams laid open, so that a test can read its structure. */
export function readable(pdf: Uint8Array): string {
  const bytes = Buffer.from(pdf);
  const streams: string[] = [bytes.toString("utf8")];
  for (let at = bytes.indexOf("stream\n"); at !== -1; at = bytes.indexOf("stream\n", at + 7)) {
    const end = bytes.indexOf("endstream", at);
    const opened = inflated(bytes.subarray(at + 7, end));
    if (opened !== undefined) streams.push(opened);
  }
  return streams.join("\n");
}

/** How many pages it has. ("/Type /Page" would also count what is drawn behind a page.) */
export function pagesOf(readablePdf: string): number {
  return Number(/\/Type\s*\/Pages\s*\/Count (\d+)/.exec(readablePdf)?.[1]);
}

/** How many headings of each level its tags have. */
export function headingsOf(readablePdf: string): { h1: number; h2: number } {
  const count = (tag: string): number => (readablePdf.match(new RegExp(`/S\\s*/${tag}\\b`, "g")) ?? []).length;
  return { h1: count("H1"), h2: count("H2") };
}

function inflated(compressed: Uint8Array): string | undefined {
  try {
    return inflateSync(compressed).toString("utf8");
  } catch {
    return undefined; // an uncompressed stream, or the word inside one
  }
}
