/** A stream of numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Pieces that mean something to a parser, in whatever place they land. */
const PIECES = [
  "'",
  "+",
  ":",
  "?",
  "??",
  "\\",
  "<",
  ">",
  "</",
  "/>",
  "&",
  "&amp;",
  "&#x0;",
  "&#xD800;",
  "<!DOCTYPE a>",
  "<![CDATA[",
  "]]>",
  "<!--",
  '<?xml version="1.0" encoding="UTF-16"?>',
  "UNA;*.? '",
  "UNB+",
  "UNH+1+A:B:C:D:E+F'",
  "UNT+0+0'",
  "UNZ+1+0'",
  "UNO+1+AID:1+OBJ:A:B:91+9:14:1:A'",
  "S01+01'",
  "{",
  "}",
  "[",
  "]",
  '"',
  "\\u0000",
  "1e309",
  "-0",
  "null",
  "__proto__",
  "\u0000",
  "\u00ff\u00fe",
  "\u00ef\u00bb\u00bf",
  "999999999999",
  "-1",
].map((piece) => Uint8Array.from(piece, (sign) => sign.charCodeAt(0) & 0xff));

type Change = (bytes: Uint8Array, random: () => number, other: Uint8Array) => Uint8Array;

const changes: readonly Change[] = [
  // one bit
  (bytes, random) => {
    const changed = bytes.slice();
    const at = place(bytes, random);
    changed[at] = (changed[at] ?? 0) ^ (1 << Math.floor(random() * 8));
    return changed;
  },
  // a few bytes of any value
  (bytes, random) => {
    const changed = bytes.slice();
    for (let count = Math.ceil(random() * 8); count > 0; count -= 1)
      changed[place(bytes, random)] = Math.floor(random() * 256);
    return changed;
  },
  // cut off
  (bytes, random) => bytes.slice(0, place(bytes, random)),
  // a part left out
  (bytes, random) => {
    const from = place(bytes, random);
    return joined(bytes.subarray(0, from), bytes.subarray(from + Math.ceil(random() * 60)));
  },
  // a part said again, up to a thousand times
  (bytes, random) => {
    const from = place(bytes, random);
    const part = bytes.subarray(from, from + Math.ceil(random() * 40));
    const times = Math.ceil(random() ** 4 * 1_000);
    return joined(bytes.subarray(0, from), ...Array.from({ length: times }, () => part), bytes.subarray(from));
  },
  // a piece that means something
  (bytes, random) => {
    const at = place(bytes, random);
    const piece = PIECES[Math.floor(random() * PIECES.length)] ?? new Uint8Array();
    return joined(bytes.subarray(0, at), piece, bytes.subarray(at));
  },
  // the beginning of one and the end of another
  (bytes, random, other) => joined(bytes.subarray(0, place(bytes, random)), other.subarray(place(other, random))),
];

/** A sample with one to four changes. */
export function mutated(samples: readonly Uint8Array[], random: () => number): Uint8Array {
  const pick = (): Uint8Array => samples[Math.floor(random() * samples.length)] ?? new Uint8Array();
  let bytes = pick();
  for (let count = Math.ceil(random() * 4); count > 0; count -= 1) {
    const change = changes[Math.floor(random() * changes.length)];
    if (change !== undefined) bytes = change(bytes, random, pick());
  }
  return bytes;
}

function place(bytes: Uint8Array, random: () => number): number {
  return Math.floor(random() * bytes.length);
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}
