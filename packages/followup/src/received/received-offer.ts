import type { BaselineValue, ChosenCriterion, Element, Epikrise, PlannedCheck, Section } from "../epikrise.ts";
import type { IsoDay } from "../ids.ts";
import type { Actor } from "../party.ts";

/** A discharge letter as another record system wrote it. Its text is kept as it came and is never more than text. */
export interface ReceivedLetter {
  /** The received message it stands in. */
  message: string;
  /** The sender's own number for it. */
  number: string;
  /** The sending unit in the letter's words. */
  sender: string;
  /** When it was signed: local time as ISO text. Of two letters about one offer the later one counts. */
  writtenAt: string;
  /** The diagnosis that stands outside the text, if any. */
  diagnosis?: { code: string; text: string };
  /** All it says, line by line. */
  text: string;
}

/** A hand-over that began with a received letter: whose patient, to whom, and until when an answer is expected. */
export interface ReceivedOffer {
  id: string;
  from: string;
  to: string;
  letter: ReceivedLetter;
  offeredOn: IsoDay;
  answerDue: IsoDay;
  /** The code of the patient's sheet, once the practice has accepted. */
  sheetCode: string;
  /** True where the course was opened for this letter: then its programme and dates are proposals until a person has confirmed them. */
  opensCourse: boolean;
}

/** What the department answered to a question about a received letter. */
export interface DepartmentAnswer {
  text: string;
  on: IsoDay;
  by: Actor;
}

/** Elements that are words alone. */
export type WordElement =
  | "complications-and-after-effects"
  | "treatment-plan"
  | "clinical-assessment"
  | "material-to-patient"
  | "other-material";

/** What is confirmed of one element: its words as the letter has them, and what the plan computes from them. */
export type ElementValue =
  | { element: "course-of-treatment"; section: Section; diagnosis: Epikrise["diagnosis"] }
  | {
      element: "checks-at-gp";
      section: Section;
      checks: PlannedCheck[];
      /** Checks whose numbers the letter does not give: the programme's, taken over by the one who confirms. */
      takenOver: string[];
      colour: Epikrise["colour"];
    }
  | { element: "blood-tests"; section: Section; baseline: BaselineValue[] }
  | {
      element: "re-referral-criteria";
      section: Section;
      criteria: ChosenCriterion[];
      /** Criteria that the letter does not name: the programme's, taken over by the one who confirms. */
      takenOver: string[];
    }
  | { element: "direct-contact"; section: Section; contact: { phone: string; label: string } }
  | { element: WordElement; section: Section };

/** One element as a person confirmed it: as it was read, or with her own correction. */
export interface ConfirmedElement {
  value: ElementValue;
  how: "as-read" | "corrected";
  by: Actor;
  on: IsoDay;
}

/** The elements that have been confirmed so far. */
export type ConfirmedElements = Partial<Record<Element, ConfirmedElement>>;

/** Where a followed course's letter came from: the received text, the department's answers, and who confirmed what. */
export interface ReceivedSource {
  letter: ReceivedLetter;
  answers: DepartmentAnswer[];
  confirmed: ConfirmedElements;
}
