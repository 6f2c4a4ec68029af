/** Questions between whoever follows a patient and a department, with what was answered. */
import type { IsoDay } from "@foelgeskab/followup/ids";
import type { InquiryOutcome, InquirySide } from "@foelgeskab/followup/inquiry/inquiry";
import type { InquiryOwed } from "@foelgeskab/followup/inquiry/who-owes";
import type { Phrase } from "@foelgeskab/followup/phrase";
import type { PatientRef } from "@foelgeskab/followup/worklist";

/** A message of a question as both sides see it. */
export interface InquiryMessageView {
  id: string;
  side: InquirySide;
  fromName: string;
  toName: string;
  text: string;
  how: "written" | "asked-by-phone" | "called";
  spokeWith: string | null;
  /** Whether a call answered the question; null for what is no call. */
  answered: boolean | null;
  writtenAt: string;
  by: Phrase;
  advises: Phrase | null;
  /** What became of the letter with which it left; null where none did, or for whoever did not send it. */
  sent: Phrase | null;
  /** It came as a letter from the other party's own record. */
  byLetter: boolean;
}

/** Whose turn it is in a question, and by when. */
export interface InquiryTurn {
  name: string;
  yours: boolean;
  owed: InquiryOwed;
  answerBy: IsoDay;
  late: boolean;
  /** How far it has climbed, where it is late. */
  step: Phrase | null;
}

/** GET /api/courses/:courseId/inquiries/:inquiry, and the answer to every act on it: one thread. */
export interface InquiryView {
  patient: PatientRef;
  responsible: { name: string; since: IsoDay };
  id: string;
  subject: string;
  department: { id: string; name: string };
  followerName: string;
  asker: InquirySide;
  /** The side for which the reader speaks; null for whoever only reads along. */
  own: InquirySide | null;
  openedOn: IsoDay;
  /** Null once it is concluded, or the course has ended. */
  turn: InquiryTurn | null;
  messages: InquiryMessageView[];
  outcome: { outcome: InquiryOutcome; name: Phrase; note: string; on: IsoDay; by: Phrase; followed: Phrase } | null;
  /** Whether what the reader writes leaves as a letter, because nobody of the other party reads here. */
  leavesByLetter: boolean;
  otherName: string;
  may: { say: boolean; conclude: boolean };
  days: { letter: number; phone: number; read: number };
}

/** GET /api/courses/:courseId/ask: what a new question is written with. `draft` is written already, from what is missing in the department's letter. */
export interface AskView {
  patient: PatientRef;
  /** Who asks: a practice that follows chooses a department; a department asks whoever follows. */
  asker: InquirySide;
  to: string;
  choices: { id: string; name: string; leavesByLetter: boolean }[];
  draft: { subject: string; text: string };
  days: { letter: number; phone: number; read: number };
}

/** POST /api/courses/:courseId/inquiries. */
export interface AskRequest {
  to: string;
  subject: string;
  text: string;
  /** Whom the question was asked by telephone, where it was. */
  spokeWith?: string;
}

/** POST /api/courses/:courseId/inquiries/:inquiry/say: a message, or with `call` the note of one. */
export interface SayRequest {
  text: string;
  call?: { spokeWith: string; answered: boolean };
  advises?: InquiryOutcome;
  concludes?: { outcome: InquiryOutcome; note: string };
}

/** POST /api/courses/:courseId/inquiries/:inquiry/conclude. */
export interface ConcludeRequest {
  outcome: InquiryOutcome;
  note: string;
}

/** One question of a list. */
export interface InquiryLine {
  courseId: string;
  /** Null for a question about a hand-over, which is answered there. */
  inquiry: string | null;
  patient: PatientRef;
  subject: string;
  otherName: string;
  openedOn: IsoDay;
  turn: InquiryTurn | null;
  outcome: Phrase | null;
  concludedOn: IsoDay | null;
  messages: number;
}

/** GET /api/inquiries: the party's questions, those whose turn is its own first. */
export interface InquiryList {
  today: IsoDay;
  lines: InquiryLine[];
}

/** A question as the patient's page names it. */
export interface InquiryBrief {
  id: string;
  subject: string;
  turn: InquiryTurn | null;
  outcome: Phrase | null;
}

/** A letter of the other party that waits for a person on the patient's page, and what can be made of it: of a practice's, a question or a referral; either's can go into a question that is open with it. */
export interface CourseLetter {
  inbound: string;
  receivedAt: string;
  sender: string;
  number: string;
  writtenOn: IsoDay;
  words: string;
  /** By when it is answered if it is made a question today. */
  answerBy: IsoDay;
  may: { ask: boolean; refer: boolean; into: { inquiry: string; subject: string }[] };
}
