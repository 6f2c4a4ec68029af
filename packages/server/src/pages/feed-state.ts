import { type SilentFeed, silentFeeds } from "@foelgeskab/followup/account/silent-feeds";
import type { FeedKind, RegionSettings } from "@foelgeskab/followup/region-settings";
import type { FeedView } from "../contract.ts";
import { type HeardFeed, readFeeds } from "../store/feeds.ts";
import type { Db } from "../store/transaction.ts";

/** A feed is late after a third of the hours after which its region calls it silent: of registers' 72 that is 24 (safety fault 47). */
const LATE = 1 / 3;

/** A feed as it stands at a moment. A clock that has gone back makes nothing silent. */
export function feedView(
  feed: HeardFeed & { silenced: boolean },
  now: Temporal.Instant,
  { feeds }: Pick<RegionSettings, "feeds">,
): FeedView {
  const redAfter = feeds[feed.kind];
  const amberAfter = Math.round(redAfter * LATE);
  const hours = Math.max(0, now.since(feed.heardAt).total("hours"));
  const state = hours > redAfter ? "red" : hours > amberAfter ? "amber" : "heard";
  return { ...feed, amberAfter, redAfter, hours: Math.floor(hours), state };
}

/** The feeds of some kinds that have fallen silent, by the names that answers and registers have. */
export async function silentNow(
  db: Db,
  { now, settings }: { now: Temporal.Instant; settings: RegionSettings },
  kinds: readonly FeedKind[],
): Promise<SilentFeed[]> {
  const heard = (await readFeeds(db)).map(({ kind, name, heardAt }) => ({ feed: kind, sender: name, at: heardAt }));
  return silentFeeds(heard, now.toString(), settings).filter(({ feed }) => kinds.includes(feed));
}
