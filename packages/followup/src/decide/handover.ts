import { assess } from "../assessment.ts";
import type { Course, CourseEvent, Handover } from "../course.ts";
import { checkEpikrise } from "../epikrise-check.ts";
import { isReason } from "../epikrise-words.ts";
import { type Refusal, refuse } from "../refusal.ts";
import type { Circumstances } from "./decide.ts";
import { notYours } from "./not-yours.ts";
import { acceptReceived } from "./received.ts";

type Decision = CourseEvent[] | Refusal;

/** A hand-over may be offered when the patient may be handed over, the letter is right, and the talk with the paper plan was held. */
export function offerHandover(
  course: Course,
  handover: Handover,
  { today, programme, by, region }: Circumstances,
): Decision {
  if (course.standing.status !== "at-hospital") return alreadyOnItsWay();
  if (by.party !== course.holder) return notYours();
  if (by.role !== "hospital-doctor") return onlyDoctorSigns();
  const { anchors, department } = course.subject;
  const assessment = assess({ programme, anchors, department, region, today, answers: handover.assessment });
  const stopped = stoppedBy(assessment, handover);
  if (stopped) return stopped;
  const gaps = checkEpikrise(handover.epikrise, { programme, anchors, today, results: course.results });
  if (!gaps.canBeSent) return refuse("epikrise-not-right", gaps.because.da, gaps.because.en);
  return [{ type: "handover-offered", handover }];
}

function stoppedBy(assessment: ReturnType<typeof assess>, { earlyReason }: Handover): Refusal | undefined {
  switch (assessment.outcome) {
    case "can":
      return undefined;
    case "not-yet":
      if (earlyReason !== undefined && earlyReason.trim().length >= 10 && isReason(earlyReason)) return undefined;
      return refuse("too-early", assessment.because.da, assessment.because.en, assessment.source);
    case "never":
    case "unanswered":
      return refuse(
        `assessment-${assessment.outcome}`,
        assessment.because.da,
        assessment.because.en,
        assessment.source,
      );
    default:
      return assessment.outcome satisfies never;
  }
}

/** Any person of the receiving party accepts; only then does the patient change hands (safety S2). */
export function acceptHandover(course: Course, id: string, circumstances: Circumstances): Decision {
  const stopped = openOffer(course, id, circumstances.by.party);
  if (stopped !== undefined) return stopped;
  return course.standing.status === "received"
    ? acceptReceived(course, course.standing, circumstances)
    : [{ type: "handover-accepted", handover: id }];
}

/** The receiving party asks before it answers; the sender keeps the patient meanwhile. */
export function askAboutHandover(course: Course, id: string, question: string, { by }: Circumstances): Decision {
  if (question.trim() === "")
    return refuse("no-question", "Skriv spørgsmålet til afdelingen.", "Write the question to the department.");
  return openOffer(course, id, by.party) ?? [{ type: "handover-questioned", handover: id, question }];
}

/** The receiving party says no, with a reason; the patient stays with the sender. */
export function declineHandover(course: Course, id: string, reason: string, { by }: Circumstances): Decision {
  if (reason.trim().length < 5)
    return refuse(
      "no-reason",
      "Skriv, hvorfor I ikke kan overtage patienten. Afdelingen skal kunne handle på det.",
      "Write why you cannot take the patient. The department must be able to act on it.",
    );
  return openOffer(course, id, by.party) ?? [{ type: "handover-declined", handover: id, reason }];
}

/** The sender answers the question that waits. */
export function answerQuestion(course: Course, id: string, answer: string, { by }: Circumstances): Decision {
  const offer = waitingOffer(course, id);
  if (offer?.question === undefined)
    return refuse(
      "no-question-waits",
      "Der venter ikke noget spørgsmål om denne overdragelse.",
      "No question about this hand-over is waiting.",
    );
  if (offer.from !== by.party) return notYours();
  if (answer.trim() === "")
    return refuse("no-answer", "Skriv svaret til klinikken.", "Write the answer to the practice.");
  return [{ type: "handover-answered", handover: id, answer }];
}

/** The sender takes an offer back while nobody has accepted it. */
export function withdrawHandover(course: Course, id: string, reason: string, { by }: Circumstances): Decision {
  const offer = waitingOffer(course, id);
  if (offer === undefined) return notOpen();
  if (offer.from !== by.party) return notYours();
  return [{ type: "handover-withdrawn", handover: id, reason }];
}

/** An offer that waits for the practice, whoever wrote its letter. */
function waitingOffer({ standing }: Course, id: string): { from: string; to: string; question?: string } | undefined {
  if (standing.status !== "offered" && standing.status !== "received") return undefined;
  const { id: own, from, to } = standing.status === "offered" ? standing.handover : standing.offer;
  const { question } = standing;
  return own === id ? { from, to, ...(question === undefined ? {} : { question }) } : undefined;
}

function openOffer(course: Course, id: string, party: string): Refusal | undefined {
  const { standing } = course;
  if (standing.status === "followed" && standing.handover.id === id && standing.handover.to === party)
    return refuse(
      "already-accepted",
      `I har allerede overtaget patienten (${standing.acceptedBy.name}).`,
      `You have taken over already (${standing.acceptedBy.name}).`,
    );
  const offer = waitingOffer(course, id);
  if (offer === undefined) return notOpen();
  return offer.to === party ? undefined : notYours();
}

function alreadyOnItsWay(): Refusal {
  return refuse(
    "already-on-its-way",
    "Patienten er ikke hos afdelingen nu, eller en overdragelse er allerede på vej.",
    "The patient is not with the department now, or a hand-over is already on its way.",
  );
}
function notOpen(): Refusal {
  return refuse(
    "not-open",
    "Overdragelsen er ikke længere åben. Genindlæs siden for at se, hvem der har patienten nu.",
    "The hand-over is no longer open. Reload the page to see who has the patient now.",
  );
}
function onlyDoctorSigns(): Refusal {
  return refuse(
    "only-doctor",
    "Kun en læge kan underskrive epikrisen. Kladden er gemt.",
    "Only a doctor can sign the letter. The draft is kept.",
  );
}
