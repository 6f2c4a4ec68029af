import { type Figure, rounded, timesOf } from "./figures.ts";
import { answerFor, type Followed } from "./laboratory.ts";
import type { Load } from "./under-load.ts";

/** A load as a figure: each piece's time, and how many a second. */
export function figureOf(what: string, { each, wallMs }: Load): Figure {
  return { what, times: timesOf(each), perSecond: rounded((each.length / wallMs) * 1000) };
}

/** A new message at each asking, about one patient after the other. */
export function answersInTurn(patients: readonly Followed[]): () => Uint8Array {
  let asked = 0;
  return () => {
    const patient = patients[asked++ % patients.length];
    if (patient === undefined) throw new Error("nobody is followed");
    return answerFor(patient);
  };
}
