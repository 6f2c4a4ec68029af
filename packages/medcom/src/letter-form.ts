import type { Said } from "./unreadable.ts";
import { type Content, note, ownText, trimmed } from "./wire.ts";

/** How one type of letter is read and written. */
export interface LetterForm<Letter, Version extends string = string> {
  /** The element that the letter is, below Emessage. */
  readonly element: string;
  /** The versions that are read, each with the schema dates (as in namespaces) it may be written in; none: read only. */
  readonly versions: Readonly<Record<Version, readonly string[]>>;
  readonly content: Content<Letter>;
}

/** A version that its form knows. Others never come this far: the letter is then unsupported. */
export function versionOf<Version extends string>(
  versions: Readonly<Record<Version, readonly string[]>>,
): Content<Version> {
  return {
    read: (inside, journal) => {
      const said = trimmed(ownText(inside));
      if (!Object.hasOwn(versions, said)) note(journal, UNKNOWN_VERSION, inside.where);
      return said as Version; // noted above when it is not, and then the letter is not handed on
    },
    write: (value) => [value],
  };
}

const UNKNOWN_VERSION = (path: string): Said => ({
  da: `${path} er en udgave, som ikke læses her.`,
  en: `${path} is a version that is not read here.`,
});
