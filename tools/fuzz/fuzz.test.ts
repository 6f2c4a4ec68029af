import { expect, test } from "vitest";
import { mutated, randomFrom } from "./mutate.ts";
import { fuzzedParsers } from "./parsers.ts";
import { fuzz } from "./run.ts";

test.each(fuzzedParsers())("$name: three hundred damaged messages, and none throws or hangs", (parser) => {
  const result = fuzz(parser, { inputs: 300, seed: 11 });
  expect(result.faults).toEqual([]);
  expect(result.read + result.unreadable).toBe(300);
  expect(result.unreadable).toBeGreaterThan(0);
});

test("undamaged samples are read by every parser", () => {
  for (const { samples, run } of fuzzedParsers())
    expect(samples.map(run).filter((outcome) => outcome === "read")).toHaveLength(samples.length);
});

test("a parser that throws is found, and its input can be made again from its number", () => {
  const samples = [new TextEncoder().encode("abcdefgh")];
  const run = (bytes: Uint8Array): "read" => {
    if (bytes.length > 12) throw new Error("too long");
    return "read";
  };
  const { faults } = fuzz({ name: "weak", samples, run }, { inputs: 200, seed: 3 });
  const number = Number(/^input (\d+) of seed 3 threw: Error: too long/.exec(faults[0] ?? "")?.[1]);
  expect(mutated(samples, randomFrom(3 * 1_000_003 + number)).length).toBeGreaterThan(12);
});
