import type { FaultWish } from "@foelgeskab/country/simulation/faults/fault-plan";
import { FAULT_NAMES, isFault } from "@foelgeskab/country/simulation/faults/faults";
import { PLANTS } from "@foelgeskab/country/simulation/plants/plants";
import { reportOf, type SimulationReport } from "@foelgeskab/country/simulation/report";
import { SingleBar } from "cli-progress";
import { Command } from "commander";
import { InputError } from "./input-error.ts";
import { runSimulation, sha256 } from "./simulate-run.ts";

interface Options {
  patients: string;
  years: string;
  seed: string;
  faults: string;
  plant?: string;
  json?: boolean;
}

/** `foelgeskab simulate`: is anybody lost? */
export function simulateCommand(): Command {
  return new Command("simulate")
    .description(
      "Run the real domain code against a simulated country full of faults, and say whether anybody was lost",
    )
    .option("--patients <n>", "how many people are followed", "2000")
    .option("--years <n>", "years with faults; a hundred and twenty quiet days come after them", "10")
    .option("--seed <n>", "the same seed gives the same run, byte for byte", "1")
    .option(
      "--faults <names>",
      "all (a random choice of them), dense (the same, and what is rare in life is frequent), none, or names with commas between",
      "all",
    )
    .option("--plant <bug>", "plant a bug into the domain, to see that it is found: `npm run proof:bugs` lists them")
    .option("--json", "print one JSON document and nothing else")
    .addHelpText(
      "after",
      `\nExample:\n  npx foelgeskab simulate --patients 2000 --years 10 --seed 7 --faults all\n\nFaults: ${FAULT_NAMES.join(", ")}\n`,
    )
    .action(simulate);
}

async function simulate(options: Options): Promise<void> {
  const given = {
    patients: whole("--patients", options.patients, 1, 1_000_000),
    years: whole("--years", options.years, 1, 60),
    seed: whole("--seed", options.seed, 0, 2 ** 32 - 1),
    faults: faultsOf(options.faults),
    ...(options.plant === undefined ? {} : { plant: plantOf(options.plant) }),
  };
  const bar = new SingleBar({ stream: process.stderr, format: "{bar} {value} / {total}", hideCursor: true });
  if (process.stderr.isTTY) bar.start(given.patients, 0);
  let through = 0;
  const lots = await runSimulation(given, (patients) => {
    through += patients;
    bar.update(through);
  });
  bar.stop();
  const report = reportOf({ ...given, hash: sha256 }, lots);
  process.stdout.write(options.json === true ? `${JSON.stringify(report)}\n` : inWords(report));
  process.exitCode = isProved(report) ? 0 : 1;
}

function whole(option: string, text: string, least: number, most: number): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= least && number <= most) return number;
  throw new InputError(`${option} is "${text}": give a whole number from ${least} to ${most}.`);
}

function faultsOf(text: string): FaultWish {
  if (text === "all" || text === "dense" || text === "none") return text;
  const words = text.split(",").map((word) => word.trim());
  const unknown = words.find((word) => !isFault(word));
  if (unknown !== undefined)
    throw new InputError(
      `--faults names "${unknown}", and there is no such fault: see \`npx foelgeskab simulate --help\`.`,
    );
  return words.filter(isFault);
}

function plantOf(name: string): string {
  if (Object.hasOwn(PLANTS, name)) return name;
  throw new InputError(`--plant is "${name}", and there is no such bug: \`npm run proof:bugs\` lists them.`);
}

function isProved({ breaches, accounted, judges }: SimulationReport): boolean {
  return breaches.length === 0 && accounted.unaccounted === 0 && judges.disagree === 0;
}

const MOST_TOLD = 20;

function inWords(report: SimulationReport): string {
  const { accounted, judges, service, breaches } = report;
  const closed = Object.entries(accounted.closed).map(([reason, people]) => `${people} ${reason}`);
  const faults = Object.values(report.faultsInjected).reduce((sum, times) => sum + times, 0);
  return [
    `Seed ${report.seed}: ${report.patients} people, ${report.patientYears} patient-years, ${report.events} events, ${faults} faults.`,
    `Accounted for: ${accounted.registered} registered = ${accounted.active} followed + ${closed.join(" + ") || "0 closed"}; lost: ${accounted.unaccounted}.`,
    `The two judges agree on ${judges.agree} and differ on ${judges.disagree}.`,
    `Checks on time or escalated: ${(service.checksOnTimeOrEscalated * 100).toFixed(2)} %. Visits ${service.gpVisits}, blood draws ${service.bloodDraws}, re-referrals ${service.reReferrals}.`,
    `Laws that did not hold: ${breaches.length}.`,
    ...breaches
      .slice(0, MOST_TOLD)
      .map(({ invariant, patient, at, says }) => `  ${invariant} ${patient} ${at} ${says}`),
    report.stateHash,
    "",
  ].join("\n");
}
