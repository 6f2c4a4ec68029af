/** What a person may do in a course, and what it takes. */
import type { ClosedReason, ContactHow, DeferReason, ReplySays } from "@foelgeskab/followup/course";
import type { IsoDay } from "@foelgeskab/followup/ids";
import type { PracticeChangeReason } from "@foelgeskab/followup/life-events";

/** The acts of the patient page. */
export type PatientAct =
  | "accept"
  | "ask"
  | "decline"
  | "answer"
  | "withdraw"
  | "sign"
  | "defer"
  | "refer-back"
  | "accept-rereferral"
  | "decline-rereferral"
  | "close"
  | "enter-result"
  | "report-symptoms"
  | "do-check"
  | "contact"
  | "assess"
  | "write"
  | "read-programme-change"
  | "take-back"
  | "offer-onward"
  | "read-holder-move"
  | "settle-region"
  | "reopen"
  | "note-call"
  | "read-reply"
  | "release-result";

/** POST /api/courses/:courseId/… bodies of the other acts; each answers with the new PatientPage. */
export interface ActBodies {
  accept: { handover: string };
  ask: { handover: string; question: string };
  decline: { handover: string; reason: string };
  answer: { handover: string; answer: string };
  withdraw: { handover: string; reason: string };
  sign: { results: string[]; note: string };
  defer: { criterion: string; since: IsoDay; reason: DeferReason; note: string; until: IsoDay };
  "refer-back": { criteria: string[]; reason: string };
  "accept-rereferral": { rereferral: string };
  "decline-rereferral": { rereferral: string; reason: string };
  close: { reason: ClosedReason; note: string };
  "enter-result": { analysis: string; value: string; unit: string; sampledOn: IsoDay };
  "report-symptoms": { symptoms: { code: string; present: boolean }[]; reportedOn: IsoDay };
  "do-check": { check: string; due: IsoDay; on: IsoDay; note: string };
  contact: { check: string; due: IsoDay; how: ContactHow; promisedFor?: IsoDay; note: string };
  "read-programme-change": { programme: string };
  "take-back": { reason: string };
  "offer-onward": { practiceNumber: string; because: PracticeChangeReason };
  "read-holder-move": Record<string, never>;
  /** `to` and `on`: the move that it is about. */
  "settle-region": { to: string; on: IsoDay; note: string; until: IsoDay };
  reopen: { note: string };
  "note-call": { handover: string; note: string };
  "read-reply": { handover: string; inbound: string; says: ReplySays };
}
