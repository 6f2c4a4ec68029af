import fc from "fast-check";
import { expect, test } from "vitest";
import { randomFrom } from "./random.ts";

function many(draw: () => number): number[] {
  return Array.from({ length: 20_000 }, draw);
}

function median(numbers: number[]): number {
  return [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

test("the same seed gives the same stream, another one another, and so do branches", () => {
  const stream = (seed: number, branch?: number): number[] => {
    const random = branch === undefined ? randomFrom(seed) : randomFrom(seed).branch(branch);
    return Array.from({ length: 20 }, () => random.uniform());
  };
  fc.assert(
    fc.property(fc.nat(), fc.nat(), (seed, other) => {
      expect(stream(seed)).toEqual(stream(seed));
      expect(stream(seed, 3)).toEqual(stream(seed, 3));
      if (seed !== other) expect(stream(seed)).not.toEqual(stream(other));
      expect(stream(seed, 3)).not.toEqual(stream(seed, 4));
    }),
  );
});

test("the distributions are what they are called", () => {
  const random = randomFrom(7);
  const mean = (numbers: number[]): number => numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
  const normal = many(() => random.normal(70, 8));
  expect(mean(normal)).toBeCloseTo(70, 0);
  expect(Math.sqrt(mean(normal.map((each) => (each - 70) ** 2)))).toBeCloseTo(8, 0);
  expect(median(many(() => random.lognormal(10, 0.6)))).toBeCloseTo(10, 0);
  expect(mean(many(() => random.exponential(4)))).toBeCloseTo(4, 0);
  expect(new Set(many(() => random.between(1, 6)))).toEqual(new Set([1, 2, 3, 4, 5, 6]));
});

test("a UUID looks like one, and shuffling loses nobody", () => {
  const random = randomFrom(1);
  expect(random.uuid()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  const list = Array.from({ length: 50 }, (_, at) => at);
  expect(random.shuffled(list)).not.toEqual(list);
  expect(random.shuffled(list).sort((one, other) => one - other)).toEqual(list);
});
