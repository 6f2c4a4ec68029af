import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Programme, programmeKey } from "@foelgeskab/followup/programme";
import type { ProgrammeLayer } from "@foelgeskab/followup/programmes/layer";
import { layerProblems } from "@foelgeskab/followup/programmes/layer-problems";
import { type GoldenResult, goldenResults } from "./golden.ts";
import { PROGRAMMES_DIR } from "./load-programmes.ts";
import type { Shared } from "./programme-file.ts";
import { loadShared, readProgramme } from "./read-programme.ts";
import { type FileProblem, problemAt, readYaml, type YamlFile } from "./yaml-file.ts";

/** The two texts of a version: the programme and its golden patients, as they are written. */
export interface VersionText {
  written: string;
  golden: string;
}

/** What the loader says of the texts: the programme if it can be used, every problem with its place, and how each golden patient fared. */
export interface CheckedText {
  programme: Programme | undefined;
  problems: FileProblem[];
  golden: GoldenResult[];
}

/** The shared words and analytes of the project's own folder; throws where they are faulty, as the server does at its start. */
export function sharedInUse(dir: string = PROGRAMMES_DIR): Shared {
  const shared = loadShared(dir);
  if (Array.isArray(shared)) throw new Error("the words and analytes of the programmes folder cannot be read");
  return shared;
}

/** The texts of a version that is a file of the programmes folder; undefined where the folder has none. */
export function fileText(
  { id, version }: { id: string; version: number },
  dir: string = PROGRAMMES_DIR,
): VersionText | undefined {
  const names = [`${id}@${version}`, id];
  for (const name of names) {
    const written = textOf(join(dir, `${name}.yaml`));
    if (written === undefined || !new RegExp(`^version: ${version}$`, "m").test(written)) continue;
    return {
      written,
      golden: textOf(join(dir, `${name}.golden.yaml`)) ?? textOf(join(dir, `${id}.golden.yaml`)) ?? "[]\n",
    };
  }
  return undefined;
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined; // asked for by name: what is not there is no version
  }
}

/** A programme's text as the domain holds it, held against schema, sources, names and the layers over it. Its golden patients are for whoever changes it. */
export function readText(
  written: string,
  name: string,
  shared: Shared,
  layers: readonly ProgrammeLayer[],
): Omit<CheckedText, "golden"> {
  const yaml = readYaml(`${name}.yaml`, written);
  if (Array.isArray(yaml)) return { programme: undefined, problems: yaml };
  const programme = readProgramme(yaml, shared);
  if (Array.isArray(programme)) return { programme: undefined, problems: programme };
  return { programme, problems: layerFaults(yaml, programme, layers) };
}

/** Holds a version's texts against everything that a file must keep: schema, sources, names, the layers over it, and its golden patients. */
export function checkText(
  { written, golden }: VersionText,
  name: string,
  shared: Shared,
  layers: readonly ProgrammeLayer[],
): CheckedText {
  const { programme, problems } = readText(written, name, shared, layers);
  if (programme === undefined) return { programme, problems, golden: [] };
  const patients = readYaml(`${name}.golden.yaml`, golden);
  if (Array.isArray(patients)) return { programme, problems: [...problems, ...patients], golden: [] };
  const run = goldenResults(patients, { programme, layers });
  const unreadable = run.results.length === 0 ? noPatients(patients, run.problems) : [];
  return { programme, problems: [...problems, ...unreadable], golden: run.results };
}

function noPatients(yaml: YamlFile, problems: FileProblem[]): FileProblem[] {
  return problems.length > 0
    ? problems
    : [problemAt(yaml, [], "no golden patients stand beside the programme: write at least one")];
}

/** The layers over a programme are laid over each of its versions: one that does not fit would stop the server. */
function layerFaults(yaml: YamlFile, programme: Programme, layers: readonly ProgrammeLayer[]): FileProblem[] {
  return layers
    .filter((layer) => layer.programme === programme.id)
    .flatMap((layer) =>
      layerProblems(programme, layer).map(({ reason }) =>
        problemAt(yaml, [], `${layer.name.en} no longer fits: ${reason}`),
      ),
    );
}

/** The texts of a new version, as its predecessor has them; golden patients that name the version name the new one. */
export function nextText(
  { written, golden }: VersionText,
  from: { id: string; version: number },
  version: number,
): VersionText {
  const [before, after] = [programmeKey(from), programmeKey({ id: from.id, version })];
  return {
    written: written
      .replace(/^version: \d+$/m, `version: ${version}`)
      .replace(/^valid: \{[^}]*\}/m, "valid: { from: null, until: null, supersededBy: null }"),
    golden: golden.replace(new RegExp(`${before}(?!\\d)`, "g"), after),
  };
}
