import { setTimeout as wait } from "node:timers/promises";
import type { Runner } from "graphile-worker";

const AGAIN_MS = 1_000;

/**
 * Keeps the queue's worker going: it gives itself up where the database is gone while it settles a job, and letters would then wait for ever.
 * `begin` starts a worker, and throws while the database is not there.
 */
export async function keepRunning(
  begin: () => Promise<Runner>,
  log: (line: string) => void,
): Promise<{ stop(): Promise<void> }> {
  const stopping = new AbortController();
  let runner: Runner | undefined = await begin();
  const kept = (async () => {
    while (!stopping.signal.aborted) {
      await runner?.promise.catch(() => undefined); // the reason was logged by the queue itself
      if (stopping.signal.aborted) return;
      log("Jobs: the queue ended and is started again.");
      await wait(AGAIN_MS, undefined, { signal: stopping.signal }).catch(() => undefined); // told to stop
      runner = await begin().catch(() => undefined); // the database is not there yet
    }
  })();
  return {
    stop: async () => {
      stopping.abort();
      await runner?.stop().catch(() => undefined); // it had ended by itself
      await kept;
    },
  };
}
