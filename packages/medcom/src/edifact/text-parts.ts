import type { Said } from "../unreadable.ts";
import { element } from "../write-xml.ts";
import { objectCode, objectExtension } from "./codes.ts";
import { textOf, textSegments } from "./formatted-segments.ts";
import { notUnderstood, type OpenGroup, type Part, takeFirst } from "./layout.ts";
import type { Source, Target } from "./letter-tree.ts";
import { componentOf, type Segment, saidBy, segmentOf } from "./segment.ts";
import type { Codes } from "./slots.ts";

const isText = (qualifier: string) => (segment: Segment) =>
  segment.tag === "FTX" && componentOf(segment, 0) === qualifier;

/** All FTX segments of one qualifier as one text. */
export function text(qualifier: string, path: string): Part {
  return {
    read: (group, to) => {
      const [first, ...more] = takeAll(group, isText(qualifier));
      if (first !== undefined) to.put(path, textOf([first, ...more]), first);
    },
    write: (from) => {
      const nodes = from.nodes(path);
      return { segments: textSegments(qualifier, nodes ?? []), says: nodes !== undefined };
    },
  };
}

/** FTX segments of several qualifiers, each an element of its own, in their order; one that ends in `\` goes on in the next. */
export function texts(elements: Readonly<Record<string, string>>): Part {
  const names = Object.entries(elements);
  return {
    read: (group, to) => {
      const found = takeAll(group, (segment) => names.some(([qualifier]) => isText(qualifier)(segment)));
      for (const [first, ...more] of connected(found)) {
        if (first !== undefined) to.put(elements[componentOf(first, 0)] ?? "", textOf([first, ...more]), first);
      }
    },
    write: (from) => {
      const all = from.children(names.map(([, name]) => name));
      return {
        segments: all.flatMap(({ name, children }) => textSegments(qualifierOf(names, name), children)),
        says: all.length > 0,
      };
    },
  };
}

function qualifierOf(names: readonly (readonly [string, string])[], element: string): string {
  return names.find(([, name]) => name === element)?.[0] ?? "";
}

function connected(segments: readonly Segment[]): readonly (readonly Segment[])[] {
  const groups: Segment[][] = [];
  for (const segment of segments) {
    const before = groups.at(-1)?.at(-1);
    const goesOn = before?.elements[3]?.at(-1)?.endsWith("\\") === true;
    if (goesOn && componentOf(before, 0) === componentOf(segment, 0)) groups.at(-1)?.push(segment);
    else groups.push([segment]);
  }
  return groups;
}

/** Whether all the segments of one code are one text, or only those whose last line goes on. */
type Extent = "to-the-end" | "while-marked";

function takeContinuation(group: OpenGroup, first: Segment): readonly Segment[] {
  const code = componentOf(first, 0);
  const taken: Segment[] = [];
  while ((taken.at(-1) ?? first).elements[3]?.at(-1)?.endsWith("\\") === true) {
    const next = takeFirst(group, isText(code));
    if (next === undefined) break;
    taken.push(next);
  }
  return taken;
}

/** A text behind a code from a table, as the reason of a refusal. */
export function codedText(codePath: string, textPath: string, table: Codes, extent: Extent = "to-the-end"): Part {
  return {
    read: (group, to) => {
      const first = takeFirst(group, ({ tag }) => tag === "FTX");
      if (first === undefined) return;
      const code = componentOf(first, 0);
      if (code !== "") to.put(codePath, table.toWord.get(code) ?? code, first);
      const rest = extent === "to-the-end" ? takeAll(group, isText(code)) : takeContinuation(group, first);
      const nodes = textOf([first, ...rest]);
      if (nodes.length > 0) to.put(textPath, nodes, first);
    },
    write: (from) => {
      const said = from.take(codePath);
      const code = said === undefined ? "" : (table.toCode.get(said) ?? said);
      const nodes = from.nodes(textPath);
      if (said === undefined && nodes === undefined) return { segments: [], says: false };
      const lines = textSegments(code, nodes ?? []);
      return { segments: lines.length > 0 ? lines : [segmentOf("FTX", [code], ["P00"])], says: true };
    },
  };
}

/** A code and a text, one for each element of that name. */
export function codedTexts(path: string, codePath: string, textPath: string, table: Codes): Part {
  const part = codedText(codePath, textPath, table, "while-marked");
  return {
    read: (group, to) => {
      while (group.segments.some(({ tag }) => tag === "FTX")) part.read(group, to.add(path));
    },
    write: (from, count) => {
      const all = from.all(path).map((one) => part.write(one, count));
      return { segments: all.flatMap(({ segments }) => segments), says: all.length > 0 };
    },
  };
}

const REFERENCES = ["URL", "BIN", "SUP"];

/** Whether a segment refers to something beside the letter. */
export function isReference(segment: Segment): boolean {
  return segment.tag === "FTX" && REFERENCES.includes(componentOf(segment, 0));
}

function referencesAt(path: string): Part {
  return {
    read: (group, to) => {
      for (const found of takeAll(group, isReference)) readReference(found, to.add(path), group);
    },
    write: (from) => {
      const all = from.all(path);
      return { segments: all.map(referenceSegment), says: all.length > 0 };
    },
  };
}

/** The references of a letter. */
export const references = referencesAt("/Reference");
/** The references of one result. */
export const resultReferences = referencesAt("Reference");

/** References that stand among other text; they are written in a group of their own. */
export const strayReferences: Part = { read: references.read, write: () => ({ segments: [], says: false }) };

function readReference(found: Segment, to: Target, group: OpenGroup): void {
  const [description = "", ...more] = found.elements[3] ?? [];
  to.put("RefDescription", unmarked(description), found);
  const kind = componentOf(found, 0);
  if (kind === "SUP") to.put("SUP", "true", found);
  if (kind === "URL") to.put("URL", more.map(unmarked).join(""), found);
  if (kind === "BIN") to.put("BIN", objectElements(more), found);
  const most = kind === "URL" ? URL_LINES : kind === "BIN" ? 4 : 0;
  if (more.slice(most).some((said) => said !== "")) notUnderstood(group, found, saidBy(found));
}

const URL_LINES = 4;
const URL_TOO_LONG: Said = {
  da: "En webadresse er for lang til EDIFACT (276 tegn). Send brevet som OIOXML.",
  en: "A web address is too long for EDIFACT (276 characters). Send the letter as OIOXML.",
};

function objectElements([identifier = "", code = "", extension = "", size = ""]: readonly string[]) {
  return [
    element("ObjectIdentifier", [identifier]),
    element("ObjectCode", [objectCode.toWord.get(code) ?? code]),
    element("ObjectExtensionCode", [objectExtension.toWord.get(extension) ?? extension]),
    element("OriginalObjectSize", [size]),
  ];
}

function unmarked(line: string): string {
  return line.endsWith("\\") ? line.slice(0, -1) : line;
}

function referenceSegment(from: Source): Segment {
  const said = from.take("RefDescription") ?? "";
  const description = said.endsWith("\\") ? `${said}\\` : said;
  const url = from.take("URL");
  if (url !== undefined) {
    const lines = urlLines(url);
    if (lines.length > URL_LINES) from.refuse(URL_TOO_LONG);
    return segmentOf("FTX", ["URL"], ["P00"], [], [description, ...lines]);
  }
  if (from.take("SUP") !== undefined) return segmentOf("FTX", ["SUP"], ["P00"], [], [description]);
  const code = from.take("BIN/ObjectCode") ?? "";
  const extension = from.take("BIN/ObjectExtensionCode") ?? "";
  const object = [
    from.take("BIN/ObjectIdentifier") ?? "",
    objectCode.toCode.get(code) ?? code,
    objectExtension.toCode.get(extension) ?? extension,
    from.take("BIN/OriginalObjectSize") ?? "",
  ];
  return segmentOf("FTX", ["BIN"], ["P00"], [], [description, ...object]);
}

/** Addresses longer than a line go on in the next, marked as all text is. */
function urlLines(url: string): readonly string[] {
  const lines = url.match(/.{1,69}/gsu) ?? [];
  return lines.map((line, at) => (at < lines.length - 1 || line.endsWith("\\") ? `${line}\\` : line));
}

function takeAll(group: OpenGroup, fits: (segment: Segment) => boolean): readonly Segment[] {
  const found = group.segments.filter(fits);
  group.segments = group.segments.filter((segment) => !fits(segment));
  return found;
}
