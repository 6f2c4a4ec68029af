import type { Course } from "../course.ts";
import type { CoursePicture } from "../course-picture.ts";
import type { IsoDay } from "../ids.ts";
import type { FeedKind, RegionSettings } from "../region-settings.ts";

/** A feed from which nothing has come for longer than its rhythm: whose, and the day it was last heard. */
export interface SilentFeed {
  feed: FeedKind;
  /** Whose feed, as results name their laboratory; absent where the feed has one sender. */
  sender?: string;
  since: IsoDay;
}

/** When a feed was last heard. */
export interface HeardFeed {
  feed: FeedKind;
  sender?: string;
  /** Moment of the last sign of life. */
  at: string;
}

/** The feeds that are silent at a moment: longer without a word than their region allows. */
export function silentFeeds(heard: readonly HeardFeed[], now: string, { feeds }: RegionSettings): SilentFeed[] {
  const moment = Temporal.Instant.from(now);
  return heard.flatMap(({ feed, sender, at }) => {
    const last = Temporal.Instant.from(at);
    const hours = last.until(moment, { largestUnit: "hours" }).total("hours");
    if (hours <= feeds[feed]) return [];
    const since = last.toZonedDateTimeISO("Europe/Copenhagen").toPlainDate().toString() as IsoDay; // Temporal writes nothing but days
    return [sender === undefined ? { feed, since } : { feed, sender, since }];
  });
}

/** The silent feeds without which a course cannot be vouched for. */
export function concerning(
  course: Course,
  picture: CoursePicture | undefined,
  silent: readonly SilentFeed[],
): SilentFeed[] {
  return silent.filter((each) => depends(course, picture, each));
}

function depends(course: Course, picture: CoursePicture | undefined, { feed, sender }: SilentFeed): boolean {
  switch (feed) {
    case "registers":
      return true; // whether the patient lives, and who the own doctor is
    case "laboratory":
      return owesBlood(picture) && isServedBy(course, sender);
    case "letters":
    case "receipts":
      return awaitsLetter(course);
    default:
      return feed satisfies never;
  }
}

/** Where an answer to a letter of ours is waited for. */
function awaitsLetter({ standing }: Course): boolean {
  if (standing.status === "followed") return standing.unconfirmed !== undefined;
  return standing.status !== "at-hospital";
}

function owesBlood(picture: CoursePicture | undefined): boolean {
  return picture?.obligations.some(({ metOn, needs }) => metOn === null && needs.length > 0) ?? false;
}

/** A laboratory that has answered for the patient, or any while none has. */
function isServedBy({ results }: Course, sender: string | undefined): boolean {
  const laboratories = new Set(results.map(({ laboratory }) => laboratory));
  return sender === undefined || laboratories.size === 0 || laboratories.has(sender);
}
