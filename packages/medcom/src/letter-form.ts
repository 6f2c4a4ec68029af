import { trimmed } from "./element-text.ts";
import type { Said } from "./unreadable.ts";
import { type Content, note, plainText } from "./wire.ts";

/** How one type of letter is read and written. */
export interface LetterForm<Letter, Version extends string = string> {
  /** The element that the letter is, below Emessage. */
  readonly element: string;
  /** The versions that are read, each with the schema dates (as in namespaces) it may be written in; none: read only. */
  readonly versions: Readonly<Record<Version, readonly string[]>>;
  /** Versions of which we know a part only, with their schema dates: written on request, for a trial with the receiver, never by themselves. */
  readonly partlyKnown?: Readonly<Record<string, readonly string[]>>;
  readonly content: Content<Letter>;
}

/** A version that its form knows. Others never come this far: the letter is then unsupported. */
export function versionOf<Version extends string>(
  versions: Readonly<Record<Version, readonly string[]>>,
): Content<Version> {
  return {
    read: (inside, journal) => {
      const said = trimmed(plainText(inside, journal));
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

/** What may be written besides what we can prove right. */
export interface WritingSwitches {
  /** Also versions of which we know a part only. Off unless asked for. */
  readonly partlyKnown?: boolean;
}

/** The schema dates that a version may be written in. */
export function writableDates(
  { versions, partlyKnown }: Pick<LetterForm<unknown>, "versions" | "partlyKnown">,
  version: string,
  switches: WritingSwitches,
): readonly string[] {
  const trial = switches.partlyKnown === true ? (partlyKnown?.[version] ?? []) : [];
  return [...(versions[version] ?? []), ...trial];
}
