import type { Account, AccountItem } from "@foelgeskab/followup/account/account";
import { dayNumber, dayText } from "@foelgeskab/followup/day";
import type { Domain } from "../system/domain.ts";
import { deciding, type Plant } from "./plant.ts";

/** Bugs about what stands on whose list. */
export const ACCOUNT_PLANTS: Record<string, Plant> = {
  "ladder-never-climbs": listing("nothing climbs", (items) =>
    items.map((item) => ({ ...item, lists: item.lists.slice(0, 1), last: false })),
  ),
  "overdue-hidden": listing("what is overdue stands on no list", (items) =>
    items.filter(({ what, state }) => what !== "check" || state !== "overdue"),
  ),
  "no-next-step": listing("who is at the hospital stands on no list", (items) =>
    items.filter(({ what }) => what !== "assess"),
  ),
  "met-criterion-unlisted": listing("a met criterion stands on no list", (items) =>
    items.filter(({ what }) => what !== "criterion"),
  ),
  "expired-offer-gone": listing("an offer is gone from the list when it has climbed to the end", (items) =>
    items.filter(({ what, last }) => what !== "handover" || !last),
  ),
  "offer-not-shown": listing("a practice does not see what it is offered", (items) =>
    items.filter(({ what }) => what !== "take-over"),
  ),
  "office-not-told": listing("nothing reaches the region's office", (items) =>
    items.map((item) => ({ ...item, lists: item.lists.filter((list) => list !== "region-rm") })),
  ),
  "superseded-early": listing("a missed control is gone when the next one is due", (items) =>
    items.filter((item) => !items.some((other) => isLaterOf(item, other))),
  ),
  "silent-feed-green": {
    says: "a silent feed is not told of",
    in: (real) => ({
      ...real,
      accountOf: (course, picture, around) => real.accountOf(course, picture, { ...around, silent: [] }),
    }),
  },
  "silenced-for-ever": deciding("an answer to something that climbed silences it for good", (events) =>
    events.map((event) =>
      event.type === "escalation-answered" ? { ...event, until: dayText(dayNumber(event.until) + 36_500) } : event,
    ),
  ),
};

function listing(says: string, change: (items: readonly AccountItem[]) => AccountItem[]): Plant {
  return {
    says,
    in: (real: Domain) => ({
      ...real,
      accountOf: (course, picture, around): Account => {
        const account = real.accountOf(course, picture, around);
        return account.state === "closed" ? account : { ...account, items: change(account.items) };
      },
    }),
  };
}

/** Another item about the same check, on a later day. */
function isLaterOf({ what, about }: AccountItem, other: AccountItem): boolean {
  const [, check, due = ""] = about.split(" ");
  const [, otherCheck, otherDue = ""] = other.about.split(" ");
  return what === "check" && other.what === "check" && check === otherCheck && otherDue > due;
}
