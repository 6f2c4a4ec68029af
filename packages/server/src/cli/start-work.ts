import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { watchInbound } from "../jobs/inbound-folder.ts";
import { startJobs } from "../jobs/start-jobs.ts";
import { schemasFolder } from "./schemas-folder.ts";
import type { OpenWorld } from "./world.ts";

/** What works beside the requests: the queue that delivers letters, and the folder that messages come by. */
export async function startWork(
  { world, pool, migrationUrl, dataDir, channels }: OpenWorld,
  log: (line: string) => void,
): Promise<{ stop(): Promise<void> }> {
  const outDir = outboxFolder(dataDir);
  const folder = process.env["INBOUND_DIR"] ?? join(dataDir, "inbound");
  await mkdir(outDir, { recursive: true });
  await mkdir(folder, { recursive: true });
  const ways = { world, pool, migrationUrl, outDir, channels };
  const jobs = await startJobs({ ...ways, schemas: schemasFolder(process.env), log });
  const inbound = await watchInbound({ world, pool, folder, log });
  return {
    stop: async () => {
      await inbound.stop();
      await jobs.stop();
    },
  };
}

/** The folder that the network picks letters up from. */
export function outboxFolder(dataDir: string): string {
  return process.env["OUTBOX_DIR"] ?? join(dataDir, "outbox");
}
