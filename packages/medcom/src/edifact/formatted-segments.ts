import { element } from "../write-xml.ts";
import type { XmlElement, XmlNode } from "../xml.ts";
import { componentOf, type Segment, segmentOf } from "./segment.ts";

/** At most so many characters in a line of an FTX segment, and so many lines in it. */
const LINE = 70;
const LINES = 5;

/** The two signs behind the font's: what a segment's lines look like. */
const STYLES: Readonly<Record<string, string>> = {
  "0H": "Right",
  "0M": "Center",
  F0: "Bold",
  U0: "Underline",
  K0: "Italic",
};
const CODES: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(STYLES).map(([code, name]) => [name, code]),
);

interface Run {
  readonly format: string;
  readonly nodes: XmlNode[];
}

/** The text of FTX segments that belong together, as OIOXML has it. A line ends in a break, but for one that ends in `\`; a lone `.` is an empty line. */
export function textOf(segments: readonly Segment[]): readonly XmlNode[] {
  const runs: Run[] = [];
  for (const segment of segments) {
    const format = formatOf(segment);
    if (runs.at(-1)?.format !== format) runs.push({ format, nodes: [] });
    const nodes = runs.at(-1)?.nodes ?? [];
    for (const line of segment.elements[3] ?? []) putLine(nodes, line);
  }
  return runs.reduce<readonly XmlNode[]>(withRun, []);
}

/** Font and style; a code that nobody knows is shown in fixed width, as MedCom's own converter does. */
function formatOf(segment: Segment): string {
  const code = componentOf(segment, 1);
  if (code === "") return "P00";
  const style = code.slice(1);
  return /^[PF]$/.test(code.charAt(0)) && (style === "00" || Object.hasOwn(STYLES, style)) ? code : "F00";
}

function putLine(nodes: XmlNode[], line: string): void {
  const goesOn = line.endsWith("\\");
  const words = goesOn ? line.slice(0, -1) : line === "." ? "" : line;
  const last = nodes.at(-1);
  if (words !== "" && typeof last === "string") nodes[nodes.length - 1] = last + words;
  else if (words !== "") nodes.push(words);
  if (!goesOn) nodes.push(element("Break", []));
}

function withRun(before: readonly XmlNode[], { format, nodes }: Run): readonly XmlNode[] {
  const style = STYLES[format.slice(1)];
  const styled = style === undefined ? nodes : [element(style, nodes)];
  if (!format.startsWith("F")) return [...before, ...styled];
  const last = before.at(-1);
  return typeof last === "object" && last.name === "FixedFont"
    ? [...before.slice(0, -1), element("FixedFont", [...last.children, ...styled])]
    : [...before, element("FixedFont", styled)];
}

/** FTX segments that say the same text, five lines of at most 70 characters each. */
export function textSegments(qualifier: string, nodes: readonly XmlNode[]): readonly Segment[] {
  return runsOf(nodes, "P", "00").flatMap(({ format, nodes: run }) => {
    const lines = linesOf(run);
    const count = Math.ceil(lines.length / LINES);
    return Array.from({ length: count }, (_, at) =>
      segmentOf("FTX", [qualifier], [format], [], lines.slice(at * LINES, (at + 1) * LINES)),
    );
  });
}

/** Neighbours of one format together, whatever holds them. */
function runsOf(nodes: readonly XmlNode[], font: string, style: string): readonly Run[] {
  const runs: Run[] = [];
  const add = (format: string, more: readonly XmlNode[]): void => {
    if (runs.at(-1)?.format === format) runs.at(-1)?.nodes.push(...more);
    else runs.push({ format, nodes: [...more] });
  };
  for (const node of nodes) {
    const inner = typeof node === "string" ? undefined : innerOf(node, font, style);
    if (inner === undefined) add(font + style, [node]);
    else for (const run of inner) add(run.format, run.nodes);
  }
  return runs;
}

function innerOf({ name, children }: XmlElement, font: string, style: string): readonly Run[] | undefined {
  if (name === "FixedFont") return runsOf(children, "F", style);
  const code = CODES[name];
  return code === undefined ? undefined : runsOf(children, font, code);
}

function linesOf(nodes: readonly XmlNode[]): readonly string[] {
  const lines: string[] = [];
  let words = "";
  for (const node of nodes) {
    if (typeof node === "string") words += node.replace(/[\t\r\n]/g, " ");
    else if (node.name === "Space") words += " ";
    else {
      lines.push(...ended(words));
      words = "";
    }
  }
  return words === "" ? lines : [...lines, ...goingOn(words)];
}

/** A line that would look like an empty one, or like one that goes on, is written as a line that goes on and an empty one. */
function ended(words: string): readonly string[] {
  const lines = folded(words);
  const last = lines.pop() ?? "";
  if (last === "." || last.endsWith("\\")) return [...lines.map(withMark), withMark(last), "."];
  return [...lines.map(withMark), last === "" ? "." : last];
}

function goingOn(words: string): readonly string[] {
  return folded(words).map(withMark);
}

function withMark(line: string): string {
  return `${line}\\`;
}

/** Cut behind a blank where there is one, else where the line is full; one place is kept for the mark. */
function folded(words: string): string[] {
  const lines: string[] = [];
  let rest = words;
  while (rest.length >= LINE) {
    const blank = rest.lastIndexOf(" ", LINE - 2);
    const cut = blank > 0 ? blank + 1 : LINE - 1;
    lines.push(rest.slice(0, cut));
    rest = rest.slice(cut);
  }
  return rest === "" && lines.length > 0 ? lines : [...lines, rest];
}
