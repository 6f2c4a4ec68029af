import { Tally } from "@foelgeskab/followup/testing/two-evaluators/tally";
import { firstDifference, trialsOf } from "@foelgeskab/followup/testing/two-evaluators/trials";
import { describe, expect, test } from "vitest";
import { programmesInUse } from "../programmes/load-programmes.ts";

// The product's evaluator is built for speed. A second one, plain and slow, was written from the specification alone; whoever
// changes the first hears here where the two no longer agree. `npm run agree` asks them a hundred thousand times.
const CASES = { all: 2400, seed: 20_260_810 };

describe("two evaluators, written apart, answer the same on random patients", () => {
  const tally = new Tally();

  test.each(trialsOf(programmesInUse()))("of $name", (trial) => {
    const difference = firstDifference(trial, CASES, (answers) => tally.count(answers));
    expect(difference && JSON.stringify(difference, undefined, 2)).toBeUndefined();
  });

  test("who between them reach every state that there is", () => {
    expect(tally.neverSeen()).toEqual([]);
  });
});
