/** A hand-over: drafts, letters, offers, and the answers to them. */
import type { Assessment, AssessmentAnswers } from "@foelgeskab/followup/assessment";
import type { CourseResult } from "@foelgeskab/followup/course";
import type { Element, Epikrise } from "@foelgeskab/followup/epikrise";
import type { IsoDay } from "@foelgeskab/followup/ids";
import type { Phrase } from "@foelgeskab/followup/phrase";
import type { Programme } from "@foelgeskab/followup/programme";
import type { GapLine } from "@foelgeskab/followup/received/gap-line";
import type { ProgrammeFit } from "@foelgeskab/followup/received/proposed-subject";
import type { ElementValue } from "@foelgeskab/followup/received/received-offer";
import type { PatientRef } from "@foelgeskab/followup/worklist";

/** An offer that waits for its answer, or has had it: who, to whom, until when, and what was asked. */
export interface OfferView {
  id: string;
  fromName: string;
  toName: string;
  offeredOn: IsoDay;
  answerDue: IsoDay;
  late: boolean;
  question: string | null;
  answer: string | null;
  /** What became of the message: waiting, sent, acknowledged, refused. */
  message: Phrase | null;
}

/** A letter with which the practice answered the hand-over, and that nobody of the department has read yet. */
export interface ReplyView {
  inbound: string;
  receivedAt: string;
  sender: string;
  number: string;
  writtenOn: IsoDay;
  /** The letter's words; text, never markup. */
  words: string;
}

/** A hand-over as both sides see it. */
export interface HandoverView extends OfferView {
  signedBy: string;
  earlyReason: string | null;
  accepted: { on: IsoDay; by: Phrase } | null;
  /** Whether it began with a letter of another record system, which can be read as it was written. */
  received: boolean;
  epikrise: Epikrise;
  /** The finished letter, section by section. */
  letter: LetterView;
  nextDates: { on: IsoDay; text: Phrase }[];
}

/** GET /api/courses/:courseId/received: a letter of another record system as it was written, beside the ten elements proposed from it. POST …/confirm answers with the same. */
export interface ReceivedView {
  patient: PatientRef;
  offer: OfferView;
  /** False once it has been answered: then it is read only. */
  waits: boolean;
  sender: string;
  writtenOn: IsoDay;
  /** The letter, and the department's answers after it; the places of quotes are places in this. Text, never markup. */
  text: string;
  lines: GapLine[];
  ready: number;
  /** Which follow-up it is. `fixed` where the department has opened the course itself. */
  subject: {
    programme: string;
    anchorOn: IsoDay | null;
    fixed: boolean;
    fits: ProgrammeFit[];
    proposed: string | null;
  };
  programme: Programme;
  /** The letter to the department that asks for what is missing; empty where nothing is. */
  question: string;
  /** The reason to say no where no confirmation can help; empty where one can. */
  decline: string;
  /** Why the patient cannot be taken over yet; null where she can. */
  notYet: Phrase | null;
}

/** POST /api/courses/:courseId/confirm: what a person confirms of a received letter; programme and date go along with the first element. */
export interface ConfirmRequest {
  handover: string;
  values: ElementValue[];
  subject?: { programme: string; anchorOn: IsoDay };
}

/** The letter as it is read. */
export interface LetterView {
  title: string;
  recommendation: string;
  colour: "green" | "yellow";
  sections: { element: Element; heading: string; text: string }[];
}

/** GET /api/courses/:courseId/assessment and POST …/assessment { answers }: may the patient be handed over? */
export interface AssessmentView {
  patient: PatientRef;
  holderName: string;
  practice: { id: string; name: string; identifier: string } | null;
  diagnosis: Phrase;
  anchor: { label: Phrase; on: IsoDay };
  questions: { id: string; text: Phrase; kind: "yes-no" | "reason" }[];
  answers: AssessmentAnswers;
  assessment: Assessment;
}

/** GET /api/courses/:courseId/draft: the form "Afslut til egen læge". PUT saves { version, epikrise, assessment }; a stale version is 409. */
export interface DraftView {
  patient: PatientRef;
  department: { id: string; name: string; organisation: string };
  practice: { id: string; name: string; identifier: string; phone: string } | null;
  /** 0 before the first saving. */
  version: number;
  savedAt: string | null;
  savedBy: string | null;
  epikrise: Epikrise;
  assessment: AssessmentAnswers;
  assessed: Assessment;
  /** The pinned programme, plain JSON: the live check runs in the browser. */
  programme: Programme;
  /** The answers in the record: the live check holds the letter against them, as the server does before it is sent. */
  results: CourseResult[];
  subject: { cancer: string; icd10: string; programme: string; anchors: Record<string, IsoDay>; department: string };
  /** Live numbers of the department's telephone list for this cancer; stale ones may not be cited. */
  contacts: { entry: string; phone: string; label: string; hours: string; verifiedOn: IsoDay; stale: boolean }[];
  /** How many months a number is good for after it was rung. */
  contactMonths: number;
  guidance: Record<Element, Phrase>;
  answerDue: IsoDay;
}

/** POST /api/courses/:courseId/offer { version, earlyReason? } → PatientPage. */
export interface OfferRequest {
  version: number;
  earlyReason?: string;
}
