import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { IsoDay } from "@foelgeskab/followup/ids";
import type { RuleBook } from "@foelgeskab/followup/programmes/rule-book";
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

/** What came of it: how many courses were judged, which stood otherwise than the rules say, and what the judging alone cost in one thread, in ms. */
export interface Rechecked {
  judged: number;
  differing: string[];
  evaluationMs: number;
}

/** Judges every followed course anew in as many threads as there are cores, by its line alone. `judged` hears the sum after each step. */
export async function recheckRegister(
  given: Recheck,
  judged: (soFar: number) => void = () => undefined,
  threads: number = availableParallelism(),
): Promise<Rechecked> {
  const sum: Rechecked = { judged: 0, differing: [], evaluationMs: 0 };
  const add = (step: Stepped): void => {
    sum.judged += step.judged;
    sum.evaluationMs += step.evaluationMs;
    for (const course of step.differing) sum.differing.push(course);
    judged(sum.judged);
  };
  await Promise.all(partsOf(threads).map((part) => inThread({ ...given, part }, add)));
  return { ...sum, differing: sum.differing.sort() };
}

function inThread(task: Task, stepped: (step: Stepped) => void): Promise<void> {
  const worker = new Worker(new URL("./recheck-worker.ts", import.meta.url), { workerData: task });
  return new Promise((resolve, reject) => {
    worker.on("message", stepped);
    worker.once("error", reject);
    worker.once("exit", (code) => (code === 0 ? resolve() : reject(new Error(`a worker thread ended with ${code}`))));
  });
}
