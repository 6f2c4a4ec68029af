import { isFollowed } from "../evolve-handover.ts";
import type { AccountContext, AccountItem } from "./account.ts";
import { climbingItem } from "./climbing-item.ts";

/** What waits because a life went on: no doctor or another one, another region, a move that nobody has read, a changed programme. */
export function lifeItems(context: AccountContext): AccountItem[] {
  return [...practiceItem(context), ...moveItem(context), ...regionItem(context), ...programmeItem(context)];
}

/** The patient's own practice is not the one that follows or is about to. */
function practiceItem(context: AccountContext): AccountItem[] {
  const { standing, ownPractice } = context.course;
  if (ownPractice === undefined || !isFollowed(standing)) return [];
  const { to, on } = ownPractice;
  const follows = standing.status === "moving" ? standing.onward.to : standing.handover.to;
  if (to === follows) return [];
  const what = to === null ? "no-practice" : "other-practice";
  return [climbingItem(context, "move", { what, about: `practice ${to ?? "none"} ${on}`, began: on, first: "due" })];
}

function moveItem(context: AccountContext): AccountItem[] {
  const { unreadMove } = context.course;
  if (unreadMove === undefined) return [];
  const { on, to } = unreadMove;
  const item = climbingItem(context, "move", { what: "forced-move", about: `move ${on}`, began: on, first: "due" });
  return [{ ...item, lists: [...new Set([to, ...item.lists])] }];
}

function regionItem(context: AccountContext): AccountItem[] {
  const { course, settings } = context;
  const { regionMove, holder } = course;
  if (regionMove === undefined || regionMove.to === settings.region) return [];
  const { to, on } = regionMove;
  const item = climbingItem(context, "move", {
    what: "other-region",
    about: `region ${to} ${on}`,
    began: on,
    first: "due",
  });
  return [{ ...item, lists: [...new Set([holder, ...item.lists])] }];
}

function programmeItem({ course }: AccountContext): AccountItem[] {
  const { unreadChange, holder } = course;
  if (unreadChange === undefined) return [];
  const { to, on } = unreadChange;
  return [
    {
      ...{ what: "programme-change", about: `programme ${to}`, state: "due", lists: [holder] },
      ...{ level: "holder", act: "see", since: on, last: false },
    },
  ];
}
