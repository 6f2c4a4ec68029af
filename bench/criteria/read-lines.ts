import { createReadStream } from "node:fs";

const CHUNK_BYTES = 1 << 18;
const NEWLINE = 10;

/** Reads the first lines of a file in batches, without holding the file; the last line ends with a newline too. */
export async function* lineBatches(file: string, count: number, size: number): AsyncGenerator<string[]> {
  let rest: Buffer | undefined;
  let [batch, left]: [string[], number] = [[], count];
  for await (const chunk of createReadStream(file, { highWaterMark: CHUNK_BYTES })) {
    let bytes: Buffer = rest === undefined ? chunk : Buffer.concat([rest, chunk]);
    for (let end = bytes.indexOf(NEWLINE); end >= 0 && left > 0; end = bytes.indexOf(NEWLINE)) {
      batch.push(bytes.toString("utf8", 0, end));
      bytes = bytes.subarray(end + 1);
      left--;
      if (batch.length < size && left > 0) continue;
      yield batch;
      batch = [];
    }
    if (left === 0) return;
    rest = bytes;
  }
  throw new Error(`${file} has ${left} lines too few`);
}
