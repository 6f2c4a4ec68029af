/** A stretch of a sentence: plain, bold, or a hole where something is missing in a draft. */
export type Run = { text: string } | { bold: string } | { hole: string };

/** A sentence as it is set. */
export type Rich = Run[];

/** What may stand between the words of a sentence. */
type Part = string | Run;

/** Builds a sentence: rich`Ring til ${bold(phone)}`. A value without a mark is plain text. */
export function rich(words: TemplateStringsArray, ...parts: Part[]): Rich {
  return words.flatMap((word, at) => {
    const part = parts[at];
    const runs: Rich = word === "" ? [] : [{ text: word }];
    return part === undefined ? runs : [...runs, typeof part === "string" ? { text: part } : part];
  });
}

/** Bold text; where there is none, a hole that says what is missing. */
export function bold(text: string | null, missing = ""): Run {
  return text === null ? { hole: missing } : { bold: text };
}

/** Plain text; where there is none, a hole that says what is missing. */
export function plain(text: string | null, missing: string): Run {
  return text === null ? { hole: missing } : { text };
}
