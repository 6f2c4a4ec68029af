/** `npm run proof:faults [-- --patients 100000 --seed 1]`: how often each step from one standing to another happened within sixty days of each fault, in a dense country; written into docs/safety. Ends with 1 where a fault was near a step never, a step was taken that is said to be impossible, or a law broke. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { FAULT_NAMES } from "../packages/country/src/simulation/faults/faults.ts";
import { type CourseStep, NO_STEP, STEPS } from "../packages/country/src/simulation/faults/steps.ts";
import { isRed } from "../packages/country/src/simulation/simulate.ts";
import { runSimulation } from "../packages/server/src/cli/simulate-run.ts";
import { ROOT } from "./check/sources.ts";
import { type Reached, stepTable } from "./safety/step-table.ts";

const { values } = parseArgs({
  options: { patients: { type: "string", default: "100000" }, seed: { type: "string", default: "1" } },
});
const wish = { patients: Number(values.patients), seed: Number(values.seed), years: 10 };
const lots = await runSimulation({ ...wish, faults: "dense" }, () => {});
const reached: Reached = new Map();
for (const { tally } of lots)
  for (const [pair, times] of tally.reached) reached.set(pair, (reached.get(pair) ?? 0) + times);

const taken = new Set([...reached.keys()].map((pair) => pair.split("|")[1]));
const impossible = (Object.keys(NO_STEP) as CourseStep[]).filter((step) => taken.has(step)); // the keys of NO_STEP
const pairs = FAULT_NAMES.flatMap((fault) =>
  STEPS.map((step) => ({ pair: `${fault} × ${step}`, times: reached.get(`${fault}|${step}`) ?? 0 })),
);
const never = pairs.filter(({ times }) => times === 0);
const rare = pairs.filter(({ times }) => times < 100);
const broken = lots.filter(({ tally }) => isRed(tally)).flatMap(({ tally }) => tally.breaches);

writeFileSync(
  join(ROOT, "docs/safety/faults-near-steps.md"),
  stepTable(reached, { ...wish, pairs: pairs.length, never: never.length, rare: rare.length }),
);
console.log(
  `${pairs.length} pairs; ${never.length} never reached, ${rare.length} less than 100 times. Written into docs/safety/faults-near-steps.md.`,
);
for (const { pair } of never) console.log(`never: ${pair}`);
for (const { pair, times } of rare) if (times > 0) console.log(`${times}: ${pair}`);
for (const step of impossible) console.log(`${step} was taken, and is said to be impossible: ${NO_STEP[step]}`);
for (const breach of broken) console.log(`a law broke: ${JSON.stringify(breach)}`);
process.exitCode = never.length + impossible.length + broken.length === 0 ? 0 : 1;
