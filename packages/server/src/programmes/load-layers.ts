import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Programme } from "@foelgeskab/followup/programme";
import { layerKey, type ProgrammeLayer } from "@foelgeskab/followup/programmes/layer";
import { layerProblems } from "@foelgeskab/followup/programmes/layer-problems";
import { layerFrom, placedChanges } from "./layer-file.ts";
import { layerSchema, type WrittenLayer } from "./layer-schema.ts";
import { openYaml } from "./open-yaml.ts";
import { type FileProblem, problemAt, readAs, type YamlFile } from "./yaml-file.ts";

/** The layers of a folder of programmes, or everything that is wrong with their files. */
export interface LoadedLayers {
  layers: ProgrammeLayer[];
  problems: FileProblem[];
}

/** Reads `layers/` of a folder of programmes, one folder per owner: `layers/RM/bladder-cystectomy.yaml`. A file with a problem gives no layer. */
export function loadLayers(dir: string, programmes: readonly Programme[]): LoadedLayers {
  const read = layerFiles(dir).map((file) => readLayer(dir, file, programmes));
  const layers = read.flatMap((each) => (Array.isArray(each) ? [] : [each]));
  return { layers, problems: [...read.flatMap((each) => (Array.isArray(each) ? each : [])), ...doubleLayers(layers)] };
}

function layerFiles(dir: string): string[] {
  const folder = join(dir, "layers");
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return files
    .filter((file) => file.endsWith(".yaml"))
    .map((file) => `layers/${file}`)
    .sort();
}

function readLayer(dir: string, file: string, programmes: readonly Programme[]): ProgrammeLayer | FileProblem[] {
  const yaml = openYaml(dir, file);
  if (Array.isArray(yaml)) return yaml;
  const written = readAs(yaml, layerSchema);
  if (Array.isArray(written)) return written;
  const layer = layerFrom(written);
  const problems = [
    ...nameProblems(yaml, layer),
    ...sourceProblems(yaml, written),
    ...fitProblems(yaml, written, layer, programmes),
  ];
  return problems.length > 0 ? problems : layer;
}

function nameProblems(yaml: YamlFile, layer: ProgrammeLayer): FileProblem[] {
  const { of } = layer.owner;
  const names = [`layers/${of}/${layer.programme}.yaml`, `layers/${layerKey(layer)}.yaml`];
  return names.includes(yaml.file) ? [] : [problemAt(yaml, ["of"], `the file must be named ${names.join(" or ")}`)];
}

function sourceProblems(yaml: YamlFile, written: WrittenLayer): FileProblem[] {
  const known = new Set(written.sources.map(({ id }) => id));
  return placedChanges(written).flatMap(({ path, change: { evidence } }) => {
    if (known.has(evidence.source)) return [];
    const reason = `source "${evidence.source}" is not in the file's list of sources: add its title and where it stands`;
    return [problemAt(yaml, [...path, "source"], reason)];
  });
}

/** A layer must fit every version of its programme. */
function fitProblems(
  yaml: YamlFile,
  written: WrittenLayer,
  layer: ProgrammeLayer,
  programmes: readonly Programme[],
): FileProblem[] {
  const versions = programmes.filter(({ id }) => id === layer.programme);
  if (versions.length === 0)
    return [problemAt(yaml, ["programme"], `"${layer.programme}" is no programme of the folder`)];
  const places = placedChanges(written);
  const found = versions.flatMap((version) => layerProblems(version, layer));
  const reasons = new Map(found.map(({ change, reason }) => [`${change} ${reason}`, { change, reason }]));
  return [...reasons.values()].map(({ change, reason }) => problemAt(yaml, places[change]?.path ?? [], reason));
}

function doubleLayers(layers: readonly ProgrammeLayer[]): FileProblem[] {
  const keys = layers.map(layerKey);
  return keys
    .filter((key, at) => keys.indexOf(key) < at)
    .map((key) => ({ file: `layers/${key}.yaml`, line: 1, field: "version", reason: `${key} stands in two files` }));
}
