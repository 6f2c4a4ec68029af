import type { ClosedReason, Course } from "@foelgeskab/followup/course";
import type { IsoDay } from "@foelgeskab/followup/ids";
import type {
  EscalationDecision,
  LadderLevel,
  Onward,
  PracticeChange,
  RegionMove,
} from "@foelgeskab/followup/life-events";
import type { Phrase } from "@foelgeskab/followup/phrase";
import type { RegisterLine } from "@foelgeskab/followup/register/register-line";

/** Why a party may see the patient of a course, from when, until when. */
export interface CareRelation {
  party: string;
  basis: "treats" | "offered" | "follows" | "handed-over" | "referred-to" | "asked";
  since: IsoDay;
  until: IsoDay | null;
}

/** A time during which one party held the course; instants, the last one open. */
export interface Holding {
  party: string;
  from: string;
  until: string | null;
}

/** The rows that the screens read of one course. All of it can be rebuilt from the events. */
export interface Projection {
  patientId: string;
  courseId: string;
  course: CourseColumns;
  relations: CareRelation[];
  holdings: Holding[];
  obligations: ObligationColumns[];
  verdicts: VerdictColumns[];
  results: ResultColumns[];
  inquiries: InquiryColumns[];
  /** The course in the register that is walked as a whole; none while general practice owes nothing. */
  line: RegisterLine[];
}

/** One row of that table. */
export interface CourseColumns {
  status: Exclude<Course["standing"]["status"], "received">;
  cancer: string;
  icd10: string;
  programme: string;
  department_id: string;
  holder_id: string;
  practice_id: string | null;
  opened_on: IsoDay;
  status_since: IsoDay;
  answer_due: IsoDay | null;
  question: string | null;
  earliest: IsoDay | null;
  anchor_on: IsoDay | null;
  state: unknown;
}

/** One row of that table. */
export interface ObligationColumns {
  check_id: string;
  due: IsoDay;
  from_day: IsoDay;
  until_day: IsoDay;
  met_on: IsoDay | null;
  fact: unknown;
  promised_for: IsoDay | null;
}

/** One row of that table. */
export interface VerdictColumns {
  criterion: string;
  state: string;
  since: IsoDay | null;
  repeat_from: IsoDay | null;
  repeat_until: IsoDay | null;
  fact: unknown;
  deferred_until: IsoDay | null;
  /** The department that has the patient back has dealt with what it rests on. */
  seen_back: boolean;
}

/** One row of that table. */
export interface ResultColumns {
  result_id: string;
  analysis: string;
  sampled_on: IsoDay;
  received_at: string;
  fact: unknown;
  unusable: string | null;
  needs_eyes: boolean;
  signed_on: IsoDay | null;
}

/** One row of that table: a question with whose turn it is; nobody's once a person has concluded it, or the course has ended. */
export interface InquiryColumns {
  inquiry_id: string;
  department_id: string;
  /** The practice that wrote in it last. */
  practice_id: string;
  asker: "follower" | "department";
  subject: string;
  opened_on: IsoDay;
  owed_by: string | null;
  owed: "answer" | "conclusion" | null;
  since: IsoDay | null;
  answer_by: IsoDay | null;
  outcome: string | null;
  concluded_on: IsoDay | null;
  messages: number;
}

/** What lists say of a course without reading its history: the hand-over's id, the re-referral, why it came back. */
export interface CourseSummary {
  handover: string | null;
  /** Set while a letter of another record system waits as an offer: who wrote it, and how many of the ten elements are ready. */
  received?: { sender: string; ready: number };
  rereferral: { id: string; reason: string; urgency: string; to: string } | null;
  answered: string | null;
  cameBack: string | null;
  declined: string | null;
  /** What the department wrote when it did not take the patient back, until the one who follows has acted on it. */
  notTaken: { by: string; reason: string } | null;
  /** The change of the programme that the holder has not read yet, with what it changes for this patient. */
  programmeChange?: { to: string; on: IsoDay; because: string; changes: Phrase[] } | null; // rows from before versions could change have none
  closed: { reason: ClosedReason; note: string } | null;
  /** What the patient's life has brought; rows from before there was such a thing have none. */
  life?: LifeSummary;
}

/** What lists say of a patient who changes practice, of a letter that nobody has confirmed, and of what climbed. */
export interface LifeSummary {
  /** Parties besides the holder that have something of it on their lists. */
  alsoFor: string[];
  onward: Onward | null;
  /** The patient's own practice, where it is neither the one that follows nor the one that is asked to. */
  ownPractice: PracticeChange | null;
  /** A letter that moved the task and waits for its confirmation: whose, to whom, since when. */
  unconfirmed: { handover: string; from: string; to: string; offeredOn: IsoDay } | null;
  unreadMove: { from: string; to: string; on: IsoDay } | null;
  /** Since when the department has had the patient back from a practice: what comes in is judged and seen there. */
  returnedOn?: IsoDay;
  regionMove: RegionMove | null;
  /** The last decision about each thing that climbed. */
  escalations: Record<
    string,
    { level: LadderLevel; decision: EscalationDecision; note: string; until: IsoDay; by: string }
  >;
}
