// Crockford's base 32 without the digits and letters that are taken for each other when read aloud in Danish or by hand:
// no 0/O, 1/I/L, U/V, 5/S, 8/B, and no E and Å-like sounds between A and H. 20 characters remain.
const ALPHABET = "234679ACDFHJKMNPQRTX";
const LENGTH = 8;
// Bytes from here on would make some characters likelier than others.
const FAIR = 256 - (256 % ALPHABET.length);

/** How many random bytes to bring: enough that fair ones practically never run out. */
export const SHEET_CODE_BYTES = 32;

/** The code of a printed sheet: eight characters without look-alikes in two groups, as "7KM3 92QD". It says nothing about anybody. */
export type SheetCode = string & { readonly sheetCode: unique symbol };

/** Makes a code of random bytes (`SHEET_CODE_BYTES` of them); throws if too few of them are usable. */
export function sheetCodeFrom(random: Uint8Array): SheetCode {
  const characters = Array.from(random)
    .filter((byte) => byte < FAIR)
    .slice(0, LENGTH)
    .map((byte) => ALPHABET.charAt(byte % ALPHABET.length));
  if (characters.length < LENGTH) throw new Error(`a sheet code needs ${LENGTH} usable random bytes`);
  return grouped(characters.join(""));
}

/** Reads a code as people type it: any case, with or without blanks and hyphens. Undefined where it cannot be one. */
export function parseSheetCode(text: string): SheetCode | undefined {
  const characters = text.toUpperCase().replace(/[\s-]/g, "");
  const known = characters.length === LENGTH && [...characters].every((each) => ALPHABET.includes(each));
  return known ? grouped(characters) : undefined;
}

function grouped(characters: string): SheetCode {
  return `${characters.slice(0, 4)} ${characters.slice(4)}` as SheetCode; // the one place that may make the brand
}
