import type { Epikrise } from "@foelgeskab/followup/epikrise";
import { isDanish } from "@foelgeskab/followup/reading/is-danish";
import { dischargeText } from "@foelgeskab/medcom/discharge-text";
import { epikriseSchema } from "../features/handover/epikrise-schema.ts";
import { readMessage } from "../features/receive/read-message.ts";

/** What a file holds: a received letter as text, or the project's structured letter; or the sentence that says why it is neither. */
export type EpikriseInput = { letter: string } | { epikrise: Epikrise } | { sentence: string };

/** Longer texts are no letters (about 400 pages). */
const LONGEST_LETTER = 1_000_000;
const TEXT_STARTS = 256;

/** Sniffs what a file holds from its bytes: XML begins with "<", JSON with a bracket, all else is plain text. */
export function epikriseInput(bytes: Uint8Array): EpikriseInput {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, TEXT_STARTS)).replace(/^(?:ï»¿|ÿþ|þÿ)/, "");
  const first = start.replaceAll("\0", "").trimStart().charAt(0);
  if (bytes.length === 0 || (first === "" && bytes.length <= TEXT_STARTS))
    return { sentence: "it is empty; give a letter." };
  if (first === "<") return fromMessage(bytes);
  const text = plainText(bytes);
  if (text === undefined)
    return { sentence: "it is neither UTF-8 text nor a MedCom message; save the letter as UTF-8 text." };
  return first === "{" || first === "[" ? fromJson(text) : fromText(text);
}

function plainText(bytes: Uint8Array): string | undefined {
  if (bytes.subarray(0, 1000).includes(0)) return undefined;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function fromText(text: string): EpikriseInput {
  if (text.trim() === "") return { sentence: "it is empty; give a letter." };
  if (text.length > LONGEST_LETTER)
    return { sentence: "it is longer than any letter (1 million characters); give one letter." };
  return isDanish(text)
    ? { letter: text }
    : { sentence: "there is no Danish letter in it; give a discharge letter in Danish." };
}

function fromMessage(bytes: Uint8Array): EpikriseInput {
  const read = readMessage(bytes);
  if (!read.ok) return { sentence: `it cannot be read as a MedCom message: ${read.why.en}` };
  const letters = read.message.letters.flatMap((letter) =>
    letter.kind === "discharge-letter" || letter.kind === "outpatient-discharge-letter" ? [letter] : [],
  );
  const [letter, another] = letters;
  if (letter === undefined)
    return {
      sentence: `it is a MedCom message without a discharge letter that can be read (${kindsOf(read.message.letters)}); give an XDIS01 or XDIS02.`,
    };
  if (another !== undefined)
    return { sentence: `it holds ${letters.length} discharge letters; give a message with one.` };
  return fromText(dischargeText(letter));
}

function kindsOf(letters: readonly { kind: string; label?: { element: string } }[]): string {
  return [...new Set(letters.map(({ kind, label }) => label?.element ?? kind))].join(", ");
}

function fromJson(text: string): EpikriseInput {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { sentence: "it begins like JSON and is none; correct it, or give the letter as text." };
  }
  const parsed = epikriseSchema.safeParse(json);
  if (parsed.success) return { epikrise: parsed.data as Epikrise }; // zod's optional fields are the type's own
  const [issue] = parsed.error.issues;
  const where = issue?.path.map(String).join(".") ?? "";
  return {
    sentence: `it is JSON but no structured epikrise: ${where === "" ? "the whole" : where} is not as it should be (${issue?.message ?? "unknown"}).`,
  };
}
