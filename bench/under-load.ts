/** How long each piece of work took, and how long all of them. */
export interface Load {
  /** Milliseconds of each piece of work, in the order in which they ended. */
  each: number[];
  wallMs: number;
}

/** Keeps so many pieces of work going at once until the time is over; the pieces that run then are finished and counted. */
export async function underLoad({
  atOnce,
  forMs,
  work,
}: {
  atOnce: number;
  forMs: number;
  work: (at: number) => Promise<void>;
}): Promise<Load> {
  const each: number[] = [];
  const begun = performance.now();
  let next = 0;
  const worker = async (): Promise<void> => {
    while (performance.now() - begun < forMs) {
      const start = performance.now();
      await work(next++);
      each.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return { each, wallMs: performance.now() - begun };
}
