import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { type FileProblem, LARGEST_YAML, readYaml, TOO_LARGE, type YamlFile } from "./yaml-file.ts";

/** Opens a YAML file of a folder; a missing one is a problem of that file. */
export function openYaml(dir: string, file: string): YamlFile | FileProblem[] {
  let text: string;
  try {
    if (statSync(join(dir, file)).size > LARGEST_YAML) return [{ file, line: 1, field: "", reason: TOO_LARGE }];
    text = readFileSync(join(dir, file), "utf8");
  } catch {
    return [{ file, line: 1, field: "", reason: `cannot be opened in ${dir}: put it there` }];
  }
  return readYaml(file, text);
}
