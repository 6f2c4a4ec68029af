import type { Problem } from "../wire.ts";

/**
 * Words from one clinic to another about a patient, as both standards can say them: what XDIS91 with its XBIN01 and CareCommunication have in
 * common. Each side is read into it and written out of it, so that what is converted one way and back is the same.
 */
export interface Correspondence {
  /** Danish local time, to the minute. */
  readonly sent: Temporal.PlainDateTime;
  readonly sender: CorrespondenceParty;
  readonly receiver: CorrespondenceParty;
  readonly patient: CorrespondencePatient;
  readonly subject?: string;
  readonly isUrgent: boolean;
  /** In the order in which they are read. */
  readonly texts: readonly WrittenText[];
  readonly files: readonly CorrespondenceFile[];
  readonly links: readonly CorrespondenceLink[];
  /** LPR3 episode, 32 hexadecimal digits. */
  readonly episode?: string;
}

/** Who sends or receives: the mailbox, and where it is told, the SOR number and a name. */
export interface CorrespondenceParty {
  readonly gln: string;
  readonly sor?: string;
  readonly name?: string;
}

/** Whom it is about. */
export interface CorrespondencePatient {
  readonly number: { readonly kind: "cpr" | "replacement"; readonly text: string };
  readonly family: string;
  readonly given?: string;
  readonly street?: string;
  readonly city?: string;
  readonly postCode?: string;
}

/** One piece of writing; `\n` ends a line. */
export interface WrittenText {
  readonly text: string;
  readonly writer?: Writer;
}

/** Who wrote it, in which role, where they can be rung, and when they wrote. */
export interface Writer {
  readonly name: string;
  readonly role: string;
  readonly phone: string;
  readonly written: Temporal.PlainDateTime;
}

/** A file that goes along. */
export interface CorrespondenceFile {
  /** Lower-case uuid without hyphens. */
  readonly identifier: string;
  /** As `pdf`. */
  readonly extension: string;
  readonly title: string;
  /** Base64 in one line. */
  readonly data: string;
}

/** A link that goes along. */
export interface CorrespondenceLink {
  readonly title: string;
  readonly url: string;
}

/** What was read, with the places of the message that the other standard cannot carry, by their names in their own standard. */
export type Converted<Content> =
  | { readonly ok: true; readonly content: Content; readonly notCarried: readonly string[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** The sentence that says in words what CareCommunication has no element for (as MedCom's conversion service writes it). */
const URGENT = "Denne meddelelse har høj prioritet.";

/** The texts with the sentence that says that they are urgent. */
export function withUrgency(texts: readonly WrittenText[], isUrgent: boolean): readonly WrittenText[] {
  const [first, ...rest] = texts;
  if (!isUrgent) return texts;
  return first === undefined ? [{ text: URGENT }] : [{ ...first, text: `${URGENT} ${first.text}` }, ...rest];
}

/** The texts without that sentence, and whether it stood there. */
export function withoutUrgency(texts: readonly WrittenText[]): {
  readonly texts: readonly WrittenText[];
  readonly isUrgent: boolean;
} {
  const [first, ...rest] = texts;
  if (first === undefined || !first.text.startsWith(URGENT)) return { texts, isUrgent: false };
  const text = first.text.slice(URGENT.length).replace(/^ /, "");
  return { texts: text === "" && rest.length === 0 ? [] : [{ ...first, text }, ...rest], isUrgent: true };
}

/** Adds names of places under a condition. */
export function namesWhere(places: Readonly<Record<string, boolean>>): readonly string[] {
  return Object.entries(places).flatMap(([place, isThere]) => (isThere ? [place] : []));
}
