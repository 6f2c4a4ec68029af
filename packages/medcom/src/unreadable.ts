/** One clear sentence in both languages. Never repeats what a message says, since that may be a CPR number. */
export interface Said {
  readonly da: string;
  readonly en: string;
}

/** Where in the text: line from 1, column in characters from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A text that is no message we can read: why, and where when that is known. A value, never a throw. */
export interface Unreadable {
  readonly ok: false;
  readonly unreadable: { readonly why: Said; readonly where?: Place };
}

/** Makes the refusal of a whole text. */
export function unreadable(why: Said, where?: Place): Unreadable {
  return { ok: false, unreadable: where === undefined ? { why } : { why, where } };
}

/** The place of the character at `index`, counted as editors do. */
export function placeAt(text: string, index: number): Place {
  const before = text.slice(0, index);
  const lineStart = before.lastIndexOf("\n") + 1;
  return { line: before.split("\n").length, column: index - lineStart + 1 };
}
