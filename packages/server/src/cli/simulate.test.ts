import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { FAULT_NAMES } from "@foelgeskab/country/simulation/faults/faults";
import { reportOf, type SimulationReport } from "@foelgeskab/country/simulation/report";
import { lotsOf } from "@foelgeskab/country/simulation/simulate";
import { describe, expect, test } from "vitest";
import { type Run, runLots, sha256 } from "./simulate-run.ts";

const runner = join(import.meta.dirname, "../../bin/foelgeskab.mjs");

function command(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [runner, "simulate", ...args], { encoding: "utf8" });
  return { status, stdout, stderr };
}

/** A small country in this process. */
function simulated(own: Partial<Run>): SimulationReport {
  const run: Run = { patients: 24, years: 6, seed: 1, faults: "all", ...own };
  const lots = runLots(run, lotsOf(run.patients), () => {}).map(({ report }) => report);
  return reportOf({ ...run, hash: sha256 }, lots);
}

describe("nobody is lost", () => {
  test.each([1, 2, 3, 4])("in the country of seed %i, with faults", (seed) => {
    const report = simulated({ seed });
    expect(report.breaches).toEqual([]);
    expect(report.accounted.unaccounted).toBe(0);
    expect(report.judges).toEqual({ agree: 24, disagree: 0 });
  });

  test("nor with all faults that have a name, each at its usual strength", () => {
    const report = simulated({ seed: 5, faults: FAULT_NAMES });
    expect(report.breaches).toEqual([]);
    expect(report.accounted.registered).toBe(24);
  });

  test("without faults none is injected", () => {
    const { faultsInjected, breaches } = simulated({ seed: 6, faults: "none" });
    expect(Object.values(faultsInjected).every((times) => times === 0)).toBe(true);
    expect(breaches).toEqual([]);
  });
});

test.each([
  ["accepted-on-receipt", "S2"],
  ["not-attended-closes", "S5"],
  ["duplicate-doubled", "S11"],
  ["overdue-hidden", "L1"],
])("a planted bug turns the run red: %s breaks %s", (plant, law) => {
  const broken = [2, 3].flatMap((seed) => simulated({ seed, plant }).breaches.map(({ invariant }) => invariant));
  expect(broken).toContain(law);
});

describe("the same options, the same bytes", () => {
  test("as one document of the contract", () => {
    const options = ["--patients", "6", "--years", "3", "--seed", "9", "--faults", "message-lost,ack-lost", "--json"];
    const [once, again] = [command(...options), command(...options)];
    expect(once.stderr).toBe("");
    expect(once.status).toBe(0);
    expect(again.stdout).toBe(once.stdout);
    const report = JSON.parse(once.stdout) as SimulationReport;
    expect(Object.keys(report)).toEqual([
      ...["seed", "patients", "patientYears", "events", "stateHash"],
      ...["faultsInjected", "breaches", "accounted", "judges", "service"],
    ]);
    expect(report.patientYears).toBe(18);
    expect(report.stateHash).toMatch(/^sha256:[0-9a-f]{64}$/);
  });

  test("another seed is another country", () => {
    expect(simulated({ seed: 1, patients: 6 }).stateHash).not.toBe(simulated({ seed: 2, patients: 6 }).stateHash);
  });
});

test("wrong options are told in one sentence", () => {
  const { status, stderr, stdout } = command("--faults", "message-lots");
  expect([status, stdout]).toEqual([2, ""]);
  expect(stderr).toBe(
    '--faults names "message-lots", and there is no such fault: see `npx foelgeskab simulate --help`.\n',
  );
  expect(command("--years", "0").stderr).toBe('--years is "0": give a whole number from 1 to 60.\n');
});
