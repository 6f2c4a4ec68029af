import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { parentPort, workerData } from "node:worker_threads";
import { fuzzedParsers } from "./parsers.ts";
import { fuzz } from "./run.ts";

/** Runs one parser, and counts its inputs where the main thread sees them. */
const { name, inputs, seed, counter } = workerData as {
  readonly name: string;
  readonly inputs: number;
  readonly seed: number;
  readonly counter: SharedArrayBuffer;
};
const count = new Int32Array(counter);
setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

const parser = fuzzedParsers().find((each) => each.name === name);
if (parser === undefined) throw new Error(`there is no parser ${name}`);
const progress = (input: number): void => {
  Atomics.store(count, 0, input);
};
parentPort?.postMessage(fuzz(parser, { inputs, seed, progress, collectGarbage }));
