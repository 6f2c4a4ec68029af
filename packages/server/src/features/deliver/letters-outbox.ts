import { randomBytes } from "node:crypto";
import { urgencyRank } from "@foelgeskab/followup/criteria/urgency";
import { verdictState } from "@foelgeskab/followup/criteria/verdict";
import { actorName } from "@foelgeskab/followup/party";
import type { World } from "../../advance/advance.ts";
import type { Outbox } from "../../outbox/outbox.ts";
import type { CourseFile, PartyRow } from "../../pages/course-file.ts";
import { letterAbout } from "../../store/inquiries.ts";
import { putLetter } from "../../store/outbound-rows.ts";
import { danishMoment } from "./danish-moment.ts";
import { finishedMessage } from "./finished-message.ts";
import { letterNumber, type Random } from "./letter-number.ts";
import { writeCorrespondence } from "./write-correspondence.ts";
import { writeHandoverLetter } from "./write-handover-letter.ts";
import { writeRereferral } from "./write-rereferral.ts";

/** The outbox that turns acts into MedCom letters. `origin` is the address people use, for the link back to the patient. */
export function lettersOutbox(world: World, origin: string, random: Random = randomBytes): Outbox {
  return {
    handoverLetter: async (db, { file, handover, letter }) => {
      const { letterId, now, ...shared } = shareOf(file, handover);
      // Nobody in today's programmes is discharged while admitted: the closing talk is an outpatient visit.
      const what = { ...shared, handover, letter, setting: "outpatient", openedOn: file.course.openedOn } as const;
      const message = finishedMessage(writeHandoverLetter(what, letterId, danishMoment(now)), now, random);
      await putLetter(db, {
        ...addressed(file, what),
        kind: "XDIS02",
        about: handover.id,
        letterId,
        createdAt: now.toString(),
        ...message,
      });
    },
    rereferral: async (db, { file, rereferral, values }) => {
      const { letterId, now, ...shared } = shareOf(file, rereferral);
      const what = {
        ...shared,
        rereferral,
        values,
        diagnosis: diagnosisOf(file),
        ...hasteOf(file, rereferral.criteria),
        unconfirmed: unconfirmedOf(file, rereferral.criteria),
      };
      const message = finishedMessage(writeRereferral(what, letterId, danishMoment(now)), now, random);
      await putLetter(db, {
        ...addressed(file, what),
        kind: "XREF01",
        about: rereferral.id,
        letterId,
        createdAt: now.toString(),
        ...message,
      });
    },
    correspondence: async (db, { file, inquiry, message }) => {
      const { letterId, now, ...shared } = shareOf(file, message);
      const what = { ...shared, inquiry, message, writer: writerOf(file, message) };
      const finished = finishedMessage(writeCorrespondence(what, letterId, danishMoment(now)), now, random);
      await putLetter(db, {
        ...addressed(file, what),
        kind: "XDIS91",
        about: letterAbout(inquiry.id, message.id),
        letterId,
        createdAt: now.toString(),
        ...finished,
      });
    },
  };

  function shareOf(file: CourseFile, ends: { from: string; to: string }) {
    const [from, to] = [file.parties.get(ends.from), file.parties.get(ends.to)];
    if (from === undefined || to === undefined) throw new Error("a letter goes between two parties of the directory");
    // The course's id alone: an address ends in logs and histories of browsers, so it says nothing about anybody (safety row 36).
    const link = `${origin}/courses/${file.courseId}`;
    return { letterId: letterNumber(random), now: world.clock.now(), from, to, patient: file.patient, link };
  }
}

/** Whoever recorded the message in the course. */
function writerOf({ course }: CourseFile, { id }: { id: string }): string {
  const said = course.inquiries.flatMap(({ messages }) => messages).find((message) => message.id === id);
  if (said === undefined) throw new Error("a message leaves after it was said");
  return actorName(said.by).da;
}

function addressed({ patient: { patientId }, courseId }: CourseFile, { from, to }: { from: PartyRow; to: PartyRow }) {
  return { partyId: from.id, receiverId: to.id, receiverEan: to.ean, patientId, courseId };
}

/** As the letter of the hand-over says it; its text is the department's own. */
function diagnosisOf({ course }: CourseFile): { code: string; text: string } {
  return course.letter?.epikrise.diagnosis ?? { code: course.subject.icd10, text: course.subject.icd10 };
}

/** How soon the most urgent of the criteria calls for the patient; the doctor's own judgement where the referral rests on none. */
function hasteOf({ picture }: CourseFile, criteria: readonly string[]): { urgency: string; acute: boolean } {
  const named = (picture?.rules.criteria ?? []).filter(({ id }) => criteria.includes(id));
  const [most] = [...named].sort((one, other) => urgencyRank(one.action) - urgencyRank(other.action));
  if (most === undefined) return { urgency: "Efter lægens skøn", acute: false };
  return { urgency: most.urgencyLabel.da, acute: urgencyRank(most.action) === 0 };
}

function unconfirmedOf({ picture, today }: CourseFile, criteria: readonly string[]): string[] {
  return (picture?.verdicts ?? []).flatMap((fact) => {
    const waits = ["pending", "unconfirmed-overdue"].includes(verdictState(fact, today));
    return waits && criteria.includes(fact.criterion) ? [fact.because.label.da] : [];
  });
}
