import type { Asked, InPractice, OpenStanding } from "../course.ts";
import type { IsoDay } from "../ids.ts";
import type { AccountContext, AccountItem } from "./account.ts";
import { climbingItem } from "./climbing-item.ts";

/** What waits because of where a course stands: an assessment, an answer to a letter or to a re-referral. */
export function standingItems(context: AccountContext, standing: OpenStanding): AccountItem[] {
  switch (standing.status) {
    case "at-hospital":
      return [toAssess(context)];
    case "offered":
      return letterItems(context, { ...standing.handover, ...standing.handover.onward, asked: standing });
    case "received": {
      const { question } = standing;
      return letterItems(context, { ...standing.offer, asked: question === undefined ? {} : { question } });
    }
    case "moving":
      return [...letterItems(context, { ...standing.onward, asked: standing }), ...unconfirmed(context, standing)];
    case "followed":
      return unconfirmed(context, standing);
    case "referred-back": {
      const { id, sentOn } = standing.rereferral;
      const waiting = { what: "rereferral", about: `rereferral ${id}`, began: sentOn, first: "due" } as const;
      return [climbingItem(context, "rereferral", waiting), ...unconfirmed(context, standing)];
    }
    default:
      return standing satisfies never;
  }
}

/** Nothing hurries it: the hospital treats. */
function toAssess({ course }: AccountContext): AccountItem {
  return {
    ...{ what: "assess", about: "assess", state: "due", lists: [course.holder] },
    ...{ level: "department", act: "decide", since: course.holderSince, last: false },
  };
}

interface WaitingLetter {
  id: string;
  to: string;
  answerDue: IsoDay;
  offeredOn: IsoDay;
  asked: Asked;
}

/** The sender chases the answer; the receiver is to give it. */
function letterItems(
  context: AccountContext,
  { id, to, answerDue: until, offeredOn, asked }: WaitingLetter,
  what: "handover" | "confirmation" = "handover",
): AccountItem[] {
  const questioned = asked.question !== undefined && asked.answer === undefined;
  const about = `handover ${id}`;
  const chased = questioned ? ({ what: "question", first: "due" } as const) : ({ what, first: "waiting" } as const);
  return [
    climbingItem(context, "handover", { ...chased, about, began: offeredOn, until }),
    {
      ...{ what: "take-over", about: `answer ${about}`, state: questioned ? "waiting" : "due", lists: [to] },
      ...{ level: "holder", act: "decide", since: offeredOn, until, last: false },
    },
  ];
}

/** The letter moved the task: the sender chases the confirmation by the same ladder. */
function unconfirmed(context: AccountContext, { unconfirmed: asked, handover }: InPractice): AccountItem[] {
  return asked === undefined ? [] : letterItems(context, { ...handover, asked }, "confirmation");
}
