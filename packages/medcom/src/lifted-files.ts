import { decodeSingleBytes } from "./decode.ts";
import type { XmlElement } from "./xml.ts";

/** A message without its large files, and the files in their order, each as base64 in one line. */
export interface WithoutFiles {
  readonly bytes: Uint8Array;
  readonly files: readonly string[];
}

/** In letters that bring files (XBIN01) this element holds one, as base64. */
const FILE = "Object_Base64Encoded";
/** Smaller messages go through the parser like all else, and so do smaller files. */
const LARGE = 65_536;
/** A message with more of them is no message that is read here. */
const MOST_TAGS = 100_000;
const LONGEST_TAG = 50;
const OPENS = new RegExp(`^<${FILE}\\s{0,20}>`);
/** The mark of a file that was taken out: no letter begins base64 with a point. */
const MARK = /^\.file (\d{1,6})\.$/;

/**
 * Takes the large files out of a message's bytes before they are decoded and parsed: they are base64 and nothing else, and a parser that turns each over
 * would need several times their size. The lines stay as many as they were, so that places are still told rightly. What is not plain base64 stays where it was.
 */
export function withoutFiles(bytes: Uint8Array): WithoutFiles {
  const kept: Uint8Array[] = [];
  const files: string[] = [];
  let from = 0;
  let tags = 0;
  for (let at = bytes.length < LARGE ? -1 : bytes.indexOf(LESS); at !== -1 && tags < MOST_TAGS; tags += 1) {
    const opened = bytes[at + 1] === BEGINS ? OPENS.exec(asciiAt(bytes, at, at + LONGEST_TAG)) : null;
    const begins = at + (opened?.[0].length ?? 1);
    const ends = bytes.indexOf(LESS, begins);
    const file = opened === null || ends - begins < LARGE ? undefined : fileIn(bytes.subarray(begins, ends));
    if (file !== undefined) {
      kept.push(bytes.subarray(from, begins), signs(`.file ${files.length}.${"\n".repeat(file.lines)}`));
      files.push(file.line);
      from = ends;
    }
    at = ends;
  }
  return files.length === 0 ? { bytes, files } : { bytes: joined([...kept, bytes.subarray(from)]), files };
}

/** The element with its files back in their places. */
export function withFiles(element: XmlElement, files: readonly string[]): XmlElement {
  if (files.length === 0) return element;
  if (element.name === FILE) {
    const said = element.children.filter((child) => typeof child === "string").join("");
    const at = MARK.exec(said.trim())?.[1];
    const file = at === undefined ? undefined : files[Number(at)];
    return file === undefined ? element : { ...element, children: [file] };
  }
  const children = element.children.map((child) => (typeof child === "string" ? child : withFiles(child, files)));
  return { ...element, children };
}

const LESS = 0x3c;
const BEGINS = FILE.charCodeAt(0);
const NEW_LINE = 0x0a;

/** Base64 in one line, and how many lines it stood in; undefined for bytes that are none. */
function fileIn(bytes: Uint8Array): { line: string; lines: number } | undefined {
  const line = new Uint8Array(bytes.length);
  let [length, lines] = [0, 0];
  for (const byte of bytes) {
    if (IS_BASE64[byte] === 1) {
      line[length] = byte;
      length += 1;
    } else if (byte === NEW_LINE) lines += 1;
    else if (byte !== 0x0d && byte !== 0x09 && byte !== 0x20) return undefined;
  }
  return { line: decodeSingleBytes(line.subarray(0, length)), lines };
}

const IS_BASE64 = new Uint8Array(256);
for (const sign of "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=")
  IS_BASE64[sign.charCodeAt(0)] = 1;

function asciiAt(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to));
}

function signs(text: string): Uint8Array {
  return Uint8Array.from(text, (sign) => sign.charCodeAt(0));
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
