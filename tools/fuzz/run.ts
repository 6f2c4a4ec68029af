import { mutated, randomFrom } from "./mutate.ts";
import type { FuzzedParser } from "./parsers.ts";

/** What a run over one parser found. */
export interface FuzzResult {
  readonly parser: string;
  readonly inputs: number;
  readonly read: number;
  readonly unreadable: number;
  /** Milliseconds of the slowest input. */
  readonly slowest: number;
  /** Megabytes by which the heap grew after the first quarter, garbage collected. */
  readonly grown: number;
  readonly faults: readonly string[];
}

/** How a run goes. */
export interface FuzzRun {
  readonly inputs: number;
  readonly seed: number;
  /** Told before each input, so that whoever watches knows which one never comes back. */
  readonly progress?: (input: number) => void;
  readonly collectGarbage?: () => void;
}

/** No input may take longer, and no run may keep more. */
const SLOW = 1_000;
const GROWN_MB = 32;
const MOST_FAULTS = 5;

/** Feeds a parser with damaged samples. The same seed gives the same inputs, and each can be made again from its number. */
export function fuzz(parser: FuzzedParser, { inputs, seed, progress, collectGarbage }: FuzzRun): FuzzResult {
  const counts = { read: 0, unreadable: 0 };
  const faults: string[] = [];
  let slowest = 0;
  let early = 0;
  for (let input = 0; input < inputs && faults.length < MOST_FAULTS; input += 1) {
    progress?.(input);
    if (input === Math.floor(inputs / 4)) early = heap(collectGarbage);
    const bytes = mutated(parser.samples, randomFrom(seed * 1_000_003 + input));
    try {
      const [outcome, took] = timed(parser, bytes);
      counts[outcome] += 1;
      slowest = Math.max(slowest, took);
      if (took > SLOW) faults.push(`input ${input} of seed ${seed} took ${Math.round(took)} ms`);
    } catch (error) {
      faults.push(`input ${input} of seed ${seed} threw: ${error instanceof Error ? error.stack : String(error)}`);
    }
  }
  const grown = collectGarbage === undefined ? 0 : heap(collectGarbage) - early;
  if (grown > GROWN_MB) faults.push(`the heap grew by ${grown.toFixed(1)} MB`);
  return { parser: parser.name, inputs, ...counts, slowest: Math.round(slowest), grown: Math.round(grown), faults };
}

/** What became of an input and how long it took; one that seems slow is asked again, since a shared machine stops a thread when it likes. */
function timed(parser: FuzzedParser, bytes: Uint8Array): readonly ["read" | "unreadable", number] {
  const from = performance.now();
  const outcome = parser.run(bytes);
  const took = performance.now() - from;
  if (took <= SLOW) return [outcome, took];
  const again = performance.now();
  parser.run(bytes);
  return [outcome, Math.min(took, performance.now() - again)];
}

function heap(collectGarbage: (() => void) | undefined): number {
  collectGarbage?.();
  return process.memoryUsage().heapUsed / 1_048_576;
}
