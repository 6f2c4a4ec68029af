import { isMainThread, parentPort, workerData } from "node:worker_threads";
import type { World } from "../advance/advance.ts";
import { catalogueOf } from "../advance/catalogue.ts";
import { createClock } from "../clock.ts";
import { keepCatalogue } from "../programmes/keep-catalogue.ts";
import { regionSettings } from "../programmes/load-regions.ts";
import { createPool } from "../store/connect-pool.ts";
import type { Said, Task } from "./recheck.ts";
import { recheckPart } from "./recheck-part.ts";

if (isMainThread || parentPort === null) throw new Error("this file is a worker thread's: call recheckRegister");
const port = parentPort;
const tell = (said: Said): void => port.postMessage(said);
const { url, rules, region, ...walk } = workerData as Task; // recheckRegister alone starts it
const log = (line: string): boolean => process.stderr.write(`${line}\n`);
const pool = createPool(url, { max: 1, log });
try {
  const world: World = {
    clock: createClock({ offsetDays: 0 }),
    catalogue: catalogueOf(rules, region),
    region,
    settings: regionSettings(region),
  };
  keepCatalogue(pool, world, rules, log); // the versions that the database holds, too
  await recheckPart({ ...walk, pool, world, stepped: (step) => tell({ step }) });
} catch (error) {
  tell({ stopped: error instanceof Error ? error.message : String(error) });
} finally {
  await pool.end();
}
