import type {
  ClosedReason,
  ContactHow,
  CourseResult,
  CourseSubject,
  DeferReason,
  Handover,
  ReplyLetter,
  ReplySays,
  Rereferral,
  SymptomReport,
} from "../course.ts";
import type { IsoDay } from "../ids.ts";
import type {
  EscalationAnswer,
  ForcedMoveReason,
  IdentityChange,
  Onward,
  PracticeChange,
  RegionMove,
  ReopenReason,
  Triage,
} from "../life-events.ts";
import type { InquiryBegun } from "../inquiry/inquiry.ts";
import type { ElementValue, ReceivedOffer } from "../received/received-offer.ts";
import type { Conclusion, ToldMessage } from "./inquire.ts";

/** What a person or a message wants to happen in one course. */
export type Command =
  | ({ type: "open-course" } & CourseSubject)
  | { type: "offer-handover"; handover: Handover }
  | { type: "receive-handover"; offer: ReceivedOffer }
  | {
      type: "choose-programme";
      handover: string;
      subject: Pick<CourseSubject, "cancer" | "icd10" | "programme" | "anchors">;
    }
  | { type: "confirm-elements"; handover: string; values: ElementValue[] }
  | { type: "ask-about-handover"; handover: string; question: string }
  | { type: "answer-question"; handover: string; answer: string }
  | { type: "accept-handover"; handover: string }
  | { type: "decline-handover"; handover: string; reason: string }
  /** `words`: what the letter says, for a no or a question. */
  | { type: "read-reply"; handover: string; says: ReplySays; words: string; letter: ReplyLetter }
  | { type: "note-call"; handover: string; note: string }
  | { type: "open-inquiry"; inquiry: InquiryBegun; message: ToldMessage }
  | { type: "say-in-inquiry"; inquiry: string; message: ToldMessage; concludes?: Conclusion }
  /** A machine has received a letter that names the question. */
  | { type: "receive-in-inquiry"; inquiry: string; message: ToldMessage & { letter: ReplyLetter } }
  | ({ type: "conclude-inquiry"; inquiry: string } & Conclusion)
  | { type: "withdraw-handover"; handover: string; reason: string }
  | { type: "deliver-handover"; handover: string; on: IsoDay }
  | { type: "receive-results"; results: CourseResult[] }
  | { type: "enter-result"; result: CourseResult }
  | { type: "sign-results"; results: string[]; note: string }
  | { type: "report-symptoms"; symptoms: SymptomReport[] }
  | { type: "do-check"; check: string; due: IsoDay; on: IsoDay; note: string }
  | { type: "make-contact"; check: string; due: IsoDay; how: ContactHow; promisedFor?: IsoDay; note: string }
  | { type: "defer-criterion"; criterion: string; since: IsoDay; reason: DeferReason; note: string; until: IsoDay }
  | { type: "refer-back"; rereferral: Rereferral }
  /** A person of the department has read that the practice's letter sends the patient back. */
  | { type: "read-referral"; rereferral: Rereferral; letter: ReplyLetter }
  | { type: "accept-rereferral"; rereferral: string }
  | { type: "decline-rereferral"; rereferral: string; reason: string }
  | { type: "change-programme"; to: string; because: string }
  | { type: "read-programme-change"; programme: string }
  | { type: "close-course"; reason: ClosedReason; note: string; on?: IsoDay }
  /** `offer` is what an offer to another practice, that the patient has by then, is called; without it nobody is offered anything. */
  | { type: "reopen-course"; because: ReopenReason; note: string; offer?: Pick<Onward, "id" | "answerDue"> }
  /** `offer` is what the offer to the new practice is called and until when it answers. */
  | ({ type: "change-practice"; offer: Pick<Onward, "id" | "answerDue"> } & PracticeChange)
  | { type: "offer-onward"; onward: Omit<Onward, "from" | "offeredOn"> }
  | { type: "take-back"; reason: string }
  | { type: "move-holder"; from: string; because: ForcedMoveReason }
  | { type: "read-holder-move" }
  | ({ type: "move-region" } & RegionMove)
  | ({ type: "answer-escalation"; about: string } & EscalationAnswer)
  | { type: "change-identity"; kind: IdentityChange; note: string }
  | ({ type: "triage" } & Triage);
