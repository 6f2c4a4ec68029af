import type { CourseEvent } from "@foelgeskab/followup/course";
import { dayNumber, dayText } from "@foelgeskab/followup/day";
import { isoDay } from "@foelgeskab/followup/ids";
import { deciding, folding, followedBy, type Plant } from "./plant.ts";

const ENDS: ReadonlySet<CourseEvent["type"]> = new Set([
  "handover-accepted",
  "handover-declined",
  "handover-withdrawn",
  "course-closed",
]);

/** Bugs about who holds. */
export const HANDOVER_PLANTS: Record<string, Plant> = {
  "accepted-on-receipt": deciding("a machine's receipt counts as a yes", (events, command, course) =>
    command.type === "deliver-handover" && course?.standing.status === "offered" && events.length > 0
      ? [...events, { type: "handover-accepted", handover: command.handover }]
      : events,
  ),
  "silence-accepts": deciding(
    "an offer not answered in time counts as accepted",
    (events, _command, course, { today }) => {
      if (course?.standing.status !== "offered" || events.some(({ type }) => ENDS.has(type))) return events;
      const { id, answerDue } = course.standing.handover;
      return answerDue < isoDay(today) ? [...events, { type: "handover-accepted", handover: id }] : events;
    },
  ),
  "onward-moves-at-once": followedBy("an offer to the next practice moves at once", "onward-offered", ({ onward }) => [
    { type: "handover-accepted", handover: onward.id },
  ]),
  "question-accepts": deciding("whoever asks about an offer has it", (events, command, course) =>
    command.type === "ask-about-handover" && course?.standing.status === "offered"
      ? [...events, { type: "handover-accepted", handover: command.handover }]
      : events,
  ),
  "referral-moves-at-once": followedBy("a re-referral moves at once", "referred-back", ({ rereferral }) => [
    { type: "rereferral-accepted", rereferral: rereferral.id },
  ]),
  "two-holders": folding("after a hand-over both hold", "handover-accepted", (after, before) => ({
    ...after,
    holder: after.holder === before.holder ? after.holder : `${before.holder} ${after.holder}`,
  })),
  "acceptance-leaves-holder": folding(
    "a practice that accepts does not hold",
    "handover-accepted",
    (after, before) => ({
      ...after,
      holder: before.holder,
    }),
  ),
  "referral-leaves-holder": folding(
    "a department that accepts does not hold",
    "rereferral-accepted",
    (after, before) => ({
      ...after,
      holder: before.holder,
    }),
  ),
  "declined-is-lost": folding("a declined patient is with who declined", "handover-declined", (after, before) =>
    before.standing.status === "offered" ? { ...after, holder: before.standing.handover.to } : after,
  ),
  "withdrawal-ignored": folding("a withdrawn offer stays open", "handover-withdrawn", (_after, before) => before),
  "declined-referral-closes": followedBy("a re-referral declined ends the course", "rereferral-declined", () => [
    { type: "course-closed", reason: "recurrence-referred", note: "afvist" },
  ]),
  "closing-party-keeps": deciding("a practice that closes keeps its patients", (events, command) =>
    command.type === "move-holder" ? [] : events,
  ),
  "letter-moves-everywhere": deciding("a letter moves the task also where a yes is wanted", (events) =>
    events.length > 1
      ? events
      : events.flatMap((event): CourseEvent[] =>
          event.type === "handover-offered"
            ? [event, { type: "handover-moved-by-letter", handover: event.handover.id }]
            : [event],
        ),
  ),
  "deferred-for-ever": deciding("a met criterion is put off for twenty years", (events) =>
    events.map((event) =>
      event.type === "criterion-deferred" ? { ...event, until: dayText(dayNumber(event.until) + 20 * 365) } : event,
    ),
  ),
};
