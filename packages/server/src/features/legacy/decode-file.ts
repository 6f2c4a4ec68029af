import type { Phrase } from "@foelgeskab/followup/phrase";
import type { FileReading } from "../../store/legacy-files.ts";

/** A file's bytes as text, with the encoding that it was read in; or the sentence that says why it is no text. */
export function decodeFile(
  bytes: Uint8Array,
): { text: string; encoding: FileReading["encoding"] } | { refused: Phrase } {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return { refused: WORKBOOK };
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return { refused: UTF16 };
  if (isBinary(bytes)) return { refused: BINARY };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), encoding: "utf-8" };
  } catch {
    return { text: new TextDecoder("windows-1252").decode(bytes), encoding: "windows-1252" }; // ISO-8859-1 is the same for every letter
  }
}

/** One NUL in a hundred bytes of the beginning is no slip: it is another kind of file. */
function isBinary(bytes: Uint8Array): boolean {
  const beginning = bytes.subarray(0, 4_096);
  return beginning.filter((byte) => byte === 0).length * 100 > beginning.length;
}

const WORKBOOK: Phrase = {
  da: "Filen er en regnearksfil. Intet er taget ind: gem arket som CSV UTF-8, og send den fil.",
  en: "The file is a spreadsheet. Nothing was taken in: save the sheet as CSV UTF-8, and send that file.",
};
const UTF16: Phrase = {
  da: "Filen er gemt som UTF-16. Intet er taget ind: gem den som UTF-8, og send den igen.",
  en: "The file is saved as UTF-16. Nothing was taken in: save it as UTF-8, and send it again.",
};
const BINARY: Phrase = {
  da: "Filen er ikke tekst. Intet er taget ind: gem listen som CSV UTF-8, og send den fil.",
  en: "The file is no text. Nothing was taken in: save the list as CSV UTF-8, and send that file.",
};
