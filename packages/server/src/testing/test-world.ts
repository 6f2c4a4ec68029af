import type { World } from "../advance/advance.ts";
import { catalogueOf } from "../advance/catalogue.ts";
import { createClock } from "../clock.ts";
import { rulesInUse } from "../programmes/load-programmes.ts";
import { regionSettings } from "../programmes/load-regions.ts";

const catalogue = catalogueOf(rulesInUse(), "RM");
const settings = regionSettings("RM");

/** The project's own rules on a day at ten in the morning; the clock ticks a millisecond each time it is read, and `clock.moveOn` moves the day. */
export function testWorld(today = "2026-08-10"): World {
  let now = Temporal.Instant.from(`${today}T08:00:00Z`);
  const source = (): Temporal.Instant => {
    now = now.add({ milliseconds: 1 });
    return now;
  };
  return { clock: createClock({ source }), catalogue, region: "RM", settings };
}
/** The same rules on the true day: log-ins and their cookies are dated by it. */
export function worldOfToday(): World {
  return { ...testWorld(), clock: createClock() };
}
