import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Programme } from "@foelgeskab/followup/programme";
import type { ProgrammeLayer } from "@foelgeskab/followup/programmes/layer";
import { z } from "zod";
import { answerJson } from "../evaluate/answer-json.ts";
import { evaluateGiven, isFault } from "../evaluate/evaluate-cases.ts";
import { openYaml } from "./open-yaml.ts";
import { type FileProblem, problemAt, readAs, type YamlFile } from "./yaml-file.ts";

/** A golden patient: a case as `evaluate` takes it, and what must be said about her. Only what is listed is compared. */
const goldenSchema = z.array(
  z.strictObject({
    name: z.string().min(1),
    case: z.record(z.string(), z.unknown()),
    expect: z.strictObject({
      criteria: z.record(z.string(), z.record(z.string(), z.unknown())).default({}),
      obligations: z.array(z.looseObject({ check: z.string(), due: z.string() })).default([]),
      notOwed: z.array(z.string()).default([]),
      unusable: z.array(z.strictObject({ result: z.string(), reason: z.string() })).default([]),
    }),
  }),
);

type GoldenPatient = z.output<typeof goldenSchema>[number];
type Answer = ReturnType<typeof answerJson>;

/** How one golden patient fared: what differs from what must be said about her; nothing where all is as expected. */
export interface GoldenResult {
  name: string;
  differences: string[];
}

/** How a programme's golden patients fared. */
export interface GoldenRun {
  programme: string;
  passed: number;
  problems: FileProblem[];
}

/** Evaluates the golden patients that stand beside a programme. A programme without any has not been proved, and that is a problem. */
export function runGoldenPatients(dir: string, programme: Programme, layers: readonly ProgrammeLayer[]): GoldenRun {
  const file = `${programme.id}.golden.yaml`;
  const run = { programme: programme.id, passed: 0 };
  if (!existsSync(join(dir, file))) {
    const reason = "no golden patients stand beside the programme: write at least one";
    return { ...run, problems: [{ file, line: 1, field: "", reason }] };
  }
  const yaml = openYaml(dir, file);
  if (Array.isArray(yaml)) return { ...run, problems: yaml };
  const { results, problems } = goldenResults(yaml, { programme, layers });
  return { ...run, passed: results.filter(({ differences }) => differences.length === 0).length, problems };
}

/** A version with the layers that lie over it. */
export interface Layered {
  programme: Programme;
  layers: readonly ProgrammeLayer[];
}

/** Evaluates the golden patients of a text: each with what differs, and the same as problems with their lines. */
export function goldenResults(yaml: YamlFile, layered: Layered): { results: GoldenResult[]; problems: FileProblem[] } {
  const patients = readAs(yaml, goldenSchema);
  if (!isPatients(patients)) return { results: [], problems: patients };
  const told = patients.map((patient) => ({ patient, ...patientDifferences(patient, layered) }));
  return {
    results: told.map(({ patient: { name }, differences }) => ({ name, differences })),
    problems: told.flatMap(({ patient: { name }, where, differences }, at) =>
      differences.map((difference) => problemAt(yaml, [at, where], `${name}: ${difference}`)),
    ),
  };
}

function isPatients(read: GoldenPatient[] | FileProblem[]): read is GoldenPatient[] {
  return read.every((each) => "expect" in each);
}

function patientDifferences(
  patient: GoldenPatient,
  { programme, layers }: Layered,
): { where: "case" | "expect"; differences: string[] } {
  const given = { id: patient.name, programme: `${programme.id}@${programme.version}`, ...patient.case };
  const answer = evaluateGiven(given, { programmes: [programme], layers });
  if (isFault(answer)) return { where: "case", differences: [`${answer.field} ${answer.reason}`] };
  return { where: "expect", differences: differencesOf(patient, answerJson(answer)) };
}

function differencesOf({ expect }: GoldenPatient, answer: Answer): string[] {
  const criteria = Object.entries(expect.criteria).flatMap(([id, wanted]) => {
    const found = answer.criteria.find((each) => each.id === id);
    return found === undefined ? [`criterion ${id} is not listed`] : unlike(id, wanted, found);
  });
  const obligations = expect.obligations.flatMap((wanted) => {
    const found = answer.obligations.find((each) => each.check === wanted.check && each.due === wanted.due);
    const name = `${wanted.check} on ${wanted.due}`;
    return found === undefined ? [`${name} is not owed`] : unlike(name, wanted, found);
  });
  const owed = expect.notOwed
    .filter((check) => answer.obligations.some((each) => each.check === check))
    .map((check) => `${check} is owed`);
  const unusable = expect.unusable.flatMap((wanted) => {
    const found = answer.unusable.find((each) => each.result === wanted.result);
    return found === undefined ? [`result ${wanted.result} counts`] : unlike(wanted.result, wanted, found);
  });
  return [...criteria, ...obligations, ...owed, ...unusable];
}

function unlike(name: string, wanted: object, found: object): string[] {
  return Object.entries(wanted).flatMap(([field, value]) => {
    const is: unknown = Reflect.get(found, field) ?? null;
    return is === value ? [] : [`${name}: ${field} should be ${String(value)} and is ${String(is)}`];
  });
}
