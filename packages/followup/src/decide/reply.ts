import type { Course, CourseEvent } from "../course.ts";
import { type Refusal, refuse } from "../refusal.ts";
import type { Command } from "./command.ts";
import type { Circumstances } from "./decide.ts";
import { notOpen, waitingLetter, waitingOffer } from "./handover.ts";
import { notYours } from "./not-yours.ts";
import { noNote, saysSomething } from "./told.ts";
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

function notTheReceiver(): Refusal {
  return refuse(
    "not-the-receiver",
    "Brevet er ikke fra den klinik, som overdragelsen er sendt til. Intet er ændret.",
    "The letter is not from the practice to which the hand-over was sent. Nothing was changed.",
  );
}
