import { elementsOf, ownText } from "../element-text.ts";
import type { Said } from "../unreadable.ts";
import { inside, type Journal, note } from "../wire.ts";
import type { XmlElement, XmlNode } from "../xml.ts";
import type { Segment } from "./segment.ts";

/*
 * Both syntaxes meet in one tree, named as OIOXML names it: EDIFACT's segments are put into it and taken out of it,
 * and the same forms read and write the content. A path is names from the element in hand down; one that begins with `/` begins at the letter.
 */

/** Where a letter's parts are put while its segments are read. */
export interface Target {
  /** Puts an element; a second one of the same name is a contradiction that the form tells. */
  readonly put: (path: string, children: string | readonly XmlNode[], segment?: Segment) => void;
  /** What was put there. */
  readonly said: (path: string) => string | undefined;
  /** A further element of that name; it comes to be when something is put into it. */
  readonly add: (path: string) => Target;
}

/** Where a letter's parts are taken from when its segments are written. */
export interface Source {
  /** The text there; undefined when there is no such element. */
  readonly take: (path: string) => string | undefined;
  /** All that stands in an element, with its elements. */
  readonly nodes: (path: string) => readonly XmlNode[] | undefined;
  /** The elements of that name. */
  readonly all: (path: string) => readonly Source[];
  /** The elements of those names with all that stands in them, in the letter's order. */
  readonly children: (names: readonly string[]) => readonly XmlElement[];
  readonly has: (path: string) => boolean;
  /** Says why the letter cannot be written so. */
  readonly refuse: (why: Said) => void;
}

interface Draft {
  readonly name: string;
  readonly children: (string | Draft)[];
  where?: XmlElement["where"];
}

/** An empty letter to put into, and the tree that it becomes; what is missing in it is told at its beginning. */
export function newLetter(name: string, header: Segment): { readonly target: Target; readonly tree: XmlElement } {
  const root: Draft = header.where === undefined ? { name, children: [] } : { name, children: [], where: header.where };
  return { target: targetOf(root, () => root), tree: root as XmlElement }; // a draft is an element that is still written to
}

function targetOf(root: Draft, here: () => Draft): Target {
  return {
    put: (path, children, segment) => {
      const [from, names] = start(root, here, path);
      const name = names.pop() ?? "";
      const put: Draft = {
        name,
        children: typeof children === "string" ? textIn(children) : ([...children] as Draft[]),
      };
      if (segment?.where !== undefined) put.where = segment.where;
      names.reduce(childOf, from).children.push(put);
    },
    said: (path) => {
      const [from, names] = start(root, here, path);
      const found = names.reduce<Draft | undefined>(
        (at, name) => at && draftsIn(at).find((child) => child.name === name),
        from,
      );
      return found && ownText(found as XmlElement);
    },
    add: (path) => {
      let made: Draft | undefined;
      return targetOf(root, () => {
        const [from, names] = start(root, here, path);
        made ??= appended(names.slice(0, -1).reduce(childOf, from), names.at(-1) ?? "");
        return made;
      });
    },
  };
}

function start(root: Draft, here: () => Draft, path: string): [Draft, string[]] {
  return path.startsWith("/") ? [root, path.slice(1).split("/")] : [here(), path.split("/")];
}

function draftsIn({ children }: Draft): Draft[] {
  return children.filter((child) => typeof child !== "string");
}

function childOf(parent: Draft, name: string): Draft {
  return draftsIn(parent).find((child) => child.name === name) ?? appended(parent, name);
}

function appended(parent: Draft, name: string): Draft {
  const made: Draft = parent.where === undefined ? { name, children: [] } : { name, children: [], where: parent.where };
  parent.children.push(made);
  return made;
}

function textIn(text: string): string[] {
  return text === "" ? [] : [text];
}

/** A letter to take from, and the problems of what nobody took: what has no place in EDIFACT is never left out in silence. */
export function letterSource(
  letter: XmlElement,
  journal: Journal,
): { readonly source: Source; readonly noteUntaken: () => void } {
  const taken = new Set<XmlElement>();
  return {
    source: sourceOf(letter, letter, { taken, journal }),
    noteUntaken: () => noteUntaken(letter, taken, journal),
  };
}

interface Taking {
  readonly taken: Set<XmlElement>;
  readonly journal: Journal;
}

function sourceOf(root: XmlElement, here: XmlElement, taking: Taking): Source {
  const { taken, journal } = taking;
  const find = (path: string): readonly XmlElement[] => {
    if (path === "") return [here];
    const [from, names] = path.startsWith("/") ? [root, path.slice(1).split("/")] : [here, path.split("/")];
    return names.reduce<readonly XmlElement[]>(
      (all, name) => all.flatMap((each) => elementsOf(each).filter((child) => child.name === name)),
      [from],
    );
  };
  return {
    take: (path) => {
      const found = find(path)[0];
      if (found === undefined || elementsOf(found).length > 0) return undefined;
      taken.add(found);
      return ownText(found);
    },
    nodes: (path) => {
      const found = find(path)[0];
      if (found !== undefined) takeAll(found, taken);
      return found?.children;
    },
    all: (path) => find(path).map((each) => sourceOf(root, each, taking)),
    children: (names) => {
      const found = elementsOf(here).filter(({ name }) => names.includes(name));
      for (const each of found) takeAll(each, taken);
      return found;
    },
    has: (path) => find(path).length > 0,
    refuse: (why) => note(journal, () => why),
  };
}

function takeAll(element: XmlElement, taken: Set<XmlElement>): void {
  taken.add(element);
  for (const child of elementsOf(element)) takeAll(child, taken);
}

function noteUntaken(element: XmlElement, taken: ReadonlySet<XmlElement>, journal: Journal): void {
  for (const child of elementsOf(element)) {
    const at = inside(journal, child.name);
    const elements = elementsOf(child);
    if (elements.length === 0 && child.children.length > 0 && !taken.has(child)) note(at, NO_PLACE);
    else noteUntaken(child, taken, at);
  }
}

const NO_PLACE = (path: string): Said => ({
  da: `${path} har ingen plads i EDIFACT. Send brevet som OIOXML.`,
  en: `${path} has no place in EDIFACT. Send the letter as OIOXML.`,
});
