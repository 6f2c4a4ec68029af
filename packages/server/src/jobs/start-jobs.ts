import { Logger, parseCronItems, type Runner, run } from "graphile-worker";
import { z } from "zod";
import type { CertificateContent } from "../contract.ts";
import { certifyNight } from "../features/certificate/certify.ts";
import { type Delivery, deliverOutbound } from "../features/deliver/deliver-outbound.ts";
import { knockAgain } from "../features/deliver/knock-again.ts";
import { resendUnanswered } from "../features/deliver/resend-unanswered.ts";
import { runFileJob } from "../features/legacy/take-in-file.ts";
import { daysWork } from "../features/person/days-work.ts";
import { runProgrammeJob } from "../features/programmes/run-lot.ts";
import { receiveBytes } from "../features/receive/receive-bytes.ts";
import { askForCertificate } from "../store/certificates.ts";
import { codeOf } from "../store/connect-failure.ts";
import { askForDaysWork } from "../store/days-work.ts";
import { keepDemoFeedsAlive } from "../store/feeds.ts";
import { askForFiles } from "../store/legacy-files.ts";
import { askForWaiting } from "../store/outbound-rows.ts";
import { askForRuns } from "../store/programme-runs.ts";
import { createQueuePool } from "../store/queue-pool.ts";
import { forgetOldKeys } from "../store/saved-acts.ts";
import { type Db, inTransaction } from "../store/transaction.ts";
import { answerInPracticeRegion } from "./answer-in-practice-region.ts";
import { keepRunning } from "./keep-running.ts";

/** What the jobs run on. */
export interface JobsOptions extends Omit<Delivery, "heard"> {
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

/** How often a server looks whether a night's certificate is due: by its own clock, which the queue does not know. */
const NIGHT_LOOK_MS = 60_000;

const deliverPayload = z.strictObject({ outboundId: z.uuid() });
const runPayload = z.strictObject({ run: z.uuid() });
const filePayload = z.strictObject({ file: z.uuid() });

/** Starts the queue's worker in this process, and keeps it going. */
export async function startJobs({ migrationUrl, log, ...ways }: JobsOptions): Promise<RunningJobs> {
  const { world, pool } = ways;
  const delivery: Delivery = {
    ...ways,
    heard: ({ bytes, partner: { id, name, glns: eans } }) =>
      receiveBytes(world, pool, { bytes, channel: "http", partner: { id, name, eans, register: false }, log }),
  };
  const queuePool = createQueuePool(migrationUrl, { max: CONNECTIONS, log });
  const begin = async (): Promise<Runner> => {
    await askForWhatWaits(delivery);
    return run({
      pgPool: queuePool,
      concurrency: AT_ONCE,
      pollInterval: POLL_MS,
      noHandleSignals: true,
      parsedCronItems: parseCronItems([
        { task: "days-work", match: "*/5 * * * *", identifier: "days-work" },
        { task: "resend", match: "* * * * *", identifier: "resend" },
      ]),
      logger: new Logger(() => (level, message) => {
        // Faults only; the messages hold ids, and what failed is tried again.
        if (level === "error") log(`Jobs: ${message}`);
      }),
      taskList: {
        "legacy-file": (payload) => runFileJob(delivery, filePayload.parse(payload).file),
        "days-work": () => daysWork({ world: delivery.world, pool: delivery.pool, log }),
        resend: async () => {
          await resendUnanswered(delivery);
          await knockAgain(delivery);
        },
        deliver: async (payload) => {
          const { outboundId } = deliverPayload.parse(payload);
          await deliverOutbound(delivery, outboundId);
          await answerInPracticeRegion(delivery, outboundId);
        },
        "programme-run": (payload) =>
          runProgrammeJob({ world: delivery.world, pool: delivery.pool, log }, runPayload.parse(payload).run),
        certificate: async () => tellOutcome(await certifyNight(delivery), log),
      },
    });
  };
  const queue = await keepRunning(begin, log);
  const nights = setInterval(() => void askAgain(delivery, log), NIGHT_LOOK_MS);
  return {
    stop: async () => {
      clearInterval(nights);
      await queue.stop();
      await queuePool.end();
    },
  };
}

/** Whatever waits without a job, or with one that a killed worker holds, is asked for anew, so that nothing is silent (safety S8). */
async function askForWhatWaits({ pool, world }: Delivery): Promise<void> {
  await inTransaction(pool, { as: "system" }, async (db) => {
    await askForWaiting(db);
    await askForRuns(db);
    await forgetOldKeys(db);
    await askForFiles(db);
    await askForDaysWork(db);
    await keepDemoFeedsAlive(db, world.clock.now().toString());
    await askForCertificate(db);
  });
}

/** Asked each minute and done once a night; a database that is away is asked a minute later. */
async function askAgain({ pool, world }: Delivery, log: (line: string) => void): Promise<void> {
  const ask = async (db: Db): Promise<void> => {
    await keepDemoFeedsAlive(db, world.clock.now().toString());
    await askForCertificate(db);
  };
  await inTransaction(pool, { as: "system" }, ask).catch((error: unknown) => {
    log(`Jobs: the night's certificate could not be asked for (${codeOf(error) ?? "fault"}); tried again in a minute.`);
  });
}

/** A certificate that does not add up is told to operations too. */
function tellOutcome(made: CertificateContent | undefined, log: (line: string) => void): void {
  if (made !== undefined && made.unaccounted.length > 0)
    log(
      `ALARM: the certificate of ${made.asOf} does not add up in ${made.unaccounted.length} places. See "Natligt bevis".`,
    );
}
