import { parseIsoDay } from "@foelgeskab/followup/ids";
import { Command } from "commander";
import { seedDemo } from "../seed/seed-demo.ts";
import { InputError } from "./input-error.ts";
import { isEmpty, openWorld } from "./world.ts";

/** `foelgeskab seed --region demo`: a deterministic region of invented people, in an empty database. */
export function seedCommand(): Command {
  return new Command("seed")
    .description("Put a region of invented people into an empty database")
    .requiredOption("--region <name>", 'which region; only "demo" exists')
    .option("--patients <n>", "how many patients", "2000")
    .option("--seed <n>", "the same seed gives the same region", "1")
    .option("--as-of <date>", "the seeding day, as 2026-08-06; today if left out")
    .option("--json", "print one JSON document and nothing else")
    .addHelpText("after", "\nExample:\n  npx foelgeskab seed --region demo --patients 2000")
    .action(seed);
}

interface Seeding {
  region: string;
  patients: string;
  seed: string;
  asOf?: string;
  json?: boolean;
}

async function seed(options: Seeding): Promise<void> {
  if (options.region !== "demo")
    throw new InputError(`There is no region "${options.region}": only "demo" can be seeded.`);
  const [patients, number] = [
    wholeNumber("--patients", options.patients, 1, 100_000),
    wholeNumber("--seed", options.seed, 0, 2 ** 31),
  ];
  const asOf = options.asOf === undefined ? undefined : parseIsoDay(options.asOf);
  if (asOf !== undefined && typeof asOf !== "string")
    throw new InputError("--as-of is no calendar day: write it as 2026-08-06.");
  const open = await openWorld({ purpose: "begin", log: (line) => console.error(line) });
  try {
    if (!(await isEmpty(open.pool)))
      throw new InputError(
        "The database holds people already. Nothing was changed: seed an empty one (another DATA_DIR).",
      );
    await seedDemo(open, {
      patients,
      seed: number,
      say: (line) => console.error(line),
      ...(asOf === undefined ? {} : { asOf }),
    });
    if (options.json) console.log(JSON.stringify({ region: options.region, patients, seed: number }));
  } finally {
    await open.stop();
  }
}

function wholeNumber(option: string, text: string, least: number, most: number): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= least && number <= most) return number;
  throw new InputError(`${option} is "${text}": give a whole number from ${least} to ${most}.`);
}
