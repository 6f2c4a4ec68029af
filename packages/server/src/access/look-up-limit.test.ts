import { expect, test } from "vitest";
import { createClock } from "../clock.ts";
import { createLookUpLimit } from "./look-up-limit.ts";

test("three an hour: the fourth is refused until the first is an hour old; others are not touched by it", () => {
  let time = Temporal.Instant.from("2026-08-06T06:00:00Z");
  const within = createLookUpLimit(createClock({ source: () => time }));
  const ask = (who: string) => within(who, 3);
  expect([ask("gp"), ask("gp")]).toEqual([true, true]);
  time = time.add({ minutes: 30 });
  expect([ask("gp"), ask("gp"), ask("gp"), ask("nurse")]).toEqual([true, false, false, true]);
  time = time.add({ minutes: 30 });
  expect([ask("gp"), ask("gp"), ask("gp")]).toEqual([true, true, false]);
});
