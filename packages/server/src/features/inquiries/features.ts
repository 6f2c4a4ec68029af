import type { World } from "../../advance/advance.ts";
import type { Feature } from "../../http/feature.ts";
import type { Outbox } from "../../outbox/outbox.ts";
import { courseLettersFeature } from "./letters.ts";
import { inquiryListFeature } from "./list.ts";
import { threadsFeature } from "./threads.ts";

/** Everything about questions between whoever follows a patient and a department. */
export function inquiryFeatures(world: World, outbox: Outbox, demo: boolean): Feature[] {
  return [inquiryListFeature(world), threadsFeature(world, outbox), courseLettersFeature(world, outbox, demo)];
}
