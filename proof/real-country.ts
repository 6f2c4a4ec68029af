// npm run proof:country -- --patients N --years Y --seed S [--kills N] [--faults all|none|LIST] [--json FILE]: the simulated country on the real server with its database.
// docs/safety/real-country.md says what it shows.
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import type { FaultWish } from "@foelgeskab/country/simulation/faults/fault-plan";
import { isFault } from "@foelgeskab/country/simulation/faults/faults";
import { ownGround } from "./country/ground.ts";
import { inWords } from "./country/in-words.ts";
import { isProved, realCountry } from "./country/real-country.ts";

const { values } = parseArgs({
  options: {
    patients: { type: "string", default: "100" },
    years: { type: "string", default: "10" },
    seed: { type: "string", default: "1" },
    kills: { type: "string", default: "20" },
    faults: { type: "string", default: "all" },
    json: { type: "string" },
  },
});

/** Of all kills so many are the database's. */
const DATABASE_SHARE = 5;
const kills = Number(values.kills);
const databaseKills = Math.floor(kills / DATABASE_SHARE);
const wish = {
  patients: Number(values.patients),
  years: Number(values.years),
  seed: Number(values.seed),
  faults: faultsOf(values.faults),
};
const meanwhile = {
  serverKills: kills - databaseKills,
  databaseKills,
  say: (line: string) => console.error(line),
};
const proved = await realCountry(wish, meanwhile, ownGround);
console.log(inWords(proved));
const commit = execFileSync("git", ["rev-parse", "HEAD"], { cwd: import.meta.dirname, encoding: "utf8" }).trim();
const result = `${JSON.stringify({ commit, faults: values.faults, ...proved }, null, 2)}\n`;
if (values.json === undefined) console.log(result);
else writeFileSync(values.json, result);
process.exitCode = isProved(proved) ? 0 : 1;

function faultsOf(text: string): FaultWish {
  if (text === "all" || text === "none") return text;
  const words = text.split(",");
  const unknown = words.find((word) => !isFault(word));
  if (unknown !== undefined) throw new Error(`--faults names "${unknown}", and there is no such fault`);
  return words.filter(isFault);
}
