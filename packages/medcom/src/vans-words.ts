import { elementsOf } from "./element-text.ts";
import type { Said } from "./unreadable.ts";
import { type Content, type Field, inside, type Journal, note, only, text, type Unlisted } from "./wire.ts";
import type { XmlElement } from "./xml.ts";

/** Text of one form only; another is a problem, whether it is read or written. */
export function formed(most: number, form: RegExp): Content<string> {
  const plain = text(most);
  const fits = (said: string): boolean => [...said].length <= most && form.test(said);
  return {
    read: (found, journal) => {
      const said = plain.read(found, journal);
      if (!fits(said)) note(journal, WRONG_FORM, found.where);
      return said;
    },
    write: (value, journal) => {
      if (!fits(value)) note(journal, WRONG_FORM);
      return plain.write(value, journal);
    },
  };
}

/** An element with text and a word in an attribute. */
export interface Attributed<T> {
  readonly attribute: string;
  /** The words that may stand in the attribute; none given: any. */
  readonly words?: readonly string[];
  readonly text: Content<string>;
  readonly make: (word: string | Unlisted, text: string) => T;
  readonly take: (value: T) => readonly [word: string | Unlisted, text: string];
}

/** Such an element, once. */
export function oneAttributed<T>(name: string, form: Attributed<T>): Field<T> {
  return {
    names: [name],
    read: (parent, journal) => {
      const found = only(parent, name, journal);
      const nothing: XmlElement = {
        name,
        children: [],
        ...(parent.where === undefined ? {} : { where: parent.where }),
      };
      return readAttributed(found ?? nothing, form, inside(journal, name));
    },
    write: (value, journal) => [writeAttributed(name, value, form, inside(journal, name))],
  };
}

/** Such elements, as many as are allowed. */
export function attributed<T>(name: string, form: Attributed<T>, most: number): Field<readonly T[]> {
  return {
    names: [name],
    read: (parent, journal) =>
      elementsOf(parent)
        .filter((child) => child.name === name)
        .map((child) => readAttributed(child, form, inside(journal, name))),
    write: (values, journal) => {
      if (values.length > most) note(inside(journal, name), WRONG_FORM);
      return values.map((value) => writeAttributed(name, value, form, inside(journal, name)));
    },
  };
}

function readAttributed<T>(found: XmlElement, form: Attributed<T>, journal: Journal): T {
  const word = found.attributes?.[form.attribute] ?? "";
  const listed = form.words?.includes(word) ?? word.trim() !== "";
  if (!listed) note(inside(journal, form.attribute), WRONG_FORM, found.where);
  return form.make(listed ? word : { unlisted: word }, form.text.read(found, journal));
}

function writeAttributed<T>(name: string, value: T, form: Attributed<T>, journal: Journal): XmlElement {
  const [word, said] = form.take(value);
  const listed = typeof word === "string" && (form.words?.includes(word) ?? word.trim() !== "");
  if (!listed) note(inside(journal, form.attribute), WRONG_FORM);
  return { name, children: form.text.write(said, journal), attributes: { [form.attribute]: listed ? word : "" } };
}

const WRONG_FORM = (path: string): Said => ({
  da: `${path} mangler eller har ikke den form, som VANSEnvelope 1.0.4 kræver. Bed afsenderen rette og sende igen.`,
  en: `${path} is missing or has not the form that VANSEnvelope 1.0.4 asks for. Ask the sender to correct it and send again.`,
});
