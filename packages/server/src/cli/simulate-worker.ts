import { isMainThread, parentPort, workerData } from "node:worker_threads";
import { runLots, type SimulationSaid, type SimulationTask } from "./simulate-run.ts";

if (isMainThread || parentPort === null) throw new Error("this file is a worker thread's: call runSimulation");
const port = parentPort;
const tell = (said: SimulationSaid): void => port.postMessage(said);
const { run, lots } = workerData as SimulationTask; // runSimulation alone starts it
for (const lot of lots) for (const each of runLots(run, [lot], (through) => tell({ through }))) tell(each);
