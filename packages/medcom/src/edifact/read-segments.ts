import { decodeSingleBytes } from "../decode.ts";
import { type Place, type Said, type Unreadable, unreadable } from "../unreadable.ts";
import { componentOf, type Segment } from "./segment.ts";

/** All segments of an interchange, in their order. */
export interface Segments {
  readonly ok: true;
  readonly segments: readonly Segment[];
}

/** What a message may need at most; the largest real ones stay far below. Binary objects do not count: they are never taken apart. */
const limits = { segments: 50_000, segmentBytes: 16_384, textBytes: 4_000_000 } as const;

/** MedCom writes no other: component, element, decimal mark, release, reserved, terminator. */
const SERVICE_STRING = ":+.? '";
const [COMPONENT, ELEMENT, RELEASE, TERMINATOR] = [0x3a, 0x2b, 0x3f, 0x27];

interface Reading {
  readonly bytes: Uint8Array;
  at: number;
  line: number;
  /** Where the line began. */
  lineAt: number;
  textBytes: number;
}

/** Takes the bytes of an interchange apart, once from the beginning to the end, whatever stands in them. */
export function readSegments(bytes: Uint8Array): Segments | Unreadable {
  const reading: Reading = { bytes, at: startOf(bytes), line: 1, lineAt: startOf(bytes), textBytes: 0 };
  const service = readServiceString(reading);
  if (service !== undefined) return service;
  const segments: Segment[] = [];
  for (skipBlanks(reading); reading.at < bytes.length; skipBlanks(reading)) {
    if (segments.length >= limits.segments) return unreadable(TOO_MANY, placeOf(reading));
    const segment = readSegment(reading);
    if ("ok" in segment) return segment;
    segments.push(segment);
  }
  return { ok: true, segments };
}

/** The mark of UTF-8 is passed over: it can only be an editor's. */
function startOf(bytes: Uint8Array): number {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
}

function readServiceString(reading: Reading): Unreadable | undefined {
  skipBlanks(reading);
  const { bytes, at } = reading;
  if (decodeSingleBytes(bytes.subarray(at, at + 3)) !== "UNA") return undefined;
  if (decodeSingleBytes(bytes.subarray(at + 3, at + 9)) !== SERVICE_STRING)
    return unreadable(WRONG_UNA, placeOf(reading));
  reading.at += 9;
  return undefined;
}

function readSegment(reading: Reading): Segment | Unreadable {
  const where = placeOf(reading);
  const from = reading.at;
  const end = endOfSegment(reading);
  if (typeof end !== "number") return unreadable(end, where);
  reading.textBytes += end - from;
  if (reading.textBytes > limits.textBytes) return unreadable(TOO_LONG, where);
  const [[tag = ""] = [], ...elements] = elementsOf(decodeSingleBytes(reading.bytes.subarray(from, end)));
  // A release character that is missing before an apostrophe leaves half a sentence where a segment should begin.
  if (!/^[A-Z][A-Z0-9]{2}$/.test(tag)) return unreadable(NO_TAG, where);
  reading.at = end + 1;
  const segment: Segment = { tag, elements, where };
  return tag === "UNO" ? readObject(reading, segment) : segment;
}

/** The place of the apostrophe that ends the segment, or why there is none. */
function endOfSegment({ bytes, at }: Reading): number | Said {
  const last = Math.min(bytes.length, at + limits.segmentBytes);
  for (let index = at; index < last; index += 1) {
    if (bytes[index] === RELEASE) index += 1;
    else if (bytes[index] === TERMINATOR) return index;
  }
  return last === bytes.length ? CUT : SEGMENT_TOO_LONG;
}

function elementsOf(text: string): string[][] {
  const elements: string[][] = [[]];
  let said = "";
  for (let index = 0; index <= text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === RELEASE) {
      index += 1;
      said += text.charAt(index);
    } else if (code === COMPONENT || code === ELEMENT || index === text.length) {
      elements.at(-1)?.push(said);
      said = "";
      if (code === ELEMENT) elements.push([]);
    } else said += text.charAt(index);
  }
  return elements;
}

/** The object is exactly as long as its segment says, and UNP says the same after it: a length that lies would make text of bytes, or bytes of text. */
function readObject(reading: Reading, segment: Segment): Segment | Unreadable {
  const size = componentOf(segment, 3);
  const length = /^[0-9]{1,9}$/.test(size) ? Number(size) : Number.NaN;
  const { bytes, at } = reading;
  if (!(length <= bytes.length - at)) return unreadable(WRONG_LENGTH, segment.where);
  const after = decodeSingleBytes(bytes.subarray(at + length, at + length + 24)).trimStart();
  if (!after.startsWith(`UNP+${size}+`)) return unreadable(WRONG_LENGTH, segment.where);
  reading.at += length;
  return { ...segment, object: bytes.subarray(at, at + length) };
}

function skipBlanks(reading: Reading): void {
  for (; reading.at < reading.bytes.length; reading.at += 1) {
    const byte = reading.bytes[reading.at];
    if (byte === 0x0a) {
      reading.line += 1;
      reading.lineAt = reading.at + 1;
    } else if (byte !== 0x0d && byte !== 0x20 && byte !== 0x09) return;
  }
}

function placeOf({ line, at, lineAt }: Reading): Place {
  return { line, column: at - lineAt + 1 };
}

const WRONG_UNA: Said = {
  da: "UNA angiver andre skilletegn end MedComs (:+.? '). Beskeden læses ikke, for ethvert tegn kunne betyde noget andet. Bed afsenderen rette den.",
  en: "UNA names other separators than MedCom's (:+.? '). The message is not read, since any sign could mean something else. Ask the sender to correct it.",
};
const CUT: Said = {
  da: "Beskeden holder op midt i et segment; slutningen mangler. Bed afsenderen sende den igen.",
  en: "The message ends in the middle of a segment; its end is missing. Ask the sender to send it again.",
};
const SEGMENT_TOO_LONG: Said = {
  da: `Et segment er længere end ${limits.segmentBytes} tegn; dets afslutning (') mangler nok. Intet er læst.`,
  en: `A segment is longer than ${limits.segmentBytes} characters; its end (') is probably missing. Nothing was read.`,
};
const TOO_LONG: Said = {
  da: `Beskeden har mere end ${limits.textBytes} tegn uden for sine filer. Intet er læst. Bed afsenderen dele den.`,
  en: `The message has more than ${limits.textBytes} characters outside its files. Nothing was read. Ask the sender to split it.`,
};
const TOO_MANY: Said = {
  da: `Beskeden har mere end ${limits.segments} segmenter. Intet er læst. Bed afsenderen dele den.`,
  en: `The message has more than ${limits.segments} segments. Nothing was read. Ask the sender to split it.`,
};
const NO_TAG: Said = {
  da: "Her skulle et segment begynde med tre store bogstaver. Tegnet ? mangler nok foran et ' i teksten. Bed afsenderen rette og sende igen.",
  en: "A segment should begin here with three capital letters. The sign ? is probably missing before a ' in the text. Ask the sender to correct it and send again.",
};
const WRONG_LENGTH: Said = {
  da: "En fil i beskeden er ikke så lang, som UNO og UNP siger. Intet er læst. Bed afsenderen sende den igen.",
  en: "A file in the message is not as long as UNO and UNP say. Nothing was read. Ask the sender to send it again.",
};
