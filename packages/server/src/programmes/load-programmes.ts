import { readdirSync } from "node:fs";
import { join } from "node:path";
import { type Programme, programmeKey } from "@foelgeskab/followup/programme";
import type { ProgrammeLayer } from "@foelgeskab/followup/programmes/layer";
import type { RuleBook } from "@foelgeskab/followup/programmes/rule-book";
import { loadLayers } from "./load-layers.ts";
import { openYaml } from "./open-yaml.ts";
import type { Shared } from "./programme-file.ts";
import { loadShared, readProgramme } from "./read-programme.ts";
import { type FileProblem, problemAt, problemSentence } from "./yaml-file.ts";

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
  const read = programmeFiles(dir).map((file) => namedProgramme(dir, file, shared));
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

function namedProgramme(dir: string, file: string, shared: Shared): Programme | FileProblem[] {
  const yaml = openYaml(dir, file);
  if (Array.isArray(yaml)) return yaml;
  const programme = readProgramme(yaml, shared);
  if (Array.isArray(programme)) return programme;
  const names = [`${programme.id}.yaml`, `${programmeKey(programme)}.yaml`];
  return names.includes(file) ? programme : [problemAt(yaml, ["id"], `the file must be named ${names.join(" or ")}`)];
}

function doubleVersions(programmes: readonly Programme[]): FileProblem[] {
  const keys = programmes.map(programmeKey);
  return keys
    .filter((key, at) => keys.indexOf(key) < at)
    .map((key) => ({ file: `${key}.yaml`, line: 1, field: "version", reason: `${key} stands in two files` }));
}
