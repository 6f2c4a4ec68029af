import { parseArgs } from "node:util";
import { Worker } from "node:worker_threads";
import { measureLarge } from "./fuzz/large.ts";
import { fuzzedParsers } from "./fuzz/parsers.ts";
import type { FuzzResult } from "./fuzz/run.ts";

const USAGE = `npm run fuzz -- [--inputs 200000] [--parser NAME] [--seed 1] [--large]
Feeds each parser with damaged samples: none may throw, take longer than a second, or keep memory.
--large measures instead what messages of 50 MB take.`;

/** An input that takes longer never comes back. */
const HANGS = 10_000;

const { values } = parseArgs({
  options: {
    inputs: { type: "string", default: "200000" },
    parser: { type: "string" },
    seed: { type: "string", default: "1" },
    large: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
});
const names = fuzzedParsers().map(({ name }) => name);
if (values.help || (values.parser !== undefined && !names.includes(values.parser)) || !/^\d+$/.test(values.inputs)) {
  console.error(`${USAGE}\nParsers: ${names.join(", ")}`);
  process.exitCode = 2;
} else if (values.large) {
  process.exitCode = measureLarge() ? 0 : 1;
} else {
  let faults = 0;
  for (const name of values.parser === undefined ? names : [values.parser]) {
    const result = await fuzzed(name, Number(values.inputs), Number(values.seed));
    console.log(JSON.stringify(result));
    faults += result.faults.length;
  }
  process.exitCode = faults === 0 ? 0 : 1;
}

/** One parser in a thread of its own, which is ended when an input does not come back. */
function fuzzed(name: string, inputs: number, seed: number): Promise<FuzzResult> {
  const counter = new SharedArrayBuffer(4);
  const count = new Int32Array(counter);
  const worker = new Worker(new URL("./fuzz/worker.ts", import.meta.url), {
    workerData: { name, inputs, seed, counter },
  });
  return new Promise((resolve, reject) => {
    let [seen, since] = [-1, performance.now()];
    const watch = setInterval(() => {
      const now = Atomics.load(count, 0);
      if (now !== seen) [seen, since] = [now, performance.now()];
      else if (performance.now() - since > HANGS) {
        const faults = [`input ${now} of seed ${seed} does not come back`];
        finish(() => resolve({ parser: name, inputs: now, read: 0, unreadable: 0, slowest: HANGS, grown: 0, faults }));
      }
    }, 500);
    const finish = (then: () => void): void => {
      clearInterval(watch);
      void worker.terminate();
      then();
    };
    worker.on("message", (result: FuzzResult) => finish(() => resolve(result)));
    worker.on("error", (error) => finish(() => reject(error)));
  });
}
