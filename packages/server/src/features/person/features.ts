import type pg from "pg";
import type { World } from "../../advance/advance.ts";
import type { Feature } from "../../http/feature.ts";
import { closingsFeature } from "./closings.ts";
import { linkRecordsFeature } from "./link-records.ts";
import { nameDeputyFeature } from "./name-deputy.ts";
import { regionListFeature } from "./region-list.ts";
import { registerDoor } from "./register-door.ts";
import { registerWaitsFeature } from "./register-waits.ts";
import { restNumberFeature } from "./rest-number.ts";
import { restoredFeature } from "./restored.ts";
import { silentFeedsFeature } from "./silent-feeds.ts";

/** Everything about what happens to people and units beside their follow-up. */
export function personFeatures(world: World, pool: pg.Pool): Feature[] {
  return [
    registerDoor(world, pool),
    closingsFeature(world),
    linkRecordsFeature(world, pool),
    regionListFeature(world),
    nameDeputyFeature(world),
    registerWaitsFeature(world),
    silentFeedsFeature(world),
    restNumberFeature(world),
    restoredFeature(world),
  ];
}
