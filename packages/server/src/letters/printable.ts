/** What a letter can be made of: texts, and lists and records of them. */
export type Printed = string | number | boolean | null | readonly Printed[] | { readonly [name: string]: Printed };

function mapTexts(data: Printed, change: (text: string) => string): Printed {
  if (typeof data === "string") return change(data);
  if (data === null || typeof data !== "object") return data;
  if (isList(data)) return data.map((each) => mapTexts(each, change));
  return mapRecord(data, change);
}

/** The same record with every text in it changed. */
export function mapRecord(
  data: { readonly [name: string]: Printed },
  change: (text: string) => string,
): { [name: string]: Printed } {
  return Object.fromEntries(Object.entries(data).map(([name, each]) => [name, mapTexts(each, change)]));
}

function isList(data: object): data is readonly Printed[] {
  return Array.isArray(data);
}

const HIDDEN = /[\p{C}\p{Zl}\p{Zp}]/u;
const LONGEST_WORD = 26; // characters of the largest type that fit beside the QR code

/**
 * A text as it is printed: what is invisible (line tricks, bidirectional marks) or missing in the font stands as its code
 * point, as ‹U+202E›, so that nobody can print a letter that reads otherwise than its data; long words may break.
 */
export function printable(text: string, covered: ReadonlySet<number>): string {
  const shown = Array.from(text.normalize("NFC"), (character) => {
    const code = character.codePointAt(0) ?? 0;
    return covered.has(code) && !HIDDEN.test(character) ? character : codePoint(code);
  }).join("");
  return shown.replace(/\S{27,}/gu, (word) => breakable(word));
}

function codePoint(code: number): string {
  return `‹U+${code.toString(16).toUpperCase().padStart(4, "0")}›`;
}

function breakable(word: string): string {
  const parts: string[] = [];
  for (let at = 0; at < word.length; at += LONGEST_WORD) parts.push(word.slice(at, at + LONGEST_WORD));
  return parts.join("\u200b"); // zero-width space: a place where the line may break
}

/** The text without civil registration numbers: ten digits, or six and four, become dots. A telephone number with +45 stays. */
export function withoutCpr(text: string): string {
  return text.replace(/(?<![\d+])\d{6}[ \u00a0-]?\d{4}(?!\d)/g, "••••••-••••");
}
