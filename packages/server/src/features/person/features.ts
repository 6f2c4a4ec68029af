import type pg from "pg";
import type { World } from "../../advance/advance.ts";
import type { Feature } from "../../http/feature.ts";
import { closingsFeature } from "./closings.ts";
import { registerDoor } from "./register-door.ts";

/** Everything about what happens to people and units beside their follow-up. */
export function personFeatures(world: World, pool: pg.Pool): Feature[] {
  return [registerDoor(world, pool), closingsFeature(world, pool)];
}
