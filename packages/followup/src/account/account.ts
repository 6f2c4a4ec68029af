import type { ClosedReason, Course } from "../course.ts";
import type { CoursePicture } from "../course-picture.ts";
import { type IsoDay, isoDay } from "../ids.ts";
import type { LadderLevel } from "../life-events.ts";
import type { FeedKind, LadderAct, RegionSettings } from "../region-settings.ts";
import { checkItems } from "./check-items.ts";
import { criterionItems } from "./criterion-items.ts";
import { inquiryItems } from "./inquiry-items.ts";
import { lifeItems } from "./life-items.ts";
import { concerning, type SilentFeed } from "./silent-feeds.ts";
import { standingItems } from "./standing-items.ts";

/** What can wait in a course. */
export type AccountWhat =
  | "assess"
  | "handover"
  | "question"
  | "inquiry"
  | "inquiry-answered"
  | "take-over"
  | "confirmation"
  | "rereferral"
  | "check"
  | "criterion"
  | "plan-over"
  | "other-practice"
  | "no-practice"
  | "other-region"
  | "forced-move"
  | "programme-change";

/** One thing that waits: whose it is, since when, how far it has climbed. */
export interface AccountItem {
  what: AccountWhat;
  /** What exactly, the same on every day: "check psa 2026-07-10". A person's decision about it names this. */
  about: string;
  state: "scheduled" | "due" | "overdue" | "waiting";
  /** The parties on whose lists it stands; the first is the one whose work it is. */
  lists: readonly string[];
  level: LadderLevel;
  act: LadderAct;
  since: IsoDay;
  until?: IsoDay;
  /** True on the last rung of its ladder: an offer is shown as expired, and only a person ends it. */
  last: boolean;
  /** Until when a person's decision keeps it quiet. */
  quietUntil?: IsoDay;
  /** Why nobody can vouch for it: no route brings its answer, or the feed that would is silent. */
  unvouched?: FeedKind | "no-route";
}

/** Where a course is accounted for on a day: with a party that holds and at least one thing that comes next, or closed with a coded reason. */
export type Account =
  | { holder: string; state: "active"; items: readonly AccountItem[]; unvouched: readonly SilentFeed[] }
  | { holder: string; state: "closed"; reason: ClosedReason; items: readonly []; unvouched: readonly [] };

/** What an account is made of, besides the course and its picture. */
export interface Accounting {
  today: Temporal.PlainDate;
  settings: RegionSettings;
  /** The party of the region's practice unit. */
  office: string;
  /** The feeds that have fallen silent, if any. */
  silent: readonly SilentFeed[];
}

/** The same, ready for the items. */
export interface AccountContext extends Omit<Accounting, "today"> {
  course: Course;
  picture: CoursePicture | undefined;
  today: IsoDay;
}

/** The kernel's claim about one course on one day (safety S10): an active course always has a next step, on somebody's list. Picture and today are of the same day. */
export function accountOf(course: Course, picture: CoursePicture | undefined, around: Accounting): Account {
  const { holder, standing } = course;
  if (standing.status === "closed")
    return { holder, state: "closed", reason: standing.reason, items: [], unvouched: [] };
  const silent = concerning(course, picture, around.silent);
  const context: AccountContext = { ...around, course, picture, silent, today: isoDay(around.today) };
  const items = [
    ...lifeItems(context),
    ...standingItems(context, standing),
    ...inquiryItems(context),
    ...criterionItems(context),
    ...checkItems(context),
  ];
  return { holder, state: "active", items, unvouched: silent };
}
