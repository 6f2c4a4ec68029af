import { isMainThread, parentPort, workerData } from "node:worker_threads";
import { catalogueOf } from "../advance/catalogue.ts";
import { rulesInUse } from "../programmes/load-programmes.ts";
import { createPool } from "../store/connect-pool.ts";
import type { Task } from "./recheck.ts";
import { recheckPart } from "./recheck-part.ts";

if (isMainThread || parentPort === null) throw new Error("this file is a worker thread's: call recheckRegister");
const tell = parentPort;
const { url, programmes, region, ...walk } = workerData as Task; // recheckRegister alone starts it
const pool = createPool(url, { max: 1, log: (line) => process.stderr.write(`${line}\n`) });
try {
  const catalogue = catalogueOf(rulesInUse(programmes), region);
  await recheckPart({ ...walk, pool, catalogue, stepped: (step) => tell.postMessage(step) });
} finally {
  await pool.end();
}
