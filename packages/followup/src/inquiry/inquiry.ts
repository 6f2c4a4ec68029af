import type { ReplyLetter } from "../course.ts";
import type { IsoDay } from "../ids.ts";
import type { Actor } from "../party.ts";
import type { Phrase } from "../phrase.ts";

/** The two sides of a question about a patient: whoever follows her on the day, and a department. */
export type InquirySide = "follower" | "department";

/** What a person decides that comes of a question. */
export const INQUIRY_OUTCOMES = ["as-planned", "change-plan", "refer-back"] as const;

/** A coded outcome of a question; what it leads to is an act of its own. */
export type InquiryOutcome = (typeof INQUIRY_OUTCOMES)[number];

/** The coded outcomes in words. */
export const INQUIRY_OUTCOME_NAME: Record<InquiryOutcome, Phrase> = {
  "as-planned": { da: "Fortsæt som planlagt", en: "Go on as planned" },
  "change-plan": { da: "Ændr planen", en: "Change the plan" },
  "refer-back": { da: "Genhenvis", en: "Refer back" },
};

/** How a message of a question was said. A note of a call says whether the call answered the question; one that did not moves nothing. */
export type InquiryWay =
  | { how: "written" }
  | { how: "asked-by-phone"; spokeWith: string }
  | { how: "called"; spokeWith: string; answered: boolean };

/** One message of a question: who of which side said it to whom, and by when the other side is to have done its part. */
export type InquiryMessage = InquiryWay & {
  id: string;
  side: InquirySide;
  /** The parties of the two sides when it was said. */
  from: string;
  to: string;
  text: string;
  /** When it was written or said (ISO moment): messages are read in this order, however they came. */
  writtenAt: string;
  answerBy: IsoDay;
  /** What the department advises, where it says so. */
  advises?: InquiryOutcome;
  /** Set where it leaves as a correspondence letter, because nobody of the other party reads it here. */
  byLetter?: true;
  /** Set where it came as a letter: the evidence of the other party's word. */
  letter?: ReplyLetter;
};

/** What a question is about, fixed when it is asked. */
export interface InquiryBegun {
  id: string;
  /** The department that is asked or asks; the other side is whoever follows the patient. */
  department: string;
  asker: InquirySide;
  subject: string;
}

/** What can happen to a question about a patient. */
export type InquiryEvent =
  | { type: "inquiry-opened"; inquiry: InquiryBegun; message: InquiryMessage }
  | { type: "inquiry-said"; inquiry: string; message: InquiryMessage }
  | { type: "inquiry-concluded"; inquiry: string; outcome: InquiryOutcome; note: string };

/** A question that waits for one side, since when, and until when. */
export interface InquiryWaiting {
  state: "waiting";
  for: InquirySide;
  since: IsoDay;
  answerBy: IsoDay;
}

/** Where a question stands: it waits for one side, or a person has decided what comes of it. */
export type InquiryStanding =
  | InquiryWaiting
  | { state: "concluded"; outcome: InquiryOutcome; note: string; on: IsoDay; by: Actor };

/** A question about a patient with all that was said: one thread for one matter. */
export interface Inquiry extends InquiryBegun {
  openedOn: IsoDay;
  /** The question, then all else in the order in which it was written; each with who recorded it. */
  messages: readonly (InquiryMessage & { by: Actor })[];
  standing: InquiryStanding;
}
