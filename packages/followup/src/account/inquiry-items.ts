import { dayNumber, dayText } from "../day.ts";
import type { Inquiry } from "../inquiry/inquiry.ts";
import { owes } from "../inquiry/who-owes.ts";
import type { AccountContext, AccountItem } from "./account.ts";
import { climbingItem } from "./climbing-item.ts";

/** What a person's decision about a question names. */
export function aboutInquiry(id: string): string {
  return `inquiry ${id}`;
}

/** Every open question, on the list of the one party whose turn it is; past the day to answer by it climbs. */
export function inquiryItems(context: AccountContext): AccountItem[] {
  return context.course.inquiries.flatMap((inquiry) => itemOf(context, inquiry) ?? []);
}

function itemOf(context: AccountContext, inquiry: Inquiry): AccountItem | undefined {
  const owed = owes(inquiry, context.course);
  if (owed === undefined || inquiry.standing.state === "concluded") return undefined;
  const { since, answerBy: until } = inquiry.standing;
  const [what, about] = [WHAT[owed.owed], aboutInquiry(inquiry.id)];
  const level = owed.side === "department" ? "department" : "holder";
  if (context.today <= until)
    return { ...{ what, about, state: "due", lists: [owed.party], level, act: "decide" }, since, until, last: false };
  const began = dayText(dayNumber(until) + 1);
  const late = { ...{ what, about, began, until, first: "due" as const }, department: inquiry.department };
  const item = climbingItem(context, owed.side === "department" ? "inquiry" : "decision", late);
  return { ...item, state: "overdue" };
}

const WHAT = { answer: "inquiry", conclusion: "inquiry-answered" } as const;
