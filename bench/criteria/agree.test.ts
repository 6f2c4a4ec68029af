import { expect, test } from "vitest";
import { byHand } from "./contestants/by-hand.ts";
import type { Contestant } from "./contestants/contestant.ts";
import { cql } from "./contestants/cql.ts";
import { oneCriterion, wholeProgramme } from "./contestants/rules-as-data.ts";
import { inventedBundles } from "./invented-bundles.ts";

const PATIENTS = 30;

test("of thirty invented patients the rules as data, a loop written by hand and tuned CQL say the same state since the same day", async () => {
  const lines = inventedBundles()
    .take(PATIENTS)
    .map((bundle) => JSON.stringify(bundle))
    .toArray();
  const expected = await answersOf(byHand, lines);
  expect(new Set(expected.map(([, state]) => state)).size).toBeGreaterThan(2);
  for (const contestant of [wholeProgramme(), oneCriterion(), cql("PsaRecurrenceTuned")])
    expect(await answersOf(contestant, lines)).toEqual(expected);
});

async function answersOf(contestant: Contestant, lines: readonly string[]) {
  const answers = await contestant(lines);
  return answers.map(({ id, state, since }) => [id, state, since]);
}
