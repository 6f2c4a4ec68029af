import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Asked, Cost } from "./compete.ts";
import type { Name } from "./contestants/contestants.ts";
import { everyStateIn } from "./every-state.ts";

const AT_ONCE = 100;
const WARM_UP = 2_000;

/** Who is asked about how many patients, and how many of them are loaded at once (100 if not said). */
export interface Entry {
  name: Name;
  patients: number;
  atOnce?: number;
}

/** Lets a contestant run in a process of its own, waits for it, and throws where its answers are not those of the loop written by hand. */
export type Contest = (entry: Entry) => Cost;

/** A contest about the patients of a file in the folder. The loop written by hand answers for all of them first. */
export function openContest(folder: string, file: string, all: number): Contest {
  const ask = ({ name, patients, atOnce = AT_ONCE }: Entry, answers: string): Cost =>
    compete({ name, file, patients, atOnce, warmUp: Math.min(WARM_UP, Math.ceil(patients / 5)), answers });
  const reference = join(folder, "reference");
  ask({ name: "hand", patients: all }, reference);
  everyStateIn(reference);
  return (entry) => {
    const answers = join(folder, entry.name);
    const cost = ask(entry, answers);
    if (entry.name !== "parse") sameAnswers(entry, answers, reference);
    console.error(`criteria: ${entry.name} is done with ${entry.patients}.`);
    return cost;
  };
}

function compete(asked: Asked): Cost {
  const said = execFileSync(process.execPath, [join(import.meta.dirname, "compete.ts"), JSON.stringify(asked)], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  return JSON.parse(said) as Cost; // the one thing that compete.ts says
}

function sameAnswers({ name, patients }: Entry, answers: string, reference: string): void {
  const mine = readFileSync(answers, "utf8").split("\n").slice(0, -1);
  const expected = readFileSync(reference, "utf8").split("\n", patients);
  const at = expected.findIndex((line, number) => line !== mine[number]);
  if (at >= 0)
    throw new Error(`${name} says "${mine[at] ?? "nothing"}" where the loop written by hand says "${expected[at]}"`);
  if (mine.length !== patients) throw new Error(`${name} answered ${mine.length} times for ${patients} patients`);
}
