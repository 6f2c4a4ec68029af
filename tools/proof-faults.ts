/** `npm run proof:faults [-- --seeds 20 --patients 1000]`: how often each step from one standing to another happened near each fault. Ends with 1 where a fault was never near a step that is taken at all. */
import { createHash } from "node:crypto";
import { parseArgs } from "node:util";
import { FAULT_NAMES } from "../packages/country/src/simulation/faults/faults.ts";
import { lotsOf, runLot } from "../packages/country/src/simulation/simulate.ts";
import { rulesInUse } from "../packages/server/src/programmes/load-programmes.ts";
import { regionSettings } from "../packages/server/src/programmes/load-regions.ts";

const { values } = parseArgs({
  options: { seeds: { type: "string", default: "20" }, patients: { type: "string", default: "1000" } },
});
const patients = Number(values.patients);
const rules = rulesInUse();
const settings = regionSettings("RM");
const reached = new Map<string, number>();
for (let seed = 1; seed <= Number(values.seeds); seed += 1)
  for (const lot of lotsOf(patients)) {
    const { tally } = runLot({ seed, patients, years: 10, faults: "all", rules, settings, hash }, lot);
    for (const [step, times] of tally.reached) reached.set(step, (reached.get(step) ?? 0) + times);
  }
const steps = [...new Set([...reached.keys()].map((each) => each.split("|")[1] ?? ""))].sort();
const timesOf = (fault: string, step: string): number => reached.get(`${fault}|${step}`) ?? 0;
console.log(`| fault | ${steps.join(" | ")} |\n|---|${steps.map(() => "--:").join("|")}|`);
for (const fault of FAULT_NAMES) console.log(`| ${fault} | ${steps.map((step) => timesOf(fault, step)).join(" | ")} |`);
const never = FAULT_NAMES.flatMap((fault) =>
  steps.filter((step) => timesOf(fault, step) === 0).map((step) => `${fault} × ${step}`),
);
const rare = FAULT_NAMES.flatMap((fault) => steps.filter((step) => timesOf(fault, step) < 100));
console.log(
  `\n${FAULT_NAMES.length * steps.length} pairs; ${never.length} never reached, ${rare.length} less than 100 times.`,
);
if (never.length > 0) console.log(`Never: ${never.join("; ")}.`);
process.exitCode = never.length === 0 ? 0 : 1;

function hash(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
