import type { FeedView } from "../../contract.ts";
import type { HeardFeed } from "../../store/feeds.ts";

/** How long each kind of feed may be silent, in hours: amber, then red. Registers by safety fault 47; the others are proposals, unsigned. */
const LIMITS: Record<HeardFeed["kind"], { amberAfter: number; redAfter: number }> = {
  registers: { amberAfter: 24, redAfter: 72 },
  laboratory: { amberAfter: 96, redAfter: 168 },
  letters: { amberAfter: 168, redAfter: 336 },
  receipts: { amberAfter: 168, redAfter: 336 },
};

/** A feed as it stands at a moment. A clock that has gone back makes nothing silent. */
export function feedView(feed: HeardFeed & { silenced: boolean }, now: Temporal.Instant): FeedView {
  const limits = LIMITS[feed.kind];
  const hours = Math.max(0, Math.floor(now.since(feed.heardAt).total("hours")));
  const state = hours > limits.redAfter ? "red" : hours > limits.amberAfter ? "amber" : "heard";
  return { ...feed, ...limits, hours, state };
}
