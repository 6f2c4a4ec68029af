import type { DemoRegion } from "@foelgeskab/country/region";
import type { Course, CourseEvent } from "@foelgeskab/followup/course";
import type { Command } from "@foelgeskab/followup/decide/command";
import { decide } from "@foelgeskab/followup/decide/decide";
import { evolve } from "@foelgeskab/followup/evolve";
import { dayOf } from "@foelgeskab/followup/ids";
import { programmeOf } from "./practice-region.ts";

/** What the first event is that nobody could have decided on that day; undefined if all could. */
export function undecidable({ courses: told }: DemoRegion): unknown {
  for (const { id, history } of told) {
    const programme = programmeOf(history);
    let course: Course | undefined;
    for (const { event, by, on } of history) {
      const decided = decide(commandFor(event), course, {
        ...{ by, today: dayOf(on), programme, region: "RM", handoverBasis: "acceptance", mostDeferredDays: 180 },
        inquiryDays: { letter: 5, phone: 0, read: 5 },
        versions: () => programme,
      });
      if (JSON.stringify(decided) !== JSON.stringify([event])) return { id, event: event.type, on, decided };
      course = evolve(course, { event, by, on, at: "" });
    }
  }
  return undefined;
}

/** The command that would have led to an event, so that a history can be held against `decide`. */
function commandFor(event: CourseEvent): Command {
  switch (event.type) {
    case "course-opened":
      return { ...event, type: "open-course" };
    case "handover-offered":
      return { ...event, type: "offer-handover" };
    case "handover-received":
      return { ...event, type: "receive-handover" };
    case "handover-programme-chosen":
      return { ...event, type: "choose-programme" };
    case "handover-confirmed":
      return { type: "confirm-elements", handover: event.handover, values: event.confirmed.map(({ value }) => value) };
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
    case "programme-changed":
      return { ...event, type: "change-programme" };
    case "programme-change-read":
      return { ...event, type: "read-programme-change" };
    case "course-closed":
      return { ...event, type: "close-course" };
    case "handover-delivered":
      return { ...event, type: "deliver-handover" };
    case "practice-changed":
      return { ...event, type: "change-practice", offer: { id: "", answerDue: event.on } };
    case "onward-offered":
      return { ...event, type: "offer-onward" };
    case "taken-back":
      return { ...event, type: "take-back" };
    case "holder-moved":
      return { ...event, type: "move-holder" };
    case "holder-move-read":
      return { type: "read-holder-move" };
    case "course-reopened":
      return { ...event, type: "reopen-course" };
    case "region-moved":
      return { ...event, type: "move-region" };
    case "escalation-answered":
      return { ...event, type: "answer-escalation" };
    case "identity-changed":
      return { ...event, type: "change-identity" };
    case "triaged":
      return { ...event, type: "triage" };
    case "handover-called":
      return { ...event, type: "note-call" };
    case "inquiry-opened":
      return { ...event, type: "open-inquiry" };
    case "inquiry-said":
      return { ...event, type: "say-in-inquiry" };
    case "inquiry-concluded":
      return { ...event, type: "conclude-inquiry" };
    case "handover-moved-by-letter":
      throw new Error("the letter moves the task in the same decision that offers it");
    default:
      return event satisfies never;
  }
}
