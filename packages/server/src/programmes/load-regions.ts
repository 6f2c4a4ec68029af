import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { ladderProblem } from "@foelgeskab/followup/ladder";
import type { LayerEvidence } from "@foelgeskab/followup/programmes/layer";
import { FEED_KINDS, LADDER_KINDS, type RegionSettings } from "@foelgeskab/followup/region-settings";
import { PROGRAMMES_DIR } from "./load-programmes.ts";
import { openYaml } from "./open-yaml.ts";
import { regionSchema, type WrittenRegion } from "./region-schema.ts";
import { type FileProblem, problemAt, problemSentence, readAs, type YamlFile } from "./yaml-file.ts";

/** The settings of the regions of a folder, or everything that is wrong with their files. */
export interface LoadedRegions {
  regions: RegionSettings[];
  problems: FileProblem[];
}

/** Reads `regions/` of a folder of programmes, one file a region: `regions/RM.yaml`. A file with a problem gives no settings. */
export function loadRegions(dir: string): LoadedRegions {
  const read = regionFiles(dir).map((file) => readRegion(dir, file));
  return {
    regions: read.flatMap((each) => (Array.isArray(each) ? [] : [each])),
    problems: read.flatMap((each) => (Array.isArray(each) ? each : [])),
  };
}

/** What a region has decided; throws a sentence that says which file is missing or wrong. */
export function regionSettings(region: string, dir: string = PROGRAMMES_DIR): RegionSettings {
  const { regions, problems } = loadRegions(dir);
  if (problems.length > 0) throw new Error(problems.map(problemSentence).join("\n"));
  const found = regions.find((each) => each.region === region);
  if (found !== undefined) return found;
  const known = regions.map((each) => each.region).join(", ");
  throw new Error(
    `Region "${region}" has no settings; known: ${known}. Write programmes/regions/${region}.yaml: copy that of another region, and let yours decide.`,
  );
}

function regionFiles(dir: string): string[] {
  const folder = join(dir, "regions");
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith(".yaml"))
    .map((file) => `regions/${file}`)
    .sort();
}

function readRegion(dir: string, file: string): RegionSettings | FileProblem[] {
  const yaml = openYaml(dir, file);
  if (Array.isArray(yaml)) return yaml;
  const written = readAs(yaml, regionSchema);
  if (Array.isArray(written)) return written;
  const problems = [...nameProblems(yaml, written), ...ladderProblems(yaml, written), ...sourceProblems(yaml, written)];
  return problems.length > 0 ? problems : settingsFrom(written);
}

function nameProblems(yaml: YamlFile, { region }: WrittenRegion): FileProblem[] {
  const name = `regions/${region}.yaml`;
  return yaml.file === name ? [] : [problemAt(yaml, ["region"], `the file must be named ${name}`)];
}

function ladderProblems(yaml: YamlFile, { ladders }: WrittenRegion): FileProblem[] {
  return LADDER_KINDS.flatMap((kind) => {
    const problem = ladderProblem(ladders[kind]);
    return problem === undefined ? [] : [problemAt(yaml, ["ladders", kind, "steps"], problem)];
  });
}

function sourceProblems(yaml: YamlFile, written: WrittenRegion): FileProblem[] {
  const known = new Set(written.sources.map(({ id }) => id));
  return placed(written).flatMap(({ path, from: { source } }) => {
    if (known.has(source)) return [];
    const reason = `source "${source}" is not in the file's list of sources: add its title and where it stands`;
    return [problemAt(yaml, [...path, "source"], reason)];
  });
}

/** A region's settings as the domain holds them. */
function settingsFrom(written: WrittenRegion): RegionSettings {
  const {
    region,
    name,
    version,
    sources,
    handoverBasis,
    ladders,
    feeds,
    receiptPatience,
    answerDays,
    inquiryDays,
    mostDeferredDays,
    directory,
  } = written;
  return {
    ...{ region, name, version, sources, handoverBasis: handoverBasis.value },
    ladders: mapped(ladders, ({ counts, steps }) => ({ counts, steps })),
    feeds: mapped(feeds, ({ value }) => value),
    receiptPatience: mapped(receiptPatience, ({ value }) => value),
    answerDays: mapped(answerDays, ({ value }) => value),
    inquiryDays: mapped(inquiryDays, ({ value }) => value),
    mostDeferredDays: mostDeferredDays.value,
    directory: mapped(directory, ({ value }) => value),
    evidence: Object.fromEntries(placed(written).map(({ path, from }) => [path.join("."), evidenceOf(from)])),
  };
}

function mapped<Key extends string, From, To>(record: Record<Key, From>, to: (from: From) => To): Record<Key, To> {
  const entries = Object.entries<From>(record).map(([key, from]) => [key, to(from)]);
  return Object.fromEntries(entries) as Record<Key, To>; // the same keys
}

type Signed = Omit<WrittenRegion["handoverBasis"], "value">;

/** Every setting with its place and its evidence. */
function placed(written: WrittenRegion): { path: string[]; from: Signed }[] {
  const { handoverBasis, ladders, feeds, receiptPatience, answerDays, inquiryDays, mostDeferredDays, directory } =
    written;
  return [
    { path: ["handoverBasis"], from: handoverBasis },
    ...LADDER_KINDS.map((kind) => ({ path: ["ladders", kind], from: ladders[kind] })),
    ...FEED_KINDS.map((kind) => ({ path: ["feeds", kind], from: feeds[kind] })),
    { path: ["receiptPatience", "minutes"], from: receiptPatience.minutes },
    { path: ["receiptPatience", "resends"], from: receiptPatience.resends },
    { path: ["answerDays", "handover"], from: answerDays.handover },
    { path: ["answerDays", "rereferral"], from: answerDays.rereferral },
    { path: ["inquiryDays", "letter"], from: inquiryDays.letter },
    { path: ["inquiryDays", "phone"], from: inquiryDays.phone },
    { path: ["inquiryDays", "read"], from: inquiryDays.read },
    { path: ["mostDeferredDays"], from: mostDeferredDays },
    { path: ["directory", "confirmMonths"], from: directory.confirmMonths },
    { path: ["directory", "remindDays"], from: directory.remindDays },
  ];
}

function evidenceOf({ source, mark, signature, note }: Signed): LayerEvidence {
  return note === undefined ? { source, mark, signature } : { source, mark, signature, note };
}
