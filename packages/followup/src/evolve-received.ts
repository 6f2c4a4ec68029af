import type { Course, CourseEvent } from "./course.ts";
import type { ConfirmedElements, DepartmentAnswer } from "./received/received-offer.ts";
import { withStanding } from "./with-standing.ts";

/** What happens to an offer that a received letter made, until somebody answers it. */
export function evolveReceived(
  course: Course,
  event: Extract<
    CourseEvent,
    { type: "handover-received" | "handover-programme-chosen" | "handover-confirmed" | "handover-questioned" }
  >,
): Course {
  switch (event.type) {
    case "handover-received":
      return { ...course, standing: { status: "received", offer: event.offer, confirmed: {}, answers: [] } };
    case "handover-programme-chosen":
      return withStanding({ ...course, subject: event.subject }, "received", (received) => ({
        ...received,
        confirmed: wordsOnly(received.confirmed),
      }));
    case "handover-confirmed":
      return withStanding(course, "received", (received) => ({
        ...received,
        confirmed: {
          ...received.confirmed,
          ...Object.fromEntries(event.confirmed.map((each) => [each.value.element, each])),
        },
      }));
    case "handover-questioned":
      return withStanding(course, "received", (received) => ({ ...received, question: event.question }));
    default:
      return event satisfies never;
  }
}

/** The department's answer takes the question off, and is read beside the letter. */
export function receivedAnswer(course: Course, answer: DepartmentAnswer): Course {
  return withStanding(course, "received", ({ question: _answered, ...received }) => ({
    ...received,
    answers: [...received.answers, answer],
  }));
}

/** What was computed by another programme or from another date is confirmed anew. */
function wordsOnly({
  "course-of-treatment": _course,
  "checks-at-gp": _checks,
  "blood-tests": _values,
  "re-referral-criteria": _limits,
  ...words
}: ConfirmedElements): ConfirmedElements {
  return words;
}
