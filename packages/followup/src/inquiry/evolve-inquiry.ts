import { byText } from "../by-text.ts";
import type { Course, Recorded } from "../course.ts";
import { earlierDay } from "../day-order.ts";
import type { IsoDay } from "../ids.ts";
import type { Inquiry, InquiryEvent, InquiryMessage, InquirySide, InquiryStanding, InquiryWaiting } from "./inquiry.ts";

/** What happens to the questions of a course. */
export function evolveInquiry(course: Course, event: InquiryEvent, recorded: Recorded): Course {
  switch (event.type) {
    case "inquiry-opened": {
      const { inquiry, message } = event;
      const opened: Inquiry = {
        ...inquiry,
        openedOn: recorded.on,
        messages: [{ ...message, by: recorded.by }],
        standing: waitingFor(otherSide(message.side), message, recorded.on),
      };
      return { ...course, inquiries: [...course.inquiries, opened] };
    }
    case "inquiry-said":
      return changed(course, event.inquiry, (inquiry) => said(inquiry, event.message, recorded));
    case "inquiry-concluded": {
      const { outcome, note } = event;
      const { on, by } = recorded;
      return changed(course, event.inquiry, (inquiry) => ({
        ...inquiry,
        standing: { state: "concluded", outcome, note, on, by },
      }));
    }
    default:
      return event satisfies never;
  }
}

/** The side that a message is for. */
export function otherSide(side: InquirySide): InquirySide {
  return side === "follower" ? "department" : "follower";
}

function changed({ inquiries, ...course }: Course, id: string, next: (inquiry: Inquiry) => Inquiry): Course {
  return { ...course, inquiries: inquiries.map((each) => (each.id === id ? next(each) : each)) };
}

/** Where a message stands in a thread tells when it was written, below the question itself, whatever the clock of its sender says; whose turn it is tells what has come so far, in whatever order. */
function said(inquiry: Inquiry, message: InquiryMessage, { on, by }: Recorded): Inquiry {
  const [question, ...more] = inquiry.messages;
  const messages = [...(question === undefined ? [] : [question]), ...[...more, { ...message, by }].sort(asWritten)];
  const next = nextAfter(inquiry, message);
  return next === undefined
    ? { ...inquiry, messages }
    : { ...inquiry, messages, standing: moved(inquiry.standing, waitingFor(next, message, on)) };
}

function asWritten(one: InquiryMessage, other: InquiryMessage): number {
  return byText(one.writtenAt, other.writtenAt) || byText(one.id, other.id);
}

/** Whoever spoke last waits for the other. A call that answered leaves it to the asker; one that did not changes nothing. */
function nextAfter({ asker }: Inquiry, message: InquiryMessage): InquirySide | undefined {
  if (message.how !== "called") return otherSide(message.side);
  return message.answered ? asker : undefined;
}

function waitingFor(side: InquirySide, { answerBy }: InquiryMessage, since: IsoDay): InquiryWaiting {
  return { state: "waiting", for: side, since, answerBy };
}

/** What one side adds while it waits takes no time from, and gives none to, the day that the other has to answer by. */
function moved(before: InquiryStanding, next: InquiryWaiting): InquiryWaiting {
  if (before.state !== "waiting" || before.for !== next.for) return next;
  return { ...before, answerBy: earlierDay(before.answerBy, next.answerBy) };
}
