/** How long one piece of work took, over many: milliseconds, nearest rank. */
export interface Times {
  n: number;
  p50: number;
  p95: number;
  p99: number;
}

/** What a figure is held against: the limit that the project set itself. */
export interface Target {
  of: "p50" | "p95";
  atMostMs: number;
}

/** A target that is a ratio: what it is about, what was found, and the bound. */
export interface Goal {
  what: string;
  found: number;
  bound: "≥" | "≤";
  limit: number;
  met: boolean;
}

/** One measured line. A peer or a physical limit of the same run is a figure too, and others name it. */
export interface Figure {
  what: string;
  times: Times;
  /** Pieces of work a second over the whole measurement, where several could run at once. */
  perSecond?: number;
  /** Processor time for one piece of work, in milliseconds: of our own process, and of the database. Other work on the machine hardly changes it. */
  cpuMs?: { own: number; database?: number };
  target?: Target & { met: boolean };
  /** Targets that are ratios to other figures of the run. */
  goals?: Goal[];
  /** The most memory that the process of its own held, in MiB. */
  peakMiB?: number;
  /** How many times the peer's figure ours is: of the median times, or where `faster` is said, of the rates. */
  against?: { peer: string; times: number };
  note?: string;
}

/** The times of a list of measurements in milliseconds. Throws on an empty one: a peer that did nothing is a fault of ours. */
export function timesOf(measured: readonly number[]): Times {
  if (measured.length === 0) throw new Error("nothing was measured");
  const sorted = measured.toSorted((one, other) => one - other);
  const rank = (share: number): number => rounded(sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN);
  return { n: sorted.length, p50: rank(0.5), p95: rank(0.95), p99: rank(0.99) };
}

/** A target with its verdict. */
export function judged(times: Times, target: Target): Target & { met: boolean } {
  return { ...target, met: times[target.of] <= target.atMostMs };
}

/** A ratio that should be so much or more. */
export function atLeast(limit: number, found: number, what: string): Goal {
  return { what, found: rounded(found), bound: "≥", limit, met: found >= limit };
}

/** A ratio that should be no more than that. */
export function atMost(limit: number, found: number, what: string): Goal {
  return { what, found: rounded(found), bound: "≤", limit, met: found <= limit };
}

/** Three significant digits: more would be noise. */
export function rounded(value: number): number {
  return Number(value.toPrecision(3));
}

/** Processor time of each piece of work between two readings. */
export function cpuEach(
  before: { server: number; database: number },
  after: { server: number; database: number },
  count: number,
): { own: number; database: number } {
  return {
    own: rounded((after.server - before.server) / count),
    database: rounded((after.database - before.database) / count),
  };
}
