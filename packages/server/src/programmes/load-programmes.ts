import { readdirSync } from "node:fs";
import { join } from "node:path";
import { type Programme, programmeKey } from "@foelgeskab/followup/programme";
import type { ProgrammeLayer } from "@foelgeskab/followup/programmes/layer";
import type { RuleBook } from "@foelgeskab/followup/programmes/rule-book";
import { fileProblems } from "./file-checks.ts";
import { loadLayers } from "./load-layers.ts";
import { openYaml } from "./open-yaml.ts";
import { programmeFrom, type Shared } from "./programme-file.ts";
import { analytesSchema, programmeSchema, wordsSchema } from "./programme-schema.ts";
import { type FileProblem, problemAt, problemSentence, readAs } from "./yaml-file.ts";

/** The programmes of the project itself. */
export const PROGRAMMES_DIR = join(import.meta.dirname, "../../../../programmes");

/** The programmes of a folder and the layers over them, or everything that is wrong with its files. */
export interface LoadedProgrammes {
  programmes: Programme[];
  layers: ProgrammeLayer[];
  problems: FileProblem[];
}

/** Reads a folder of programme files with its `analytes.yaml` and `words.yaml`. A file with a problem gives no programme. */
export function loadProgrammes(dir: string = PROGRAMMES_DIR): LoadedProgrammes {
  const shared = loadShared(dir);
  if (Array.isArray(shared)) return { programmes: [], layers: [], problems: shared };
  const read = programmeFiles(dir).map((file) => readProgramme(dir, file, shared));
  const programmes = read.flatMap((each) => (Array.isArray(each) ? [] : [each]));
  const problems = read.flatMap((each) => (Array.isArray(each) ? each : []));
  const over = loadLayers(dir, programmes);
  return {
    programmes,
    layers: over.layers,
    problems: [...problems, ...doubleVersions(programmes), ...over.problems],
  };
}

/** The project's programmes and layers, sure to be right: a server does not start, and no case is evaluated, on a faulty one. */
export function rulesInUse(dir: string = PROGRAMMES_DIR): RuleBook {
  const { programmes, layers, problems } = loadProgrammes(dir);
  if (problems.length > 0) throw new Error(problems.map(problemSentence).join("\n"));
  return { programmes, layers };
}

/** The project's programmes without the layers over them. */
export function programmesInUse(dir: string = PROGRAMMES_DIR): readonly Programme[] {
  return rulesInUse(dir).programmes;
}

/** The programme files of a folder by name: all but the shared ones and the golden patients. */
function programmeFiles(dir: string): string[] {
  const shared = new Set(["analytes.yaml", "words.yaml"]);
  return readdirSync(dir)
    .filter((file) => file.endsWith(".yaml") && !file.endsWith(".golden.yaml") && !shared.has(file))
    .sort();
}

function loadShared(dir: string): Shared | FileProblem[] {
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

function readProgramme(dir: string, file: string, shared: Shared): Programme | FileProblem[] {
  const yaml = openYaml(dir, file);
  if (Array.isArray(yaml)) return yaml;
  const written = readAs(yaml, programmeSchema);
  if (Array.isArray(written)) return written;
  const problems = fileProblems(yaml, written, shared);
  if (file !== `${written.id}.yaml` && file !== `${written.id}@${written.version}.yaml`) {
    problems.push(
      problemAt(yaml, ["id"], `the file must be named ${written.id}.yaml or ${written.id}@${written.version}.yaml`),
    );
  }
  return problems.length > 0 ? problems : programmeFrom(written, shared);
}

function doubleVersions(programmes: readonly Programme[]): FileProblem[] {
  const keys = programmes.map(programmeKey);
  return keys
    .filter((key, at) => keys.indexOf(key) < at)
    .map((key) => ({ file: `${key}.yaml`, line: 1, field: "version", reason: `${key} stands in two files` }));
}
