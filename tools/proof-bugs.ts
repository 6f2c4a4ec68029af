/** `npm run proof:bugs [-- --seeds 50] [-- NAME…]`: plants each bug in turn into the domain and says which seed of the simulated country finds it first. Ends with 1 where one is not found. */
import { createHash } from "node:crypto";
import { parseArgs } from "node:util";
import { PLANTS } from "../packages/country/src/simulation/plants/plants.ts";
import { isRed, lotsOf, runLot, type SimulationWish } from "../packages/country/src/simulation/simulate.ts";
import { type Domain, REAL } from "../packages/country/src/simulation/system/domain.ts";
import { rulesInUse } from "../packages/server/src/programmes/load-programmes.ts";
import { regionSettings } from "../packages/server/src/programmes/load-regions.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seeds: { type: "string", default: "50" } },
});
const rules = rulesInUse();
const settings = regionSettings("RM");
const PATIENTS = 60;
const unfound: string[] = [];
for (const [name, plant] of Object.entries(PLANTS)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  const found = foundBy(plant.in(REAL), Number(values.seeds));
  if (found === undefined) unfound.push(name);
  console.log(`| ${name} | ${plant.says} | ${found ?? "not found"} |`);
}
console.log(unfound.length === 0 ? "\nEvery planted bug was found." : `\nNot found: ${unfound.join(", ")}.`);
process.exitCode = unfound.length === 0 ? 0 : 1;

/** The first seed whose country finds a bug, and the laws that it broke there. */
function foundBy(domain: Domain, seeds: number): string | undefined {
  for (let seed = 1; seed <= seeds; seed += 1) {
    const wish: SimulationWish = {
      seed,
      patients: PATIENTS,
      years: 8,
      faults: "all",
      rules,
      settings,
      hash,
      domain,
      untilFirstBreach: true,
    };
    const { tally } = runLot(wish, lotsOf(PATIENTS)[0] ?? { number: 0, first: 0, patients: PATIENTS });
    const laws = new Set(tally.breaches.map(({ invariant }) => invariant));
    if (isRed(tally)) return `seed ${seed}: ${[...laws].sort().join(", ") || "the judges differ"}`;
  }
  return undefined;
}

function hash(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
