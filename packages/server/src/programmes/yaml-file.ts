import { type Document, isNode, isScalar, LineCounter, parseDocument, type Tags, visit, type YAMLMap } from "yaml";
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

/** A programme file has some ten thousand characters. */
export const LARGEST_YAML = 1_000_000;
/** A file with more that is wrong is told so: nobody reads a longer list. */
const MOST_PROBLEMS = 100;

/** What is said of a file that no programme fills. */
export const TOO_LARGE = "it is larger than 1 MB, and no programme is: give the programme alone";

const FLOAT = "tag:yaml.org,2002:float";

/** Every tag but the one for floats, so that a decimal keeps its exact text. */
export const DECIMALS_AS_TEXT = (tags: Tags): Tags =>
  tags.filter((tag) => typeof tag === "string" || tag.tag !== FLOAT);

/** Reads YAML 1.2 with every decimal kept as its exact text. Double keys and broken syntax are problems, and so is a text of more than 1 MB. */
export function readYaml(file: string, text: string): YamlFile | FileProblem[] {
  if (text.length > LARGEST_YAML) return [{ file, line: 1, field: "", reason: TOO_LARGE }];
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    merge: true, // golden patients share what they have in common
    uniqueKeys: false, // found below: the parser would hold every key against every other
    customTags: DECIMALS_AS_TEXT,
  });
  if (document.errors.length > 0) {
    return mostOf(file, document.errors, (error) => {
      const line = lines.linePos(error.pos[0]).line;
      return { file, line, field: "", reason: error.message.split("\n", 1)[0] ?? "cannot be read as YAML" };
    });
  }
  const double = doubleKeys(document);
  if (double.length > 0)
    return mostOf(file, double, (at) => {
      const { line } = lines.linePos(at);
      return { file, line, field: "", reason: "Map keys must be unique: remove the one that is not meant" };
    });
  try {
    return { file, content: document.toJS(), lineOf: (path) => lineOf(document, lines, path) };
  } catch {
    // what parses and yet gives no content: aliases that name nothing, go in circles, or unfold without end
    return [{ file, line: aliasLine(document, lines), field: "", reason: BAD_ALIAS }];
  }
}

const BAD_ALIAS = "an alias (*name) names nothing, goes in a circle or unfolds without end: write it out";

/** The line of the first alias that names nothing; else of the first alias. */
function aliasLine(document: Document, lines: LineCounter): number {
  const found: { line: number; lost: boolean }[] = [];
  visit(document, {
    Alias: (_key, alias) => {
      const lost = alias.resolve(document) === undefined;
      if (alias.range) found.push({ line: lines.linePos(alias.range[0]).line, lost });
    },
  });
  return (found.find(({ lost }) => lost) ?? found[0])?.line ?? 1;
}

/** Where a key begins that stands in its map already. */
function doubleKeys(document: Document.Parsed): number[] {
  const found: number[] = [];
  const inMap = ({ items }: YAMLMap): void => {
    const seen = new Set<string>();
    for (const { key } of items) {
      if (!isScalar(key)) continue;
      const name = String(key.value);
      if (seen.has(name)) found.push(key.range?.[0] ?? 0);
      seen.add(name);
    }
  };
  visit(document, { Map: (_, map) => inMap(map) });
  return found;
}

/** The first of many faults as problems, and how many are left out; the others are never made into sentences. */
function mostOf<Fault>(file: string, faults: readonly Fault[], tell: (fault: Fault) => FileProblem): FileProblem[] {
  const told = faults.slice(0, MOST_PROBLEMS).map(tell);
  const left = faults.length - told.length;
  if (left === 0) return told;
  return [...told, { file, line: 1, field: "", reason: `${left} more are not listed: correct these first` }];
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
  return mostOf(yaml.file, read.error.issues, (issue) => {
    const { path, message } = innermost(issue);
    return problemAt(yaml, path, message);
  });
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
  return { file: yaml.file, line: yaml.lineOf(path), field: path.map(String).join("."), reason: shortened(reason) };
}

/** A list of ten thousand unknown fields is no sentence. */
const LONGEST_REASON = 400;

function shortened(reason: string): string {
  return reason.length <= LONGEST_REASON ? reason : `${reason.slice(0, LONGEST_REASON)} …`;
}
