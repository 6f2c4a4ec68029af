import type { Programme } from "@foelgeskab/followup/programme";
import { fileProblems } from "./file-checks.ts";
import { openYaml } from "./open-yaml.ts";
import { programmeFrom, type Shared } from "./programme-file.ts";
import { analytesSchema, programmeSchema, wordsSchema } from "./programme-schema.ts";
import { type FileProblem, readAs, type YamlFile } from "./yaml-file.ts";

/** The words and analytes that the programmes of a folder share, or what is wrong with them. */
export function loadShared(dir: string): Shared | FileProblem[] {
  const analytesFile = openYaml(dir, "analytes.yaml");
  const wordsFile = openYaml(dir, "words.yaml");
  if (Array.isArray(analytesFile)) return analytesFile;
  if (Array.isArray(wordsFile)) return wordsFile;
  const analytes = readAs(analytesFile, analytesSchema);
  const words = readAs(wordsFile, wordsSchema);
  if (Array.isArray(analytes)) return analytes;
  if (Array.isArray(words)) return words;
  return {
    words,
    analytes: analytes.analytes.map(({ note, ...analyte }) => (note === undefined ? analyte : { ...analyte, note })),
  };
}

/** One programme out of its YAML, whatever its file is called; or everything that is wrong with it. */
export function readProgramme(yaml: YamlFile, shared: Shared): Programme | FileProblem[] {
  const written = readAs(yaml, programmeSchema);
  if (Array.isArray(written)) return written;
  const problems = fileProblems(yaml, written, shared);
  return problems.length > 0 ? problems : programmeFrom(written, shared);
}
