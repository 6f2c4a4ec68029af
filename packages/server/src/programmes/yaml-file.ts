import { type Document, isNode, LineCounter, parseDocument, type Tags } from "yaml";
import type { z } from "zod";

/** Something wrong with a programme file: where it stands, which field, and what to do. */
export interface FileProblem {
  file: string;
  line: number;
  field: string;
  reason: string;
}

/** A problem as one sentence: "prostate-rp.yaml:41: checks.0.everyMonths: …". */
export function problemSentence({ file, line, field, reason }: FileProblem): string {
  return `${file}:${line}: ${field === "" ? "" : `${field}: `}${reason}`;
}

/** A YAML file that was read, and a way to find the line of any of its fields. */
export interface YamlFile {
  file: string;
  content: unknown;
  lineOf: (path: readonly PropertyKey[]) => number;
}

const FLOAT = "tag:yaml.org,2002:float";

/** Every tag but the one for floats, so that a decimal keeps its exact text. */
export const DECIMALS_AS_TEXT = (tags: Tags): Tags =>
  tags.filter((tag) => typeof tag === "string" || tag.tag !== FLOAT);

/** Reads YAML 1.2 with every decimal kept as its exact text. Double keys and broken syntax are problems. */
export function readYaml(file: string, text: string): YamlFile | FileProblem[] {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    merge: true, // golden patients share what they have in common
    customTags: DECIMALS_AS_TEXT,
  });
  if (document.errors.length > 0) {
    return document.errors.map((error) => {
      const line = lines.linePos(error.pos[0]).line;
      return { file, line, field: "", reason: error.message.split("\n", 1)[0] ?? "cannot be read as YAML" };
    });
  }
  return { file, content: document.toJS(), lineOf: (path) => lineOf(document, lines, path) };
}

/** The line of a field; of a missing one, that of what it is missing in. */
function lineOf(document: Document, lines: LineCounter, path: readonly PropertyKey[]): number {
  for (let length = path.length; length >= 0; length--) {
    const found = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (isNode(found) && found.range) return lines.linePos(found.range[0]).line;
  }
  return 1;
}

/** Holds a file against its schema: the content as the schema makes it, or every problem with its line. */
export function readAs<Schema extends z.ZodType>(yaml: YamlFile, schema: Schema): z.output<Schema> | FileProblem[] {
  const read = schema.safeParse(yaml.content);
  if (read.success) return read.data;
  return read.error.issues.map(innermost).map(({ path, message }) => problemAt(yaml, path, message));
}

interface Fault {
  path: readonly PropertyKey[];
  message: string;
}

/** Of a field that may be written in several ways, the fault in the way that came nearest: the one that lies deepest. */
function innermost(issue: z.core.$ZodIssue): Fault {
  if (issue.code !== "invalid_union") return issue;
  const faults = issue.errors.flat().map(innermost);
  const deepest = faults.sort((one, other) => other.path.length - one.path.length)[0];
  return deepest === undefined ? issue : { path: [...issue.path, ...deepest.path], message: deepest.message };
}

/** A problem with one field of a file. */
export function problemAt(yaml: YamlFile, path: readonly PropertyKey[], reason: string): FileProblem {
  return { file: yaml.file, line: yaml.lineOf(path), field: path.map(String).join("."), reason };
}
