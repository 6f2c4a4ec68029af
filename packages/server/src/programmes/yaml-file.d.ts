import type { z } from "zod";
/** Something wrong with a programme file: where it stands, which field, and what to do. */
export interface FileProblem {
  file: string;
  line: number;
  field: string;
  reason: string;
}
/** A problem as one sentence: "prostate-rp.yaml:41: checks.0.everyMonths: …". */
export declare function problemSentence({ file, line, field, reason }: FileProblem): string;
/** A YAML file that was read, and a way to find the line of any of its fields. */
export interface YamlFile {
  file: string;
  content: unknown;
  lineOf: (path: readonly PropertyKey[]) => number;
}
/** Reads YAML 1.2 with every decimal kept as its exact text. Double keys and broken syntax are problems. */
export declare function readYaml(file: string, text: string): YamlFile | FileProblem[];
/** Holds a file against its schema: the content as the schema makes it, or every problem with its line. */
export declare function readAs<Schema extends z.ZodType>(
  yaml: YamlFile,
  schema: Schema,
): z.output<Schema> | FileProblem[];
/** A problem with one field of a file. */
export declare function problemAt(yaml: YamlFile, path: readonly PropertyKey[], reason: string): FileProblem;
