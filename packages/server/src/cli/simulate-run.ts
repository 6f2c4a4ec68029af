import { createHash } from "node:crypto";
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { FaultWish } from "@foelgeskab/country/simulation/faults/fault-plan";
import { PLANTS } from "@foelgeskab/country/simulation/plants/plants";
import { type Lot, type LotReport, lotsOf, runLot } from "@foelgeskab/country/simulation/simulate";
import { REAL } from "@foelgeskab/country/simulation/system/domain";
import { rulesInUse } from "../programmes/load-programmes.ts";
import { regionSettings } from "../programmes/load-regions.ts";

/** What a run is made from; the rules are those of the project. */
export interface Run {
  patients: number;
  years: number;
  seed: number;
  faults: FaultWish;
  /** A bug that is planted, by its name. */
  plant?: string;
}

/** What a worker thread is given. */
export interface SimulationTask {
  run: Run;
  lots: readonly Lot[];
}

/** What a worker thread says: so many people are through, or a part has come to its end. */
export type SimulationSaid = { through: number } | { lot: number; report: LotReport };

/** SHA-256 as hexadecimal. */
export function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** Runs all parts of a run, in as many threads as there are cores; what comes out does not depend on how many. */
export async function runSimulation(run: Run, through: (patients: number) => void): Promise<LotReport[]> {
  const lots = lotsOf(run.patients);
  const threads = Math.min(lots.length, availableParallelism());
  if (threads <= 1) return runLots(run, lots, through).map(({ report }) => report);
  const reports = new Map<number, LotReport>();
  const tasks = Array.from({ length: threads }, (_, at) => ({
    run,
    lots: lots.filter(({ number }) => number % threads === at),
  }));
  await Promise.all(
    tasks.map((task) =>
      untilDone(task, (said) => {
        if ("through" in said) through(said.through);
        else reports.set(said.lot, said.report);
      }),
    ),
  );
  return lots.map(({ number }) => {
    const report = reports.get(number);
    if (report === undefined) throw new Error("a thread ended before its last part");
    return report;
  });
}

/** Runs parts one after the other in this thread. */
export function runLots(
  run: Run,
  lots: readonly Lot[],
  through: (patients: number) => void,
): { lot: number; report: LotReport }[] {
  const { plant, ...rest } = run;
  const planted = plant === undefined ? undefined : PLANTS[plant];
  const wish = {
    ...rest,
    rules: rulesInUse(),
    settings: regionSettings("RM"),
    hash: sha256,
    domain: planted?.in(REAL) ?? REAL,
  };
  return lots.map((lot) => ({ lot: lot.number, report: runLot(wish, lot, through) }));
}

function untilDone(task: SimulationTask, said: (what: SimulationSaid) => void): Promise<void> {
  const worker = new Worker(new URL("./simulate-worker.ts", import.meta.url), { workerData: task });
  return new Promise((resolve, reject) => {
    worker.on("message", said);
    worker.once("error", reject);
    worker.once("exit", (code) => (code === 0 ? resolve() : reject(new Error(`a worker thread ended with ${code}`))));
  });
}
