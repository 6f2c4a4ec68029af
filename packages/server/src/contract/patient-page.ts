/** The page of one patient. */

import type { IsoDay } from "@foelgeskab/followup/ids";
import type { EscalationDecision, LadderLevel } from "@foelgeskab/followup/life-events";
import type { Phrase } from "@foelgeskab/followup/phrase";
import type { CheckKind } from "@foelgeskab/followup/programme";
import type { PatientRef } from "@foelgeskab/followup/worklist";
import type { PatientAct } from "./acts.ts";
import type { HandoverView, OfferView, ReplyView } from "./handover.ts";
import type { CourseLetter, InquiryBrief } from "./inquiries.ts";

/** A measurement on the curve. */
export interface CurvePoint {
  result: string;
  sampledOn: IsoDay;
  /** Exact decimal text with point; the bound where censored. */
  value: string;
  comparator: "" | "<" | ">";
  unit: Phrase;
  laboratory: string;
  status: string;
  unusable: Phrase | null;
  signedOn: IsoDay | null;
  signedBy: string | null;
  /** Whether it waits for a signature: it came under the letter and nobody has signed it. */
  toSign: boolean;
}

/** The values of one analyte over the course, with the limit that applies. */
export interface Curve {
  analyte: string;
  label: Phrase;
  unit: Phrase;
  points: CurvePoint[];
  limit: { value: string; text: Phrase; from: IsoDay; direction: "above" | "below" } | null;
  /** The confirmed pair of a met criterion, by result id. */
  pair: [string, string] | null;
  /** The next planned sample of this analyte. */
  planned: { due: IsoDay; from: IsoDay; until: IsoDay } | null;
}

/** A dated mark on the curve and the time line: treatment, hand-over, re-referral. */
export interface Mark {
  on: IsoDay;
  text: Phrase;
}

/** A band of the responsibility ribbon: exactly one at every instant, no gap. */
export interface HoldingBand {
  party: string;
  name: string;
  kind: "department" | "practice" | "region" | "programme-group";
  from: IsoDay;
  until: IsoDay | null;
}

/** One line of the time line, planned or past. */
export interface TimelineItem {
  key: string;
  on: IsoDay;
  kind: "result" | "letter" | "contact" | "decision" | "planned";
  state: "scheduled" | "due" | "overdue" | "done" | "pending" | "met" | "undetermined" | "handover" | "unvouched";
  title: Phrase;
  text: Phrase;
  note: Phrase;
}

/** One criterion with its state and what would change it. */
export interface CriterionView {
  id: string;
  state: "no-data" | "not-met" | "undetermined" | "pending" | "unconfirmed-overdue" | "met";
  since: IsoDay | null;
  /** The criterion as a sentence. */
  text: Phrase;
  /** Where it stands, by which values, against which limit, as one sentence. */
  finding: Phrase;
  rule: Phrase;
  source: Phrase;
  /** Signature state of the number: "unsigned" is shown as such. */
  signature: Phrase;
  /** What would make the verdict another one. */
  changes: Phrase[];
  action: Phrase;
  urgency: Phrase;
  acute: boolean;
  deferredUntil: IsoDay | null;
  /** Since when somebody has waited with it, and the last day that the region lets it wait to, however often it is renewed. */
  waitedSince: IsoDay | null;
  waitAtMostUntil: IsoDay | null;
  deferredBecause: Phrase | null;
  /** For symptom criteria: the codes that can be reported. */
  symptoms: { code: string; label: Phrase }[];
  values: { result: string; value: string; unit: Phrase; sampledOn: IsoDay }[];
}

/** One planned check. */
export interface PlanLine {
  check: string;
  label: Phrase;
  interval: Phrase;
  next: IsoDay | null;
  orderedBy: Phrase;
  /** How the answer comes; says so where it does not come by itself. */
  route: Phrase;
  byHand: boolean;
  booking: Phrase;
  source: Phrase;
  signature: Phrase;
  deviation: Phrase | null;
  /** What doing it means: a control, a treatment given, or a referral sent. */
  kind: CheckKind;
  needsBlood: boolean;
  /** Analyses (code, label, unit) that an answer entered by hand can be given for. */
  analyses: { code: string; label: Phrase; unit: string }[];
  /** The due day that can be met, called about or promised now, if any. */
  open: { due: IsoDay; from: IsoDay; until: IsoDay; state: "due" | "overdue" | "scheduled" | "unvouched" } | null;
  /** Why nobody can say whether it was done: its laboratory is silent. */
  silence: Phrase | null;
}

/** GET /api/courses/:courseId: the patient page, the same for every role that may see it. */
export interface PatientPage {
  patient: PatientRef & { bornOn: IsoDay; city: string; phone: string };
  status: "at-hospital" | "offered" | "followed" | "moving" | "referred-back" | "closed";
  diagnosis: Phrase;
  responsible: { party: string; name: string; since: IsoDay };
  nextStep: { text: Phrase; on: IsoDay | null };
  /** The number that the letter cites as the telephone list has it today. `letterSays` and `sheetSays`: what stands in the letter and on the sheet in the patient's hand, where that is another. */
  contact: {
    phone: string;
    label: string;
    hours: string;
    verifiedOn: IsoDay;
    state: "live" | "stale" | "ended";
    letterSays: string | null;
    sheetSays: string | null;
  } | null;
  /** The red line, if there is one. */
  alarm: Phrase | null;
  curves: Curve[];
  marks: Mark[];
  holdings: HoldingBand[];
  timeline: TimelineItem[];
  criteria: CriterionView[];
  plan: PlanLine[];
  planNote: Phrase;
  /** The next blood draw that serves this plan and another of the patient; empty where none does. */
  sharedDraws: { on: IsoDay; what: Phrase; because: Phrase }[];
  handover: HandoverView | null;
  /** An offer that a letter of another record system made, while it waits for its answer. */
  received: (OfferView & { ready: number }) | null;
  /** The practice's letters of reply to the hand-over that nobody here has read yet, oldest first. */
  replies: ReplyView[];
  /** Other letters about the course that wait for a person of this party. */
  letters: CourseLetter[];
  /** The questions to and from departments, open ones first; and whether this person may ask one. */
  inquiries: InquiryBrief[];
  mayAsk: boolean;
  rereferral: {
    id: string;
    toName: string;
    fromName: string;
    sentOn: IsoDay;
    reason: string;
    urgency: Phrase;
    by: string;
    criteria: Phrase[];
  } | null;
  person: { label: Phrase; value: Phrase }[];
  lateEffects: Phrase[];
  seenBy: { at: string; name: string; role: Phrase; party: string; standsIn: boolean }[];
  /** A change of the programme that the holder has not read yet: why, and what it changes for this patient. */
  programmeChange: { to: string; on: IsoDay; because: string; changes: Phrase[] } | null;
  life: LifeView;
  /** What this person may do now, and why not where it may be expected. */
  may: Record<PatientAct, true | Phrase>;
}

/** What the registers say of the person, and what follows for who has the patient. */
export interface LifeView {
  /** A register that is silent: nobody can vouch for what it would tell of the patient. */
  unvouched: { register: string; since: IsoDay } | null;
  diedOn: IsoDay | null;
  emigratedOn: IsoDay | null;
  /** The region where she lives, where it is another. */
  movedTo: string | null;
  /** The move to another region that the course knows of. */
  regionMove: { to: string; on: IsoDay } | null;
  /** The patient's own practice where it is not the one that follows; `name` null: none. */
  ownPractice: { name: string | null; on: IsoDay; because: Phrase } | null;
  /** The practice that is asked to take over while another still follows. */
  onward: {
    id: string;
    toName: string;
    fromName: string;
    offeredOn: IsoDay;
    answerDue: IsoDay;
    late: boolean;
    because: Phrase;
  } | null;
  /** The day on which the party that has the patient closes. */
  holderClosesOn: IsoDay | null;
  /** Set while nobody of the department has seen that a closing gave the patient back to it. */
  unreadMove: { fromName: string; on: IsoDay } | null;
  /** Whether the letter moved the task and the practice has not confirmed it. */
  unconfirmed: boolean;
  /** Earlier numbers and linked records of the same person. */
  numbers: { number: string; kind: "earlier" | "replacement" | "linked"; courseId: string | null }[];
  /** What was decided about something that climbed, while it is quiet. */
  decisions: { level: LadderLevel; decision: EscalationDecision; note: string; until: IsoDay; by: string }[];
}
