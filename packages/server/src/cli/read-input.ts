import { closeSync, fstatSync, openSync, readFileSync, readSync } from "node:fs";

/** Files of more than 50 MB are refused before they are read. */
const MOST_BYTES = 50 * 1024 * 1024;

/** Where an input may be no larger than a file of its kind ever is, and what to do with a larger one. */
interface Limit {
  bytes: number;
  sentence: string;
}

const ANY_INPUT: Limit = { bytes: MOST_BYTES, sentence: "it is larger than 50 MB; split it into several files." };

/** The text of a file, or of standard input for `-`; or the sentence that says why there is none. */
export function readInput(file: string, limit: Limit = ANY_INPUT): { text: string } | { sentence: string } {
  const input = readBytes(file, limit);
  if ("sentence" in input) return input;
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(input.bytes) };
  } catch {
    return { sentence: `${inputName(file)}: it is not UTF-8; save it as UTF-8.` };
  }
}

/** The bytes of a file, or of standard input for `-`; or the sentence that says why there are none. */
export function readBytes(file: string, limit: Limit = ANY_INPUT): { bytes: Uint8Array } | { sentence: string } {
  let bytes: Uint8Array | "too-large";
  try {
    bytes = file === "-" ? readStandardInput(limit.bytes) : readWhole(file, limit.bytes);
  } catch {
    return { sentence: `${file}: the file cannot be read; give the path of a file, or - for standard input.` };
  }
  return bytes === "too-large" ? { sentence: `${inputName(file)}: ${limit.sentence}` } : { bytes };
}

/** What an input is called in a sentence. */
export function inputName(file: string): string {
  return file === "-" ? "standard input" : file;
}

function readWhole(file: string, most: number): Uint8Array | "too-large" {
  const handle = openSync(file, "r");
  try {
    return fstatSync(handle).size > most ? "too-large" : readFileSync(handle);
  } finally {
    closeSync(handle);
  }
}

function readStandardInput(most: number): Uint8Array | "too-large" {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const piece = new Uint8Array(65_536);
    const read = readPiece(piece);
    if (read === 0) return Buffer.concat(pieces, length);
    pieces.push(piece.subarray(0, read));
    length += read;
    if (length > most) return "too-large";
  }
}

/** A pipe that has nothing yet says EAGAIN, and one that is closed EOF. */
function readPiece(piece: Uint8Array): number {
  for (;;) {
    try {
      return readSync(0, piece);
    } catch (error) {
      const code = error instanceof Error && "code" in error ? error.code : undefined;
      if (code === "EOF") return 0;
      if (code !== "EAGAIN") throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5); // wait 5 ms rather than spin
    }
  }
}
