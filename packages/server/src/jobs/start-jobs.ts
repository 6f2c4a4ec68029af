import { Logger, parseCronItems, run } from "graphile-worker";
import { z } from "zod";
import { type Delivery, deliverOutbound } from "../features/deliver/deliver-outbound.ts";
import { runFileJob } from "../features/legacy/take-in-file.ts";
import { daysWork } from "../features/person/days-work.ts";
import { runProgrammeJob } from "../features/programmes/run-lot.ts";
import { askForDaysWork } from "../store/days-work.ts";
import { askForFiles } from "../store/legacy-files.ts";
import { askForWaiting } from "../store/outbound-rows.ts";
import { askForRuns } from "../store/programme-runs.ts";
import { createQueuePool } from "../store/queue-pool.ts";
import { forgetOldKeys } from "../store/saved-acts.ts";
import { inTransaction } from "../store/transaction.ts";

/** What the jobs run on. */
export interface JobsOptions extends Delivery {
  /** As the role that owns the queue. */
  readonly migrationUrl: string;
  readonly log: (line: string) => void;
}

/** Jobs that run. */
export interface RunningJobs {
  /** Lets the jobs at work finish. */
  stop(): Promise<void>;
}

/** Two letters at a time are far more than a region sends. */
const AT_ONCE = 2;
/** The queue listens on a connection of its own, each job at work takes one to be fetched and settled on. */
const CONNECTIONS = AT_ONCE + 2;
/** When a notice was missed, as after the database was gone. */
const POLL_MS = 5_000;

const deliverPayload = z.strictObject({ outboundId: z.uuid() });
const runPayload = z.strictObject({ run: z.uuid() });
const filePayload = z.strictObject({ file: z.uuid() });

/** Starts the queue's worker in this process. Whatever waits in the outbox without a job is asked for anew, so that nothing is silent (safety S8). */
export async function startJobs({ migrationUrl, log, ...delivery }: JobsOptions): Promise<RunningJobs> {
  await inTransaction(delivery.pool, { as: "system" }, async (db) => {
    await askForWaiting(db);
    await askForRuns(db);
    await forgetOldKeys(db);
    await askForFiles(db);
    await askForDaysWork(db);
  });
  const queuePool = createQueuePool(migrationUrl, { max: CONNECTIONS, log });
  const runner = await run({
    pgPool: queuePool,
    concurrency: AT_ONCE,
    pollInterval: POLL_MS,
    noHandleSignals: true,
    parsedCronItems: parseCronItems([{ task: "days-work", match: "*/5 * * * *", identifier: "days-work" }]),
    logger: new Logger(() => (level, message) => {
      // Faults only; the messages hold ids, and what failed is tried again.
      if (level === "error") log(`Jobs: ${message}`);
    }),
    taskList: {
      "legacy-file": (payload) => runFileJob(delivery, filePayload.parse(payload).file),
      "days-work": () => daysWork({ world: delivery.world, pool: delivery.pool, log }),
      deliver: (payload) => deliverOutbound(delivery, deliverPayload.parse(payload).outboundId),
      "programme-run": (payload) =>
        runProgrammeJob({ world: delivery.world, pool: delivery.pool, log }, runPayload.parse(payload).run),
    },
  });
  return {
    stop: async () => {
      await runner.stop();
      await runner.promise;
      await queuePool.end();
    },
  };
}
