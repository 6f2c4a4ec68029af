import { elementsOf, everythingIn, ownText, trimmed } from "./element-text.ts";
import type { NotUnderstood } from "./not-understood.ts";
import type { Place, Said } from "./unreadable.ts";
import { element, showControls } from "./write-xml.ts";
import type { XmlElement, XmlNode } from "./xml.ts";

/*
 * One description per element, used in both directions, so that what is read is what is written.
 * Content says what stands inside an element; a Field says where in its parent it stands.
 */

/** Something in a letter that cannot be read or may not be written. */
export interface Problem {
  readonly why: Said;
  readonly where?: Place;
}

/** Where problems are noted while a letter is read or written. */
export interface Journal {
  /** Element names from the letter down, as `Patient/PersonSurnameName`. */
  readonly path: string;
  readonly problems: Problem[];
  /** What stands in a letter that no field reads. */
  readonly notUnderstood: NotUnderstood[];
}

/** A journal with nothing in it, for a letter or the whole of a message. */
export function newJournal(path = ""): Journal {
  return { path, problems: [], notUnderstood: [] };
}

/** What stands inside an element. */
export interface Content<T> {
  readonly read: (inside: XmlElement, journal: Journal) => T;
  readonly write: (value: T, journal: Journal) => readonly XmlNode[];
}

/** A place among the children of an element. */
export interface Field<T> {
  readonly names: readonly string[];
  readonly read: (parent: XmlElement, journal: Journal) => T;
  readonly write: (value: T, journal: Journal) => readonly XmlElement[];
}

/** Every key of T with its field, in the order of the schema; keys that begin with `$` are written and checked but not kept. */
export type Shape<T> = { readonly [K in keyof T]-?: Field<T[K]> } & {
  readonly [silent: `$${string}`]: Field<undefined>;
};

/** An element made of fields. */
export function record<T extends object>(shape: Shape<T>): Content<T> {
  // Each field is only given the value of its own key, so the loss of the key's type does no harm.
  const fields = Object.entries(shape as Readonly<Record<string, Field<unknown>>>);
  const known = new Set(fields.flatMap(([, field]) => field.names));
  return {
    read: (inside, journal) => {
      const kept: Record<string, unknown> = {};
      for (const [key, field] of fields) {
        const value = field.read(inside, journal);
        if (value !== undefined && !key.startsWith("$")) kept[key] = value;
      }
      noteUnknown(inside, known, journal);
      return kept as T; // Shape<T> names each key of T with a field of that key's type
    },
    write: (value, journal) => {
      const given = value as Readonly<Record<string, unknown>>; // the same keys as the shape's
      return fields.flatMap(([key, field]) => field.write(given[key], journal));
    },
  };
}

/** Names what stands in an element that no field there reads. */
export function noteUnknown(parent: XmlElement, known: ReadonlySet<string>, journal: Journal): void {
  for (const child of parent.children) {
    if (typeof child === "string") {
      if (trimmed(child) !== "") journal.notUnderstood.push({ where: journal.path, what: trimmed(child) });
    } else if (!known.has(child.name)) {
      journal.notUnderstood.push({ where: inside(journal, child.name).path, what: everythingIn(child) });
    }
  }
}

/** An element that stands once. Absent, it is read as if it stood there empty. */
export function one<T>(name: string, content: Content<T>): Field<T> {
  return {
    names: [name],
    read: (parent, journal) =>
      content.read(only(parent, name, journal) ?? emptyIn(parent, name), inside(journal, name)),
    write: (value, journal) => [element(name, content.write(value, inside(journal, name)))],
  };
}

/** An element that may be absent; empty is absent. */
export function maybe<T>(name: string, content: Content<T>): Field<T | undefined> {
  return {
    names: [name],
    read: (parent, journal) => {
      const found = only(parent, name, journal);
      return found === undefined || found.children.length === 0
        ? undefined
        : content.read(found, inside(journal, name));
    },
    write: (value, journal) =>
      value === undefined ? [] : [element(name, content.write(value, inside(journal, name)))],
  };
}

/** An element that may stand `least` to `most` times. Read however often it stands; written within the limits only. */
export function many<T>(name: string, content: Content<T>, most: number, least = 0): Field<readonly T[]> {
  return {
    names: [name],
    read: (parent, journal) =>
      elementsOf(parent)
        .filter((child) => child.name === name)
        .map((child) => content.read(child, inside(journal, name))),
    write: (values, journal) => {
      if (values.length > most || values.length < least)
        note(inside(journal, name), tooMany(values.length, least, most));
      return values.map((value) => element(name, content.write(value, inside(journal, name))));
    },
  };
}

/** Plain text of 1 to `most` characters. Outer blanks are indentation, not content. */
export function text(most: number): Content<string> {
  return {
    read: (inside, journal) => trimmed(plainText(inside, journal)),
    write: (value, journal) => {
      const length = [...showControls(value)].length;
      if (trimmed(value) === "" || length > most) note(journal, wrongLength(length, most));
      return [value];
    },
  };
}

/** Text without which nobody knows what or whom the letter is about: absent, the letter is unreadable. */
export function key(most: number): Content<string> {
  const plain = text(most);
  return {
    read: (inside, journal) => {
      const value = plain.read(inside, journal);
      if (value === "") note(journal, MISSING, inside.where);
      return value;
    },
    write: plain.write,
  };
}

/** A word that stands on no list we know; kept as written, so that nobody takes it for a known one. */
export interface Unlisted {
  readonly unlisted: string;
}

/** A word from a MedCom value list, or one that is not on it. */
export type Coded<Word extends string> = Word | Unlisted;

/** A word from one of MedCom's value lists. */
export function coded<const Word extends string>(words: readonly Word[]): Content<Coded<Word>> {
  return {
    read: (inside, journal) => {
      const said = trimmed(plainText(inside, journal));
      return words.find((word) => word === said) ?? { unlisted: said };
    },
    write: (value, journal) => {
      if (typeof value === "string") return [value];
      note(journal, UNLISTED);
      return [];
    },
  };
}

/** A word that must be the one given, or the letter is another than it says. */
export function fixed(name: string, word: string): Field<undefined> {
  return {
    names: [name],
    read: (parent, journal) => {
      const said = only(parent, name, journal);
      if (said !== undefined && trimmed(ownText(said)) !== word) note(inside(journal, name), UNLISTED, said.where);
      return undefined;
    },
    write: () => [element(name, [word])],
  };
}

/** A word that is written for others and means nothing to us. */
export function filled(name: string, word: string): Field<undefined> {
  return { names: [name], read: () => undefined, write: () => [element(name, [word])] };
}

/** A part of the record that is no element, as the kind of a letter. */
export function always<const T>(value: T): Field<T> {
  return { names: [], read: () => value, write: () => [] };
}

/** Notes a problem at the journal's path. */
export function note(journal: Journal, why: (path: string) => Said, where?: Place): void {
  journal.problems.push(where === undefined ? { why: why(journal.path) } : { why: why(journal.path), where });
}

/** The journal one element further in. */
export function inside(journal: Journal, name: string): Journal {
  return { ...journal, path: journal.path === "" ? name : `${journal.path}/${name}` };
}

/** The text of an element that should hold nothing else; an element in it is named. */
export function plainText(found: XmlElement, journal: Journal): string {
  for (const child of elementsOf(found))
    journal.notUnderstood.push({ where: inside(journal, child.name).path, what: everythingIn(child) });
  return ownText(found);
}

/** The one child of that name; two are a contradiction that we do not choose between. */
export function only(parent: XmlElement, name: string, journal: Journal): XmlElement | undefined {
  let found: XmlElement | undefined;
  for (const child of parent.children) {
    if (typeof child === "string" || child.name !== name) continue;
    if (found !== undefined) note(inside(journal, name), TWICE, child.where);
    found ??= child;
  }
  return found;
}

function emptyIn(parent: XmlElement, name: string): XmlElement {
  return parent.where === undefined ? { name, children: [] } : { name, children: [], where: parent.where };
}

const MISSING = (path: string): Said => ({
  da: `${path} mangler. Uden det vides ikke, hvad eller hvem brevet handler om.`,
  en: `${path} is missing. Without it nobody knows what or whom the letter is about.`,
});
const TWICE = (path: string): Said => ({
  da: `${path} står to gange, og brevet siger ikke, hvilken der gælder.`,
  en: `${path} stands twice, and the letter does not say which one counts.`,
});
const UNLISTED = (path: string): Said => ({
  da: `${path} har et ord, som ikke står på MedComs liste.`,
  en: `${path} has a word that is not on MedCom's list.`,
});

function wrongLength(length: number, most: number): (path: string) => Said {
  return (path) => ({
    da: `${path} har ${length} tegn; der skal være 1 til ${most}.`,
    en: `${path} has ${length} characters; 1 to ${most} are allowed.`,
  });
}

function tooMany(count: number, least: number, most: number): (path: string) => Said {
  return (path) => ({
    da: `${path} står ${count} gange; ${least} til ${most} er tilladt.`,
    en: `${path} stands ${count} times; ${least} to ${most} are allowed.`,
  });
}
