import type { Standing } from "@foelgeskab/followup/course";
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
  const receiver =
    standing.status === "offered"
      ? standing.handover.to
      : standing.status === "received"
        ? standing.offer.to
        : undefined;
  const offered = receiver !== undefined;
  const receives = receiver === actor.party ? true : NOT_YOURS;
  const referredTo = standing.status === "referred-back" && standing.rereferral.to === actor.party ? true : NOT_YOURS;
  const followed = standing.status === "followed" || standing.status === "referred-back";
  const doctor = actor.role === "gp" || actor.role === "hospital-doctor";
  const doctorHolds = holds === true && !doctor ? ONLY_DOCTOR : holds;
  const may: Record<PatientAct, true | Phrase> = {
    accept: when(offered, receives),
    ask: when(offered, receives),
    decline: when(offered, receives),
    answer: when(waitsForAnswer(standing), holds),
    withdraw: when(offered, holds),
    sign: when(course.letter !== undefined, holds),
    defer: when(standing.status === "followed", doctorHolds),
    "refer-back": when(standing.status === "followed", doctorHolds),
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
    "release-result": when(demo && course.letter !== undefined, true),
  };
  return may;
}

function waitsForAnswer(standing: Standing): boolean {
  if (standing.status === "received") return standing.question !== undefined;
  return standing.status === "offered" && standing.question !== undefined && standing.answer === undefined;
}
