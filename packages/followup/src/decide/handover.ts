import { assess } from "../assessment.ts";
import type { Course, CourseEvent, Handover, InPractice, Standing } from "../course.ts";
import { checkEpikrise } from "../epikrise-check.ts";
import { isReason } from "../epikrise-words.ts";
import { isFollowed } from "../evolve-handover.ts";
import { type Refusal, refuse } from "../refusal.ts";
import type { Circumstances } from "./decide.ts";
import { notYours } from "./not-yours.ts";
import { acceptReceived } from "./received.ts";

type Decision = CourseEvent[] | Refusal;

/** A hand-over may be offered when the patient may be handed over, the letter is right, and the talk with the paper plan was held. */
export function offerHandover(
  course: Course,
  handover: Handover,
  { today, programme, by, region, handoverBasis, contactMonths }: Circumstances,
): Decision {
  if (course.standing.status !== "at-hospital") return alreadyOnItsWay();
  if (by.party !== course.holder) return notYours();
  if (by.role !== "hospital-doctor") return onlyDoctorSigns();
  const { anchors, department } = course.subject;
  const assessment = assess({ programme, anchors, department, region, today, answers: handover.assessment });
  const stopped = stoppedBy(assessment, handover);
  if (stopped) return stopped;
  const gaps = checkEpikrise(handover.epikrise, { programme, anchors, today, results: course.results, contactMonths });
  if (!gaps.canBeSent) return refuse("epikrise-not-right", gaps.because.da, gaps.because.en);
  const offered: CourseEvent = { type: "handover-offered", handover };
  return handoverBasis === "acceptance"
    ? [offered]
    : [offered, { type: "handover-moved-by-letter", handover: handover.id }];
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
  if (!offer.senders.includes(by.party)) return notYours();
  if (answer.trim() === "")
    return refuse("no-answer", "Skriv svaret til klinikken.", "Write the answer to the practice.");
  return [{ type: "handover-answered", handover: id, answer }];
}

/** The sender takes an offer back while nobody has accepted it. */
export function withdrawHandover(course: Course, id: string, reason: string, { by }: Circumstances): Decision {
  const offer = waitingOffer(course, id);
  if (offer === undefined || offer.moved) return notOpen();
  if (!offer.senders.includes(by.party)) return notYours();
  return [{ type: "handover-withdrawn", handover: id, reason }];
}

/** A letter that waits for a practice's answer: who may speak for its sender, and whether it has moved the task already. */
interface WaitingLetter {
  senders: string[];
  to: string;
  question: string | undefined;
  moved: boolean;
}

/** A letter that waits for the practice, whoever wrote it. */
export function waitingOffer({ standing }: Course, id: string): WaitingLetter | undefined {
  const letter = waitingLetter(standing);
  return letter?.id === id ? letter : undefined;
}

/** The letter that waits for a practice, with its id; undefined where none does. */
export function waitingLetter(standing: Standing): (WaitingLetter & { id: string }) | undefined {
  switch (standing.status) {
    case "offered":
    case "received": {
      const { id, from, to } = standing.status === "offered" ? standing.handover : standing.offer;
      return { id, senders: [from], to, question: standing.question, moved: false };
    }
    case "moving": {
      const { id, from, to } = standing.onward;
      return { id, senders: [from, standing.handover.from], to, question: standing.question, moved: false };
    }
    case "followed":
    case "referred-back": {
      if (standing.unconfirmed === undefined) return undefined;
      const { id, from, to } = standing.handover;
      return { id, senders: [from], to, question: standing.unconfirmed.question, moved: true };
    }
    case "at-hospital":
    case "closed":
      return undefined;
    default:
      return standing satisfies never;
  }
}

function openOffer(course: Course, id: string, party: string): Refusal | undefined {
  const { standing } = course;
  if (isFollowed(standing) && isConfirmed(standing) && standing.handover.id === id && standing.handover.to === party)
    return refuse(
      "already-accepted",
      `I har allerede overtaget patienten (${standing.acceptedBy.name}).`,
      `You have taken over already (${standing.acceptedBy.name}).`,
    );
  const offer = waitingOffer(course, id);
  if (offer === undefined) return notOpen();
  return offer.to === party ? undefined : notYours();
}

function isConfirmed({ unconfirmed }: InPractice): boolean {
  return unconfirmed === undefined;
}

function alreadyOnItsWay(): Refusal {
  return refuse(
    "already-on-its-way",
    "Patienten er ikke hos afdelingen nu, eller en overdragelse er allerede på vej.",
    "The patient is not with the department now, or a hand-over is already on its way.",
  );
}
/** An act on an offer that waits for nobody any more. */
export function notOpen(): Refusal {
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
