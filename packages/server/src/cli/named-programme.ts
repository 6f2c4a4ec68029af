import { existsSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { type Programme, programmeKey } from "@foelgeskab/followup/programme";
import { loadProgrammes, PROGRAMMES_DIR } from "../programmes/load-programmes.ts";
import { openYaml } from "../programmes/open-yaml.ts";
import { loadShared, readProgramme } from "../programmes/read-programme.ts";
import {
  type FileProblem,
  LARGEST_YAML,
  problemSentence,
  readYaml,
  TOO_LARGE,
  type YamlFile,
} from "../programmes/yaml-file.ts";
import { InputError } from "./input-error.ts";
import { readInput } from "./read-input.ts";

/**
 * The programme that a person names: a file, `prostate-rp@1`, `prostate-rp` (its newest version), or either of the two in
 * another folder, `drafts/prostate-rp@2`; or `-`, a file on standard input. A file takes the words and analytes of its folder, or the project's where it has none.
 */
export function namedProgramme(reference: string): Programme {
  if (reference === "-") return programmeOf(givenYaml(), PROGRAMMES_DIR);
  if (isFile(reference)) return programmeOfFile(reference);
  const [dir, name] = [dirname(reference), basename(reference)];
  const folder = dir === "." ? PROGRAMMES_DIR : dir;
  if (!existsSync(folder))
    throw new InputError(
      `${reference}: there is no such file, and no folder ${folder}; give the file, or a programme as prostate-rp@1.`,
    );
  const { programmes, problems } = loadProgrammes(folder);
  const found = programmes
    .filter((programme) => programme.id === name || programmeKey(programme) === name)
    .sort((one, other) => other.version - one.version)[0];
  return found ?? refuse(reference, name, programmes, problems);
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

function programmeOfFile(path: string): Programme {
  const dir = dirname(path);
  return programmeOf(openYaml(dir, basename(path)), existsSync(join(dir, "words.yaml")) ? dir : PROGRAMMES_DIR);
}

function givenYaml(): YamlFile | FileProblem[] {
  const input = readInput("-", { bytes: LARGEST_YAML, sentence: `${TOO_LARGE}.` });
  if ("sentence" in input) throw new InputError(input.sentence);
  return readYaml("standard input", input.text);
}

function programmeOf(yaml: YamlFile | FileProblem[], dir: string): Programme {
  const shared = loadShared(dir);
  if (Array.isArray(shared)) throw faulty(shared);
  if (Array.isArray(yaml)) throw faulty(yaml);
  const programme = readProgramme(yaml, shared);
  if (Array.isArray(programme)) throw faulty(programme);
  return programme;
}

/** One sentence: the first thing that is wrong with what to do, which a reason of ours says after its colon, and how many more are. */
function faulty(problems: readonly FileProblem[]): InputError {
  const [first, ...others] = problems;
  const more = others.length === 0 ? "" : ` (and ${others.length} more)`;
  if (first === undefined) return new InputError("the file cannot be read; give another.");
  const todo = /^(?!Invalid).*[:;] /.test(first.reason) ? "" : "; correct the file there";
  return new InputError(`${problemSentence(first)}${todo}${more}.`);
}

function refuse(
  reference: string,
  name: string,
  programmes: readonly Programme[],
  problems: readonly FileProblem[],
): never {
  const own = problems.filter(
    ({ file }) => file.startsWith(`${name.split("@")[0]}.`) || file.startsWith(`${name.split("@")[0]}@`),
  );
  if (own.length > 0) throw faulty(own);
  const known = programmes.map(programmeKey).join(", ");
  throw new InputError(`"${reference}" is neither a file nor a programme; known are ${known === "" ? "none" : known}.`);
}
