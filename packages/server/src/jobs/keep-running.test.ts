import type { Runner } from "graphile-worker";
import { expect, test, vi } from "vitest";
import { keepRunning } from "./keep-running.ts";

/** A worker whose end the story decides. */
function worker(): { runner: Runner; fail(): void; stopped: boolean } {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const made = { stopped: false, fail: () => reject(new Error("the database is gone")), runner: {} as Runner };
  const stop = async (): Promise<void> => {
    made.stopped = true;
    resolve();
  };
  made.runner = { promise, stop } as Runner; // the rest of it is not asked for
  return made;
}

test("a worker that ends by itself is replaced, also where the database is not there at once", async () => {
  const [first, second] = [worker(), worker()];
  const begin = vi
    .fn<() => Promise<Runner>>()
    .mockResolvedValueOnce(first.runner)
    .mockRejectedValueOnce(new Error("not yet"))
    .mockResolvedValueOnce(second.runner);
  const said: string[] = [];
  const kept = await keepRunning(begin, (line) => said.push(line));
  first.fail();
  await vi.waitFor(() => expect(begin).toHaveBeenCalledTimes(3), { timeout: 30_000 });
  await kept.stop();
  expect([second.stopped, said.length]).toEqual([true, 2]);
});

test("told to stop while it waits for the database, it stops", async () => {
  const first = worker();
  const begin = vi.fn<() => Promise<Runner>>().mockResolvedValueOnce(first.runner).mockRejectedValue(new Error("away"));
  const kept = await keepRunning(begin, () => {});
  first.fail();
  await vi.waitFor(() => expect(begin.mock.calls.length).toBeGreaterThan(1), { timeout: 30_000 });
  await kept.stop();
});
