import type { Handover, Rereferral } from "@foelgeskab/followup/course";
import type { InquiryBegun, InquiryMessage } from "@foelgeskab/followup/inquiry/inquiry";
import type { Letter } from "@foelgeskab/followup/letter";
import type { CourseFile } from "../pages/course-file.ts";
import type { Db } from "../store/transaction.ts";

/** Where features put the letters that follow from an act, in the act's own transaction. */
export interface Outbox {
  handoverLetter(db: Db, what: { file: CourseFile; handover: Handover; letter: Letter }): Promise<void>;
  rereferral(db: Db, what: { file: CourseFile; rereferral: Rereferral; values: string[] }): Promise<void>;
  /** A message of a question, for a party of which nobody reads it here. */
  correspondence(db: Db, what: { file: CourseFile; inquiry: InquiryBegun; message: InquiryMessage }): Promise<void>;
}
