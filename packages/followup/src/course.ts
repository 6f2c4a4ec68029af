import type { AssessmentAnswers } from "./assessment.ts";
import type { Epikrise } from "./epikrise.ts";
import type { IsoDay } from "./ids.ts";
import type { Inquiry, InquiryEvent } from "./inquiry/inquiry.ts";
import type {
  By,
  EscalationAnswer,
  HolderMove,
  LifeEvent,
  Onward,
  PracticeChange,
  RegionMove,
  Triage,
} from "./life-events.ts";
import type { Actor } from "./party.ts";
import type { Phrase } from "./phrase.ts";
import type { Programme, ProgrammeVersions } from "./programme.ts";
import type {
  ConfirmedElement,
  ConfirmedElements,
  DepartmentAnswer,
  ReceivedOffer,
  ReceivedSource,
} from "./received/received-offer.ts";

/** Why a course may end; the list is closed (safety S5). "Not attended" and "no answer" are no reasons. */
export const CLOSED_REASONS = [
  "dead",
  "emigrated",
  "patient-declined",
  "recurrence-referred",
  "programme-ended",
  "replaced",
  "transferred",
  "entered-in-error",
] as const;

/** A coded reason for the end of a course. */
export type ClosedReason = (typeof CLOSED_REASONS)[number];

/** The coded reasons in words. */
export const CLOSED_REASON_NAME: Record<ClosedReason, Phrase> = {
  dead: { da: "Død", en: "Dead" },
  emigrated: { da: "Udvandret", en: "Emigrated" },
  "patient-declined": { da: "Patienten ønsker ikke opfølgning", en: "The patient declines follow-up" },
  "recurrence-referred": { da: "Tilbagefald, henvist", en: "Recurrence, referred" },
  "programme-ended": { da: "Programmet er slut", en: "The programme has ended" },
  replaced: { da: "Erstattet af et andet forløb", en: "Replaced by another course" },
  transferred: { da: "Overført til et andet system", en: "Transferred to another system" },
  "entered-in-error": { da: "Oprettet ved en fejl", en: "Entered in error" },
};

/** What a course is about: fixed when it is opened, but for the version of its programme, which an event of its own can change, and for what a person chooses where a received letter opened it. */
export interface CourseSubject {
  cancer: string;
  /** SKS diagnosis code without point, as DC619. */
  icd10: string;
  /** The programme and its version, pinned for this course, as "prostate-rp@1". */
  programme: string;
  /** Dates that the programme counts from, by the anchor's name. */
  anchors: Record<string, IsoDay>;
  department: string;
}

/** A laboratory answer as the course holds it; the value is the laboratory's own text. */
export interface CourseResult {
  id: string;
  analysis: string;
  value: string;
  unit: string;
  sampledOn: IsoDay;
  status: "registered" | "preliminary" | "final" | "corrected" | "cancelled" | "entered-in-error";
  /** Names the measurement itself (laboratory, sample, analysis): a correction has the same one as what it corrects. */
  measurement: string;
  /** When the laboratory issued this answer, local time as ISO text; of two answers to one measurement the later corrects the earlier. */
  issuedAt: string;
  referenceHigh?: string;
  /** Who measured, or "own-record" where a person entered it by hand. */
  laboratory: string;
  /** Which received message it stands in, if any. */
  message?: string;
}

/** A symptom or event of the programme, reported present or, when somebody asked, absent. */
export interface SymptomReport {
  code: string;
  reportedOn: IsoDay;
  present: boolean;
}

/** What is handed over: the signed letter, to whom, and until when an answer is expected. */
export interface Handover {
  id: string;
  from: string;
  to: string;
  epikrise: Epikrise;
  assessment: AssessmentAnswers;
  offeredOn: IsoDay;
  answerDue: IsoDay;
  signedBy: Actor;
  /** A named doctor's reason to hand over before the programme's earliest month; the GP sees it. */
  earlyReason?: string;
  /** The sheet's code, printed on the A4, that tells whether the sheet is current. */
  sheetCode: string;
  /** Set where the hand-over began with a letter that another record system wrote: its text, and who confirmed what of it. */
  received?: ReceivedSource;
  /** Set where the letter was offered on to another practice than the one it was written to. */
  onward?: Onward;
}

/** A patient sent back: to whom, why, and what it rests on. */
export interface Rereferral {
  id: string;
  from: string;
  to: string;
  criteria: string[];
  reason: string;
  urgency: string;
  sentOn: IsoDay;
  by: Actor;
}

/** Everything that can happen in a course. Events are facts: they are only added to, never changed. */
export type CourseEvent =
  | ({ type: "course-opened" } & CourseSubject)
  | { type: "handover-offered"; handover: Handover }
  /** `letter`, here and below: set where the practice answered by a letter, and a person of the department read it. */
  | { type: "handover-questioned"; handover: string; question: string; letter?: ReplyLetter }
  | { type: "handover-answered"; handover: string; answer: string }
  | { type: "handover-received"; offer: ReceivedOffer }
  | { type: "handover-programme-chosen"; handover: string; subject: CourseSubject }
  | { type: "handover-confirmed"; handover: string; confirmed: ConfirmedElement[] }
  /** `written` is the letter as it was confirmed, where the offer was a received one. */
  | { type: "handover-accepted"; handover: string; written?: Handover; letter?: ReplyLetter }
  | { type: "handover-declined"; handover: string; reason: string; letter?: ReplyLetter }
  | { type: "handover-withdrawn"; handover: string; reason: string }
  /** A machine of the receiver took the letter; it moves nothing (safety S2). */
  | { type: "handover-delivered"; handover: string; on: IsoDay }
  /** Where the region says that the letter moves the task: the practice holds, and its confirmation is chased. */
  | { type: "handover-moved-by-letter"; handover: string }
  /** What was said by telephone about a hand-over that waits; it moves nothing (safety S2). */
  | { type: "handover-called"; handover: string; note: string }
  /** `answers`: the waiting criteria that they concern, where any waits; in histories without it, all of them. */
  | { type: "results-received"; results: CourseResult[]; answers?: string[] }
  | { type: "results-signed"; results: string[]; note: string }
  | { type: "symptoms-reported"; symptoms: SymptomReport[]; answers?: string[] }
  | { type: "check-done"; check: string; due: IsoDay; on: IsoDay; note: string }
  | { type: "contact-made"; check: string; due: IsoDay; how: ContactHow; promisedFor?: IsoDay; note: string }
  | { type: "criterion-deferred"; criterion: string; since: IsoDay; reason: DeferReason; note: string; until: IsoDay }
  | { type: "referred-back"; rereferral: Rereferral; letter?: ReplyLetter }
  | { type: "rereferral-accepted"; rereferral: string }
  | { type: "rereferral-declined"; rereferral: string; reason: string }
  | { type: "programme-changed"; from: string; to: string; because: string }
  | { type: "programme-change-read"; programme: string }
  /** `on`: the day of death or emigration, where it is known. */
  | { type: "course-closed"; reason: ClosedReason; note: string; on?: IsoDay }
  | InquiryEvent
  | LifeEvent;

/** What a letter of reply can say to a hand-over. */
export const REPLY_SAYS = ["yes", "no", "asks"] as const;

/** What a person read in a letter of reply. */
export type ReplySays = (typeof REPLY_SAYS)[number];

/** The letter with which a practice that does not use this answered a hand-over: the evidence of its word. */
export interface ReplyLetter {
  /** The received message that holds it. */
  message: string;
  /** The sender's own number of the letter. */
  number: string;
  /** The practice that sent it, and who of it, in the letter's words. */
  from: string;
  sender: string;
  writtenOn: IsoDay;
}

/** How a patient was reached, or was not. */
export type ContactHow = "phone" | "letter" | "message" | "no-answer";

/** Why a met criterion is not acted on now; coded, and counted. */
export const DEFER_REASONS = [
  "urinary-infection",
  "patient-wish",
  "department-asked",
  "other-disease",
  "repeat-first",
] as const;

/** A coded reason to wait with a met criterion. */
export type DeferReason = (typeof DEFER_REASONS)[number];

/** A course in general practice: under which letter, and who took it over when. */
export interface InPractice {
  handover: Handover;
  acceptedOn: IsoDay;
  acceptedBy: Actor;
  /** Set where the practice said yes by a letter; `acceptedBy` is then who read it. */
  acceptedIn?: ReplyLetter;
  /** Set where the letter moved the task and nobody of the practice has confirmed it yet; `acceptedBy` is then the sender. */
  unconfirmed?: Asked;
}

/** What the receiver of a letter asked, and what was answered. */
export interface Asked {
  question?: string;
  answer?: string;
}

/** Where a course stands; what does not exist in a state cannot be asked for. */
export type Standing =
  | OpenStanding
  | {
      status: "closed";
      reason: ClosedReason;
      on: IsoDay;
      lastHolder: string;
      by: Actor;
      /** Where the course goes on if it is reopened: an offer that was open then has ended. */
      before: OpenStanding;
    };

/** Where an open course stands. */
export type OpenStanding =
  | { status: "at-hospital" }
  | ({ status: "offered"; handover: Handover } & Asked)
  | {
      status: "received";
      offer: ReceivedOffer;
      confirmed: ConfirmedElements;
      question?: string;
      answers: DepartmentAnswer[];
    }
  | ({ status: "followed" } & InPractice)
  | ({ status: "moving"; onward: Onward } & InPractice & Asked)
  | ({ status: "referred-back"; rereferral: Rereferral } & InPractice);

/** One recorded contact about a check that is due. */
export interface Contact {
  check: string;
  due: IsoDay;
  how: ContactHow;
  on: IsoDay;
  promisedFor?: IsoDay;
  note: string;
  by: Actor;
}

/** A version of the programme that a course followed before; what was due until that day stays as this version made it. */
export interface EarlierVersion {
  programme: string;
  until: IsoDay;
}

/** A change of the programme that the holder has not read yet: from which version, to which, on which day, and why. */
export interface ProgrammeChange {
  from: string;
  to: string;
  on: IsoDay;
  because: string;
}

/** Back at the department after a practice followed: general practice owes nothing, but answers are still judged by that letter until another one is accepted. */
export interface Returned {
  letter: Handover;
  on: IsoDay;
  /** The answers that the department has seen, by their ids: what rests on others has to be looked at there. */
  seen: string[];
}

/** One patient's follow-up for one cancer, as its events make it. */
export interface Course {
  subject: CourseSubject;
  openedOn: IsoDay;
  standing: Standing;
  /** Who holds the follow-up now. */
  holder: string;
  holderSince: IsoDay;
  /** The letter in force: the one of the latest hand-over that was offered and not declined or withdrawn. */
  letter?: Handover;
  /** Set where the department has the patient back from a practice. */
  returned?: Returned;
  /** The versions that held since the letter in force was offered, oldest first; the subject names the one that holds now. */
  earlier: EarlierVersion[];
  unreadChange?: ProgrammeChange;
  results: CourseResult[];
  signed: Record<string, { on: IsoDay; by: string; note: string }>;
  symptoms: SymptomReport[];
  contacts: Contact[];
  done: { check: string; due: IsoDay; on: IsoDay; note: string }[];
  /** Waiting decisions by criterion: only the one for the present `since` counts. `first`: when the waiting began, however often it was renewed; an answer ends the wait on that day. */
  deferred: Record<string, { since: IsoDay; first: IsoDay; until: IsoDay; reason: DeferReason; note: string }>;
  /** The day on which a machine took a hand-over's letter, by the hand-over. */
  delivered: Record<string, IsoDay>;
  /** The last that was said of the patient's own practice; where we said it because that one closed, from which day on the word before counted. */
  ownPractice?: PracticeChange & { saidBefore?: IsoDay };
  /** A forced move that nobody of the department has read yet, with the re-referral that was open then. */
  unreadMove?: HolderMove & { on: IsoDay; rereferral?: Rereferral };
  /** The patient lives in another region. */
  regionMove?: RegionMove;
  /** The last decision about each thing that climbed. */
  escalations: Record<string, By<EscalationAnswer>>;
  /** What was decided about each finding of the sweep. */
  triaged: Record<string, By<Triage>>;
  /** The questions between whoever follows and a department, in the order in which they were asked. */
  inquiries: readonly Inquiry[];
}

/** What tells which rules a course follows: the version it is pinned to, those before, its department and the day it was opened. */
export type RuledCourse = Pick<Course, "openedOn" | "earlier"> & {
  subject: Pick<CourseSubject, "programme" | "department">;
};

/** The rules that a course follows now, or that another version of its programme would give it. */
export function rulingProgramme(
  { subject, openedOn }: RuledCourse,
  versions: ProgrammeVersions,
  programme: string = subject.programme,
): Programme {
  return versions({ programme, department: subject.department, openedOn });
}

/** An event with who, when and on which day: what the event table stores. */
export interface Recorded {
  event: CourseEvent;
  by: Actor;
  /** Moment of recording. */
  at: string;
  /** The calendar day in Denmark on which it took effect. */
  on: IsoDay;
}
