import type { CourseEvent } from "@foelgeskab/followup/course";
import type { Command } from "@foelgeskab/followup/decide/command";

/** The command that would have led to an event, so that a history can be held against `decide`. */
export function commandFor(event: CourseEvent): Command {
  switch (event.type) {
    case "course-opened":
      return { ...event, type: "open-course" };
    case "handover-offered":
      return { ...event, type: "offer-handover" };
    case "handover-questioned":
      return { ...event, type: "ask-about-handover" };
    case "handover-answered":
      return { ...event, type: "answer-question" };
    case "handover-accepted":
      return { ...event, type: "accept-handover" };
    case "handover-declined":
      return { ...event, type: "decline-handover" };
    case "handover-withdrawn":
      return { ...event, type: "withdraw-handover" };
    case "results-received":
      return { ...event, type: "receive-results" };
    case "results-signed":
      return { ...event, type: "sign-results" };
    case "symptoms-reported":
      return { ...event, type: "report-symptoms" };
    case "check-done":
      return { ...event, type: "do-check" };
    case "contact-made":
      return { ...event, type: "make-contact" };
    case "criterion-deferred":
      return { ...event, type: "defer-criterion" };
    case "referred-back":
      return { ...event, type: "refer-back" };
    case "rereferral-accepted":
      return { ...event, type: "accept-rereferral" };
    case "rereferral-declined":
      return { ...event, type: "decline-rereferral" };
    case "course-closed":
      return { ...event, type: "close-course" };
    default:
      return event satisfies never;
  }
}
