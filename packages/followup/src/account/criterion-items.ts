import type { Course } from "../course.ts";
import { type VerdictFact, verdictStateOn } from "../criteria/verdict.ts";
import { dayNumber, dayText } from "../day.ts";
import { laterDay } from "../day-order.ts";
import type { IsoDay } from "../ids.ts";
import { isSeenBack } from "../seen-back.ts";
import type { AccountContext, AccountItem } from "./account.ts";
import { climbingItem } from "./climbing-item.ts";

/** What a person's decision about a criterion names. */
export function aboutCriterion(criterion: string, since: IsoDay): string {
  return `criterion ${criterion} ${since}`;
}

/** The criteria that somebody has to decide about: met, met once without the repeat in time, or left open by the answers. */
export function criterionItems(context: AccountContext): AccountItem[] {
  const { picture, course } = context;
  const asked = course.standing.status === "referred-back"; // a met criterion is the department's to answer now
  return (picture?.verdicts ?? []).flatMap((fact) => {
    if (isSeenBack(course, fact)) return [];
    if (fact.standing === "undetermined") return [leftOpen(fact, course)];
    if (!("since" in fact) || (asked && fact.standing !== "pending")) return [];
    return isToDecide(fact, context.today) ? [toDecide(context, fact)] : [];
  });
}

type SinceFact = Extract<VerdictFact, { since: IsoDay }>;

function isToDecide(fact: SinceFact, today: IsoDay): boolean {
  const state = verdictStateOn(fact, today);
  return state === "met" || state === "unconfirmed-overdue";
}

/** Nobody decides before she holds. */
function toDecide(context: AccountContext, fact: SinceFact): AccountItem {
  const { course, today } = context;
  const reached = fact.standing === "pending" ? dayText(dayNumber(fact.repeat.until) + 1) : fact.since;
  const began = laterDay(reached, course.holderSince);
  const about = aboutCriterion(fact.criterion, fact.since);
  const item = climbingItem(context, "decision", { what: "criterion", about, began, first: "due" });
  const deferred = course.deferred[fact.criterion];
  const waits = deferred !== undefined && deferred.since === fact.since && deferred.until > today;
  return waits ? { ...item, state: "waiting", until: deferred.until } : item;
}

/** It stands on the holder's list until an answer decides it, and hurries nobody else. */
function leftOpen({ criterion }: VerdictFact, { holder, holderSince }: Course): AccountItem {
  return {
    ...{ what: "criterion", about: `criterion ${criterion} open`, state: "due", lists: [holder] },
    ...{ level: "holder", act: "decide", since: holderSince, last: false },
  };
}
