import { surely } from "./surely.ts";

/**
 * A text as the rules see it: small letters, å as "aa", æ as "ae", ø as "oe" (so that old spelling and missing letters read alike), signs in one
 * spelling ("µ" is "u", "≥" is ">="), every blank a space, every line end a "\n". Each of its characters knows its place in the original.
 */
export interface FoldedText {
  original: string;
  text: string;
  /** The place in the original of the folded character at `index`; the original's length at its end. */
  origin(index: number): number;
  /** Whether the letter at `index` is a capital in the original. */
  capital(index: number): boolean;
}

const SPELT: Readonly<Record<string, string>> = {
  å: "aa",
  æ: "ae",
  ä: "ae",
  ø: "oe",
  ö: "oe",
  é: "e",
  è: "e",
  ê: "e",
  ü: "u",
  µ: "u",
  μ: "u",
  "≥": ">=",
  "≤": "<=",
  "⩾": ">=",
  "⩽": "<=",
  "×": "x",
  "²": "2",
  "⁹": "9",
  "–": "-",
  "—": "-",
  "−": "-",
  "‐": "-",
  "‑": "-",
  "”": '"',
  "“": '"',
  "„": '"',
  "»": '"',
  "«": '"',
  "’": "'",
  "‘": "'",
  "\t": "   ", // as wide as between two columns
  "\u00a0": " ",
  "\u2009": " ",
  "\u202f": " ",
  "\u00ad": "",
  "\ufeff": "",
  "\u200b": "",
};

/** A ring that stands alone over the a before it, as some systems store å. */
const RING = "\u030a";

/** Folds a text, one pass. */
export function foldText(original: string): FoldedText {
  let text = "";
  const origins = new Uint32Array(3 * original.length + 1); // no sign folds to more than three
  for (let at = 0; at < original.length; at++) {
    const piece = foldedAt(original, at);
    for (let count = 0; count < piece.length; count++) origins[text.length + count] = at;
    text += piece;
  }
  const { length } = text;
  origins[length] = original.length;
  const origin = (index: number): number => surely(origins[Math.min(index, length)]);
  return { original, text, origin, capital: (index) => isCapital(original.charAt(origin(index))) };
}

/** The fold of each sign of ASCII but the carriage return, looked up. */
const ASCII = Array.from({ length: 128 }, (_, code) => {
  const small = String.fromCharCode(code).toLowerCase();
  return SPELT[small] ?? small;
});
const CARRIAGE_RETURN = 13;

function foldedAt(original: string, at: number): string {
  const code = original.charCodeAt(at);
  const known = code === CARRIAGE_RETURN ? undefined : ASCII[code];
  if (known !== undefined) return known;
  const sign = original.charAt(at);
  if (sign === "\r") return original.charAt(at + 1) === "\n" ? "" : "\n";
  if (sign === RING) return original.charAt(at - 1).toLowerCase() === "a" ? "a" : "";
  const small = sign.toLowerCase();
  return SPELT[small] ?? (small.length === 1 ? small : sign);
}

function isCapital(sign: string): boolean {
  return sign !== sign.toLowerCase();
}

/** Folds words of ours, so that lists are written in plain Danish. */
export function foldWords(words: string): string {
  return foldText(words).text;
}
