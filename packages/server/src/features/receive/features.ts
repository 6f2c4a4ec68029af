import type pg from "pg";
import type { World } from "../../advance/advance.ts";
import type { Feature } from "../../http/feature.ts";
import { downloadFileFeature } from "./download-file.ts";
import { showInbox } from "./inbox.ts";
import { matchFeature } from "./match-inbound.ts";
import { offerInboundFeature } from "./offer-inbound.ts";
import { partnerDoor } from "./partner-door.ts";
import { setAsideFeature } from "./set-aside.ts";

/** Everything about messages that come in: the partners' door, and the lists of what waits for a person. */
export function receiveFeatures(world: World, pool: pg.Pool, log: (line: string) => void): Feature[] {
  return [
    partnerDoor(world, pool, log),
    showInbox(world),
    matchFeature(world),
    offerInboundFeature(world),
    setAsideFeature(world),
    downloadFileFeature(),
  ];
}
