import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { IsoDay } from "@foelgeskab/followup/ids";
import type { RuleBook } from "@foelgeskab/followup/programmes/rule-book";
import { StoreUnavailable } from "../store/connect-failure.ts";
import type { Part } from "../store/register-rows.ts";
import { partsOf } from "./parts.ts";
import type { Stepped } from "./recheck-part.ts";

/** What the whole register is judged by, and whether differences are written. */
export interface Recheck {
  /** The migration role's address of the database. */
  url: string;
  /** The programmes and layers of the files; the published versions of the database are read beside them. */
  rules: RuleBook;
  region: string;
  today: IsoDay;
  write: boolean;
}

/** What a worker thread is given: its part of the register. */
export interface Task extends Recheck {
  part: Part;
}

/** What a worker thread says: a step, or why it cannot go on. */
export type Said = { step: Stepped } | { stopped: string };

/** What came of it: how many courses were judged, which stood otherwise than the rules say, how many only read otherwise, and what the judging alone cost in one thread, in ms. */
export type Rechecked = Stepped;

/** Judges every followed course anew in as many threads as there are cores. `judged` hears the sum after each step. Throws StoreUnavailable where a thread could not go on; the others are ended with it. */
export async function recheckRegister(
  given: Recheck,
  judged: (soFar: number) => void = () => undefined,
  threads: number = availableParallelism(),
): Promise<Rechecked> {
  const sum: Rechecked = { judged: 0, differing: [], retold: 0, evaluationMs: 0 };
  const add = (step: Stepped): void => {
    sum.judged += step.judged;
    sum.retold += step.retold;
    sum.evaluationMs += step.evaluationMs;
    for (const course of step.differing) sum.differing.push(course);
    judged(sum.judged);
  };
  const workers = partsOf(threads).map((part) => workerOn({ ...given, part }));
  try {
    await Promise.all(workers.map((worker) => untilDone(worker, add)));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  return { ...sum, differing: sum.differing.sort() };
}

function workerOn(task: Task): Worker {
  return new Worker(new URL("./recheck-worker.ts", import.meta.url), { workerData: task });
}

function untilDone(worker: Worker, stepped: (step: Stepped) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.on("message", (said: Said) => {
      if ("step" in said) stepped(said.step);
      else
        reject(
          new StoreUnavailable(
            `The register could not be walked to its end: ${said.stopped}. Each step before it is whole; run the command again.`,
          ),
        );
    });
    worker.once("error", reject);
    worker.once("exit", (code) => (code === 0 ? resolve() : reject(new Error(`a worker thread ended with ${code}`))));
  });
}
