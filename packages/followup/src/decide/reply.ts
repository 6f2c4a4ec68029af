import type { Course, CourseEvent } from "../course.ts";
import { type Refusal, refuse } from "../refusal.ts";
import type { Command } from "./command.ts";
import type { Circumstances } from "./decide.ts";
import { notOpen, waitingLetter, waitingOffer } from "./handover.ts";
import { notYours } from "./not-yours.ts";
import { noNote, saysSomething } from "./told.ts";
import { offerEnds } from "./rereferral.ts";
import { departmentOf } from "./who.ts";

type Decision = CourseEvent[] | Refusal;

/** A person of the department has read the letter with which a practice answers the hand-over, and says what it says. A machine never judges its words (safety S2). */
export function readReply(
  course: Course,
  { handover, says, words, letter }: Extract<Command, { type: "read-reply" }>,
  { by }: Circumstances,
): Decision {
  const offer = waitingOffer(course, handover);
  if (offer === undefined || course.standing.status === "received") return notOpen();
  if (by.party !== departmentOf(course)) return notYours();
  if (letter.from !== offer.to) return notTheReceiver();
  switch (says) {
    case "yes":
      return [{ type: "handover-accepted", handover, letter }];
    case "no":
      return [{ type: "handover-declined", handover, reason: words, letter }];
    case "asks":
      return [{ type: "handover-questioned", handover, question: words, letter }];
    default:
      return says satisfies never;
  }
}

/** A person of the department has read that the practice that follows sends the patient back by letter. It is that practice's referral; whether the patient is taken is decided as of any other. */
export function readReferral(
  course: Course,
  { rereferral, letter }: Extract<Command, { type: "read-referral" }>,
  { by }: Circumstances,
): Decision {
  const { standing, holder } = course;
  if (standing.status !== "followed" && standing.status !== "moving") return notFollowedThere();
  if (by.party !== departmentOf(course) || rereferral.to !== by.party) return notYours();
  if (letter.from !== holder || rereferral.from !== holder) return notFollowedThere();
  if (!saysSomething(rereferral.reason)) return noNote();
  const referred: CourseEvent = { type: "referred-back", rereferral, letter };
  return standing.status === "moving" ? [offerEnds(standing.onward.id), referred] : [referred];
}

/** What was said by telephone about a hand-over that waits. It is told, and moves nothing (safety S2). */
export function noteCall(course: Course, handover: string, note: string, { by }: Circumstances): Decision {
  if (waitingOffer(course, handover) === undefined) return notOpen();
  if (by.party !== departmentOf(course)) return notYours();
  return saysSomething(note) ? [{ type: "handover-called", handover, note }] : noNote();
}

/** The practice whose letter of reply would answer an offer that waits, and the offer; undefined where none waits for one. */
export function replyAwaited(course: Course): { handover: string; from: string; department: string } | undefined {
  const offer = course.standing.status === "received" ? undefined : waitingLetter(course.standing);
  return offer && { handover: offer.id, from: offer.to, department: departmentOf(course) };
}

function notFollowedThere(): Refusal {
  return refuse(
    "not-followed",
    "Den klinik følger ikke patienten nu. Intet er ændret.",
    "That practice does not follow the patient now. Nothing was changed.",
  );
}

function notTheReceiver(): Refusal {
  return refuse(
    "not-the-receiver",
    "Brevet er ikke fra den klinik, som overdragelsen er sendt til. Intet er ændret.",
    "The letter is not from the practice to which the hand-over was sent. Nothing was changed.",
  );
}
