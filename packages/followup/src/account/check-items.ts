import type { CoursePicture, OwedCheckFact } from "../course-picture.ts";
import { dayNumber, dayText } from "../day.ts";
import { laterDay } from "../day-order.ts";
import type { IsoDay } from "../ids.ts";
import { type ObligationFact, type ObligationState, obligationStateOn } from "../obligation.ts";
import type { AccountContext, AccountItem } from "./account.ts";
import { climbingItem } from "./climbing-item.ts";

/** An obligation in exactly one state (safety S4). Superseded: missed, and the next of the same check has been done. */
export interface AccountedObligation {
  fact: OwedCheckFact;
  state: ObligationState | "superseded";
}

/** Every obligation of a course on a day, each in exactly one state; what is closed or has no letter in force owes nothing. */
export function accountedObligations(picture: CoursePicture | undefined, today: IsoDay): AccountedObligation[] {
  return (picture?.obligations ?? []).map((fact) => ({
    fact,
    state: fact.superseded === true ? "superseded" : obligationStateOn(fact, today),
  }));
}

/** What a person's decision about a check names. */
export function aboutCheck({ check, due }: Pick<ObligationFact, "check" | "due">): string {
  return `check ${check} ${due}`;
}

/** The checks that are due or overdue, and the next one to come; a plan with nothing left is somebody's to end. */
export function checkItems(context: AccountContext): AccountItem[] {
  const { picture, today, course } = context;
  const owed = accountedObligations(picture, today);
  const open = owed.flatMap(({ fact, state }) => (state === "met" || state === "superseded" ? [] : [{ fact, state }]));
  const now = open.filter(({ state }) => state !== "scheduled");
  const next = open.filter(({ state }) => state === "scheduled").slice(0, 1);
  const items = [...now, ...next].map(({ fact, state }) => itemOf(context, fact, state));
  const { status } = course.standing;
  return items.length === 0 && (status === "followed" || status === "moving") ? [planOver(context, owed)] : items;
}

function itemOf(context: AccountContext, fact: OwedCheckFact, state: AccountItem["state"]): AccountItem {
  const { course, today } = context;
  const about = aboutCheck(fact);
  const item =
    state === "overdue"
      ? climbingItem(context, "check", {
          what: "check",
          about,
          began: dayAfter(fact.until),
          until: fact.until,
          first: "due",
        })
      : atHolder(about, fact, course.holder);
  const promised = promiseOf(context, fact);
  const unvouched = unvouchedBy(context, fact);
  return {
    ...item,
    ...(promised === undefined ? { state } : { state: "waiting", until: promised }),
    ...(unvouched === undefined || fact.from > today ? {} : { unvouched }),
  };
}

function atHolder(about: string, { from, until }: OwedCheckFact, holder: string): Omit<AccountItem, "state"> {
  return { what: "check", about, lists: [holder], level: "holder", act: "see", since: from, until, last: false };
}

/** What the patient promised last about a check, while its day has not passed. One promise keeps it quiet; a second about the same check does not. */
function promiseOf({ course, today }: AccountContext, fact: OwedCheckFact): IsoDay | undefined {
  const told = course.contacts.filter(({ check, due }) => check === fact.check && due === fact.due);
  const promised = told.at(-1)?.promisedFor;
  const promises = told.filter(({ promisedFor }) => promisedFor !== undefined).length;
  return promised !== undefined && promises === 1 && promised >= today ? promised : undefined;
}

/** A blood test whose answer nobody sends, or that may have been answered since the laboratory fell silent. */
function unvouchedBy({ silent }: AccountContext, { needs, resultTo, until }: OwedCheckFact): AccountItem["unvouched"] {
  if (needs.length === 0) return undefined;
  if (resultTo === "none") return "no-route";
  return silent.some(({ feed, since }) => feed === "laboratory" && since <= until) ? "laboratory" : undefined;
}

/** From the day on which the last was done or missed, and not before the practice held. */
function planOver(context: AccountContext, owed: readonly AccountedObligation[]): AccountItem {
  const days = owed.map(({ fact: { metOn, until } }) => metOn ?? until);
  const began = days.reduce(laterDay, context.course.holderSince);
  return climbingItem(context, "decision", { what: "plan-over", about: "plan", began, first: "due" });
}

function dayAfter(day: IsoDay): IsoDay {
  return dayText(dayNumber(day) + 1);
}
