/** A stream of chance that is the same for the same seed, on every machine. */
export interface Random {
  /** At least 0 and below 1. */
  uniform(): number;
  /** A whole number; both ends are included. */
  between(low: number, high: number): number;
  chance(probability: number): boolean;
  /** One of the list; throws on an empty one. */
  pick<T>(list: readonly T[]): T;
  normal(mean: number, deviation: number): number;
  /** `sigma` is the deviation of the logarithm. */
  lognormal(median: number, sigma: number): number;
  exponential(mean: number): number;
  shuffled<T>(list: readonly T[]): T[];
  bytes(count: number): Uint8Array;
  /** A random UUID (version 4 by its bits). */
  uuid(): string;
  /** A stream of its own, so that what one patient draws never moves another's. */
  branch(name: number): Random;
}

/** The stream of a seed: sfc32 (public domain, passes PractRand), seeded by splitmix32. */
export function randomFrom(seed: number): Random {
  const next = sfc32(seed);
  const uniform = (): number => next() / 2 ** 32;
  const between = (low: number, high: number): number => low + Math.floor(uniform() * (high - low + 1));
  const normal = (mean: number, deviation: number): number => {
    const radius = Math.sqrt(-2 * Math.log(1 - uniform())); // Box and Muller; 1 − u is never 0
    return mean + deviation * radius * Math.cos(2 * Math.PI * uniform());
  };
  const bytes = (count: number): Uint8Array => Uint8Array.from({ length: count }, () => next() & 0xff);
  return {
    uniform,
    between,
    normal,
    bytes,
    chance: (probability) => uniform() < probability,
    pick: (list) => picked(list, between(0, list.length - 1)),
    lognormal: (median, sigma) => median * Math.exp(normal(0, sigma)),
    exponential: (mean) => -mean * Math.log(1 - uniform()),
    shuffled: (list) => shuffled(list, between),
    uuid: () => uuidOf(bytes(16)),
    branch: (name) => randomFrom(splitmix32((seed ^ Math.imul(name + 1, 0x9e3779b1)) >>> 0)()),
  };
}

function splitmix32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) >>> 0;
  };
}

function sfc32(seed: number): () => number {
  const start = splitmix32(seed);
  let [a, b, c, counter] = [start(), start(), start(), 1];
  return () => {
    const sum = (a + b + counter) >>> 0;
    counter = (counter + 1) >>> 0;
    a = (b ^ (b >>> 9)) >>> 0;
    b = (c + (c << 3)) >>> 0;
    c = (((c << 21) | (c >>> 11)) + sum) >>> 0;
    return sum;
  };
}

function picked<T>(list: readonly T[], at: number): T {
  const [found] = list.slice(at, at + 1);
  if (list.length === 0) throw new Error("nothing to pick from");
  return found as T; // `at` lies inside the list, and T itself may be undefined
}

function shuffled<T>(list: readonly T[], between: (low: number, high: number) => number): T[] {
  return list
    .map((item, at) => ({ item, rank: between(0, 2 ** 30), at }))
    .sort((one, other) => one.rank - other.rank || one.at - other.at)
    .map(({ item }) => item);
}

function uuidOf(bytes: Uint8Array): string {
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  const variant = "89ab".charAt((bytes[8] ?? 0) & 3);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20),
  ].join("-");
}
