import type { Course, CourseEvent, OpenStanding } from "../course.ts";
import { isoDay } from "../ids.ts";
import { isClosingsWord, type Onward, PRACTICE_CHANGE_NAME, type PracticeChange } from "../life-events.ts";
import { type Refusal, refuse } from "../refusal.ts";
import type { Command } from "./command.ts";
import type { Circumstances } from "./decide.ts";
import { notYours } from "./not-yours.ts";
import { ahead, isAhead } from "./told.ts";
import { isConcerned, isMachine } from "./who.ts";

type Decision = CourseEvent[] | Refusal;

/** The practice that follows, the department or the region's unit offers the follow-up on to another practice; the one that follows holds until it is accepted. */
export function offerOnward(
  course: Course,
  { onward }: Extract<Command, { type: "offer-onward" }>,
  { by, today }: Circumstances,
): Decision {
  const { standing, holder } = course;
  if (standing.status === "moving")
    return refuse(
      "already-on-its-way",
      "Patienten er allerede tilbudt en anden klinik. Træk tilbuddet tilbage først.",
      "The patient is offered to another practice already. Withdraw that offer first.",
    );
  if (standing.status !== "followed")
    return refuse(
      "not-followed",
      "Ingen klinik følger patienten nu, så der er intet at give videre.",
      "No practice follows the patient now, so there is nothing to hand on.",
    );
  if (!isConcerned(course, by)) return notYours();
  if (onward.to === holder)
    return refuse(
      "same-practice",
      "Klinikken følger allerede patienten. Vælg den nye klinik.",
      "The practice follows the patient already. Choose the new practice.",
    );
  return [{ type: "onward-offered", onward: { ...onward, from: holder, offeredOn: isoDay(today) } }];
}

/** The patient has another practice: the course is offered to it, or an offer that went to the old one is taken back. What is already known, or older than what is known, says nothing new (safety S11, S12). */
export function changePractice(
  course: Course,
  { type: _type, offer, ...change }: Extract<Command, { type: "change-practice" }>,
  { by, today }: Circumstances,
): Decision {
  if (!isMachine(by) && !isConcerned(course, by)) return notYours();
  if (isAhead(change.on, today)) return ahead();
  if (isKnown(course, change)) return [];
  const { to, because } = change;
  const onward = { ...offer, because, from: course.holder, offeredOn: isoDay(today) };
  return [{ type: "practice-changed", ...change }, ...whatFollows(course, to, onward)];
}

/** Of two words about one day the one that is told last counts. That a practice closed outranks no word of the register about another. */
function isKnown({ ownPractice }: Course, { to, on }: PracticeChange): boolean {
  if (ownPractice === undefined) return false;
  if (isClosingsWord(ownPractice) && to !== null && to !== ownPractice.from)
    return ownPractice.saidBefore !== undefined && on < ownPractice.saidBefore;
  return on < ownPractice.on || (on === ownPractice.on && to === ownPractice.to);
}

function whatFollows(course: Course, to: string | null, onward: Omit<Onward, "to">): CourseEvent[] {
  const { standing } = course;
  switch (standing.status) {
    case "offered":
      return standing.handover.to === to ? [] : [withdrawn(standing.handover.id, onward)];
    case "received":
      return standing.offer.to === to ? [] : [withdrawn(standing.offer.id, onward)];
    case "followed":
      return onwardTo(standing.handover.to, to, onward);
    case "moving":
      if (standing.onward.to === to) return [];
      return [withdrawn(standing.onward.id, onward), ...onwardTo(standing.handover.to, to, onward)];
    case "at-hospital":
    case "referred-back":
    case "closed":
      return [];
    default:
      return standing satisfies never;
  }
}

/** A course that begins again, offered on to the practice that the patient has by then. */
export function offeredAnew(
  { ownPractice, holder }: Course,
  before: OpenStanding,
  offer: Pick<Onward, "id" | "answerDue"> | undefined,
  today: Temporal.PlainDate,
): CourseEvent[] {
  if (before.status !== "followed" || ownPractice === undefined || offer === undefined) return [];
  const { to, because } = ownPractice;
  return onwardTo(before.handover.to, to, { ...offer, because, from: holder, offeredOn: isoDay(today) });
}

function onwardTo(follows: string, to: string | null, onward: Omit<Onward, "to">): CourseEvent[] {
  return to === null || to === follows ? [] : [{ type: "onward-offered", onward: { ...onward, to } }];
}

function withdrawn(handover: string, { because }: Omit<Onward, "to">): CourseEvent {
  return { type: "handover-withdrawn", handover, reason: `${PRACTICE_CHANGE_NAME[because].da}.` };
}
