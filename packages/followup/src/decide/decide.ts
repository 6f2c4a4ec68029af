import type { Course, CourseEvent } from "../course.ts";
import type { Actor } from "../party.ts";
import type { Programme, ProgrammeVersions } from "../programme.ts";
import { type Refusal, refuse } from "../refusal.ts";
import type { HandoverBasis, RegionSettings } from "../region-settings.ts";
import type { Command } from "./command.ts";
import { deferCriterion } from "./deferral.ts";
import { answerEscalation } from "./escalation.ts";
import { doCheck, enterResult, makeContact, receiveResults, reportSymptoms, signResults } from "./follow.ts";
import {
  acceptHandover,
  answerQuestion,
  askAboutHandover,
  declineHandover,
  offerHandover,
  withdrawHandover,
} from "./handover.ts";
import { concludeInquiry, openInquiry, sayInInquiry } from "./inquire.ts";
import { changeIdentity, deliverHandover, moveRegion, triage } from "./life.ts";
import { notYours } from "./not-yours.ts";
import { changePractice, offerOnward } from "./onward.ts";
import { changeProgramme, readProgrammeChange } from "./programme-change.ts";
import { chooseProgramme, confirmElements, receiveHandover } from "./received.ts";
import { reopenCourse } from "./reopening.ts";
import { noteCall, readReferral, readReply } from "./reply.ts";
import { acceptRereferral, closeCourse, declineRereferral, referBack } from "./rereferral.ts";
import { moveHolder, readHolderMove, takeBack } from "./take-back.ts";
import { isMachine, maySay } from "./who.ts";

/** What a decision may rest on besides the course: who acts, which day it is, and the course's programme. */
export interface Circumstances {
  by: Actor;
  today: Temporal.PlainDate;
  programme: Programme;
  /** Every version that a course may follow or have followed. */
  versions: ProgrammeVersions;
  /** Code of the region whose rules hold, as RM. */
  region: string;
  /** What moves the follow-up in that region: a person's acceptance, or the letter itself. */
  handoverBasis: HandoverBasis;
  /** Days in all for which that region lets a met criterion wait, renewals included. */
  mostDeferredDays: number;
  /** Working days in which questions are answered and their answers read there. */
  inquiryDays: RegionSettings["inquiryDays"];
  /** How many months a number of the telephone list is good for there. */
  contactMonths?: number;
}

/** What may happen: the events that a command gives (none, if it says nothing new), or the reason why it may not be. */
export function decide(
  command: Command,
  course: Course | undefined,
  circumstances: Circumstances,
): CourseEvent[] | Refusal {
  if (command.type === "open-course") {
    const { type: _type, ...subject } = command;
    return course === undefined ? [{ type: "course-opened", ...subject }] : [];
  }
  if (course === undefined) return refuse("no-such-course", "Forløbet findes ikke.", "The course does not exist.");
  if (!maySay(circumstances.by, command)) return notYours();
  if (course.standing.status === "closed" && !holdsAfterClosing(command, circumstances.by))
    return circumstances.by.role === "register" ? [] : closed();
  switch (command.type) {
    case "offer-handover":
      return offerHandover(course, command.handover, circumstances);
    case "receive-handover":
      return receiveHandover(course, command.offer, circumstances);
    case "choose-programme":
      return chooseProgramme(course, command, circumstances);
    case "confirm-elements":
      return confirmElements(course, command, circumstances);
    case "accept-handover":
      return acceptHandover(course, command.handover, circumstances);
    case "ask-about-handover":
      return askAboutHandover(course, command.handover, command.question, circumstances);
    case "answer-question":
      return answerQuestion(course, command.handover, command.answer, circumstances);
    case "read-reply":
      return readReply(course, command, circumstances);
    case "note-call":
      return noteCall(course, command.handover, command.note, circumstances);
    case "open-inquiry":
      return openInquiry(course, command, circumstances);
    case "say-in-inquiry":
    case "receive-in-inquiry":
      return sayInInquiry(course, command, circumstances);
    case "conclude-inquiry":
      return concludeInquiry(course, command, circumstances);
    case "decline-handover":
      return declineHandover(course, command.handover, command.reason, circumstances);
    case "withdraw-handover":
      return withdrawHandover(course, command.handover, command.reason, circumstances);
    case "receive-results":
      return receiveResults(course, command.results, circumstances.programme);
    case "enter-result":
      return enterResult(course, command.result, circumstances);
    case "sign-results":
      return signResults(course, command, circumstances);
    case "report-symptoms":
      return reportSymptoms(course, command, circumstances);
    case "do-check":
      return doCheck(course, command, circumstances);
    case "make-contact":
      return makeContact(course, command, circumstances);
    case "defer-criterion":
      return deferCriterion(course, command, circumstances);
    case "refer-back":
      return referBack(course, command.rereferral, circumstances);
    case "read-referral":
      return readReferral(course, command, circumstances);
    case "accept-rereferral":
      return acceptRereferral(course, command.rereferral, circumstances);
    case "decline-rereferral":
      return declineRereferral(course, command.rereferral, command.reason, circumstances);
    case "change-programme":
      return changeProgramme(course, command, circumstances);
    case "read-programme-change":
      return readProgrammeChange(course, command.programme, circumstances);
    case "close-course":
      return closeCourse(course, command, circumstances);
    case "deliver-handover":
      return deliverHandover(course, command, circumstances);
    case "change-practice":
      return changePractice(course, command, circumstances);
    case "offer-onward":
      return offerOnward(course, command, circumstances);
    case "take-back":
      return takeBack(course, command.reason, circumstances);
    case "move-holder":
      return moveHolder(course, command, circumstances);
    case "read-holder-move":
      return readHolderMove(course, circumstances);
    case "reopen-course":
      return reopenCourse(course, command, circumstances);
    case "move-region":
      return moveRegion(course, command, circumstances);
    case "answer-escalation":
      return answerEscalation(course, command, circumstances);
    case "change-identity":
      return changeIdentity(command, circumstances);
    case "triage":
      return triage(course, command, circumstances);
    default:
      return command satisfies never;
  }
}

/** What a closed course still takes: facts, since nothing heard is thrown away; that somebody saw them; and its reopening. A letter is answered by what receives letters. */
const HOLDS_AFTER_CLOSING: ReadonlySet<Command["type"]> = new Set([
  "receive-results",
  "receive-handover",
  "sign-results",
  "deliver-handover",
  "change-identity",
  "read-holder-move",
  "reopen-course",
]);

/** Where the patient lives and who her doctor is, the register tells of a closed course too: it may be reopened. */
function holdsAfterClosing({ type }: Command, by: Actor): boolean {
  const registersWord = type === "change-practice" || type === "move-region";
  return HOLDS_AFTER_CLOSING.has(type) || (registersWord && isMachine(by));
}

function closed(): Refusal {
  return refuse(
    "course-closed",
    "Forløbet er afsluttet. Intet er ændret.",
    "The course is closed. Nothing was changed.",
  );
}
