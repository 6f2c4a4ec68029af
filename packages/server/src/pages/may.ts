import type { Standing } from "@foelgeskab/followup/course";
import { departmentOf } from "@foelgeskab/followup/decide/who";
import { isFollowed } from "@foelgeskab/followup/evolve-handover";
import type { Actor } from "@foelgeskab/followup/party";
import type { Phrase } from "@foelgeskab/followup/phrase";
import type { PatientAct, PatientPage } from "../contract.ts";
import type { CourseFile } from "./course-file.ts";

const NOT_NOW: Phrase = { da: "Ikke i denne del af forløbet", en: "Not in this part of the course" };
const NOT_YOURS: Phrase = { da: "Den anden part har sagen", en: "The other party has the matter" };
const ONLY_DOCTOR: Phrase = { da: "Det gør en læge", en: "A doctor does that" };

/** What a person may do on this page now, and why not. The server decides again when the act comes: this only tells. */
export function mayDo({ course }: CourseFile, actor: Actor, demo: boolean): PatientPage["may"] {
  const { standing, holder } = course;
  const holds = holder === actor.party ? true : NOT_YOURS;
  const when = (condition: boolean, who: true | Phrase): true | Phrase => (condition ? who : NOT_NOW);
  const receiver = receiverOf(standing);
  const waits = receiver !== undefined;
  const offered = standing.status === "offered" || standing.status === "received" || standing.status === "moving";
  const receives = receiver === actor.party ? true : NOT_YOURS;
  const referredTo = standing.status === "referred-back" && standing.rereferral.to === actor.party ? true : NOT_YOURS;
  const followed = isFollowed(standing);
  const sends = followed && standing.handover.from === actor.party ? true : holds;
  const following = standing.status === "followed" || standing.status === "moving";
  const doctor = actor.role === "gp" || actor.role === "hospital-doctor";
  const doctorHolds = holds === true && !doctor ? ONLY_DOCTOR : holds;
  const may: Record<PatientAct, true | Phrase> = {
    accept: when(waits, receives),
    ask: when(waits, receives),
    decline: when(waits, receives),
    "note-call": when(waits, departmentOf(course) === actor.party ? true : NOT_YOURS),
    "read-reply": when(
      waits && standing.status !== "received",
      departmentOf(course) === actor.party ? true : NOT_YOURS,
    ),
    answer: when(waitsForAnswer(standing), sends),
    withdraw: when(offered, sends),
    sign: course.returned === undefined ? when(course.letter !== undefined, holds) : doctorHolds,
    defer: when(following, doctorHolds),
    "refer-back": when(following, doctorHolds),
    "accept-rereferral": when(standing.status === "referred-back", referredTo),
    "decline-rereferral": when(
      standing.status === "referred-back",
      referredTo === true && !doctor ? ONLY_DOCTOR : referredTo,
    ),
    close: when(standing.status !== "closed" && !offered, doctorHolds),
    "enter-result": when(followed, holds),
    "report-symptoms": when(followed, holds),
    "do-check": when(followed, holds),
    contact: when(followed, holds),
    assess: when(standing.status === "at-hospital", holds),
    write: when(standing.status === "at-hospital", holds),
    "read-programme-change": when(course.unreadChange !== undefined, holds),
    "take-back": when(following, takesBack(standing, actor)),
    "offer-onward": when(standing.status === "followed", sends),
    "read-holder-move": when(course.unreadMove !== undefined, course.unreadMove?.to === actor.party ? true : NOT_YOURS),
    "settle-region": when(course.regionMove !== undefined && standing.status !== "closed", settlesMove(course, actor)),
    reopen: when(standing.status === "closed", mayReopen(course, actor, doctor)),
    "release-result": when(demo && course.letter !== undefined, true),
  };
  return may;
}

function waitsForAnswer(standing: Standing): boolean {
  if (standing.status === "received") return standing.question !== undefined;
  const asked = isFollowed(standing) && standing.status !== "moving" ? standing.unconfirmed : standing;
  return asked !== undefined && "question" in asked && asked.answer === undefined;
}

/** The practice whose answer to a letter is waited for. */
function receiverOf(standing: Standing): string | undefined {
  if (standing.status === "offered") return standing.handover.to;
  if (standing.status === "received") return standing.offer.to;
  if (standing.status === "moving") return standing.onward.to;
  return isFollowed(standing) && standing.unconfirmed !== undefined ? standing.handover.to : undefined;
}

/** Where somebody lives in another region, the department finds out who is to have her. */
function settlesMove(course: CourseFile["course"], { party, role }: Actor): true | Phrase {
  const own = departmentOf(course) === party && (role === "hospital-doctor" || role === "coordinator");
  return own ? true : NOT_YOURS;
}

function takesBack(standing: Standing, { party, role }: Actor): true | Phrase {
  const from = isFollowed(standing) ? standing.handover.from : undefined;
  return from === party && (role === "hospital-doctor" || role === "coordinator") ? true : NOT_YOURS;
}

/** A course that a person closed; what the register has said, only the register takes back. */
function mayReopen(
  { standing, holder, subject }: CourseFile["course"],
  { party }: Actor,
  doctor: boolean,
): true | Phrase {
  if (standing.status !== "closed" || standing.by.role === "register") return NOT_NOW;
  if (party !== holder && party !== subject.department) return NOT_YOURS;
  return doctor ? true : ONLY_DOCTOR;
}
