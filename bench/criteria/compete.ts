/** One contestant's run in a process of its own: reads the file, answers for every patient, and says on standard output what it cost. */
import { closeSync, openSync, readFileSync, writeSync } from "node:fs";
import { lineOf } from "./answer.ts";
import type { Contestant } from "./contestants/contestant.ts";
import { CONTESTANTS, type Name } from "./contestants/contestants.ts";
import { lineBatches } from "./read-lines.ts";

/** What one run is asked for: so many patients of a file, loaded so many at once. The first of them are answered once more before the clock starts, so that nobody is measured cold. */
export interface Asked {
  name: Name;
  file: string;
  patients: number;
  atOnce: number;
  warmUp: number;
  /** The file that the answers go to. */
  answers: string;
}

/** What one run cost, in milliseconds and MiB; the memory is the most that the process ever held. */
export interface Cost {
  cpuMs: number;
  wallMs: number;
  peakMiB: number;
}

const asked = JSON.parse(process.argv[2] ?? "") as Asked; // written by contest.ts
const contestant = await CONTESTANTS[asked.name]();
await run(contestant, asked.warmUp, () => {});
console.log(JSON.stringify(await measured(contestant)));

async function measured(who: Contestant): Promise<Cost> {
  const answers = openSync(asked.answers, "w");
  const begun = { cpu: process.cpuUsage(), at: performance.now() };
  await run(who, asked.patients, (text) => writeSync(answers, text));
  const { user, system } = process.cpuUsage(begun.cpu);
  const wallMs = performance.now() - begun.at;
  closeSync(answers);
  return { cpuMs: (user + system) / 1000, wallMs, peakMiB: peakMiB() };
}

async function run(who: Contestant, patients: number, write: (text: string) => void): Promise<void> {
  for await (const lines of lineBatches(asked.file, patients, asked.atOnce)) {
    const answers = await who(lines);
    if (answers.length > 0) write(`${answers.map(lineOf).join("\n")}\n`);
  }
}

/** Linux tells it exactly; what other systems tell may include the process that started this one. */
function peakMiB(): number {
  if (process.platform !== "linux") return process.resourceUsage().maxRSS / 1024;
  return Number(/VmHWM:\s+(\d+)/.exec(readFileSync("/proc/self/status", "utf8"))?.[1]) / 1024;
}
