import type { Invariant } from "./invariant.ts";
import { oneHolder } from "./s01-one-holder.ts";
import { byHand } from "./s02-by-hand.ts";
import { noOrphanParty } from "./s03-no-orphan-party.ts";
import { closedReasons } from "./s05-closed-reasons.ts";
import { realEvidence } from "./s06-real-evidence.ts";

/** The laws that the country asks, in their order. */
export const INVARIANTS: readonly Invariant[] = [oneHolder, byHand, noOrphanParty, closedReasons, realEvidence];
