/** What the server's HTTP interface takes and gives: the one file that the screens know of the server. Days are ISO text, moments ISO instants. */
import type { Assessment, AssessmentAnswers } from "@foelgeskab/followup/assessment";
import type { ClosedReason, ContactHow, CourseResult, DeferReason, ReplySays } from "@foelgeskab/followup/course";
import type { Element, Epikrise } from "@foelgeskab/followup/epikrise";
import type { IsoDay } from "@foelgeskab/followup/ids";
import type { ImpactTotals } from "@foelgeskab/followup/impact-totals";
import type { ExpectedYield } from "@foelgeskab/followup/legacy/expected-yield";
import type { FindingCode } from "@foelgeskab/followup/legacy/finding-codes";
import type { MovedFinding } from "@foelgeskab/followup/legacy/findings";
import type {
  EscalationDecision,
  LadderLevel,
  PracticeChangeReason,
  TriageDecision,
} from "@foelgeskab/followup/life-events";
import type { Role } from "@foelgeskab/followup/party";
import type { Phrase } from "@foelgeskab/followup/phrase";
import type { CheckKind, Programme } from "@foelgeskab/followup/programme";
import type { LayerConflict } from "@foelgeskab/followup/programmes/layer-conflicts";
import type { GapLine } from "@foelgeskab/followup/received/gap-line";
import type { ProgrammeFit } from "@foelgeskab/followup/received/proposed-subject";
import type { ElementValue } from "@foelgeskab/followup/received/received-offer";
import type { Group, PatientRef, WorklistRow } from "@foelgeskab/followup/worklist";

/** GET /api/me */
export interface Me {
  user: { id: string; name: string; title: string };
  parties: {
    id: string;
    name: string;
    organisation: string;
    identifier: string;
    kind: "department" | "practice" | "region" | "programme-group";
    role: Role;
    /** Her last day there: a locum's or a leaver's, or the last day of the absence that she stands in for. Null: no end is known. */
    until: IsoDay | null;
    /** Whether she acts there only because her own unit is the deputy of one that is away. */
    deputy: boolean;
  }[];
  /** The party acted for: one of `parties`. POST /api/me/party { party } changes it. */
  party: string;
  role: Role;
  /** The server's present day. */
  today: IsoDay;
  demo: boolean;
  /** Sent back as header `x-csrf` on every POST and PUT. */
  csrf: string;
}

/** GET /api/worklist: everything that waits for the party acted for. */
export interface Worklist {
  today: IsoDay;
  /** When the list was read. */
  readAt: string;
  rows: WorklistRow[];
  counts: Record<Group, number>;
  /** When a message last came in, for lists that are empty. */
  lastHeard: string | null;
  /** How many courses the party follows, as its list of patients shows them. */
  patients: number;
  unmatched: number;
  unreadable: number;
  /** People moved earlier about whom nobody has decided, and how many of them are past the day to decide by. */
  movedEarlier: { total: number; overdue: number };
}

/** GET /api/patients?list=…: `followed` for a practice; `to-assess`, `on-the-way`, `accepted`, `came-back` for a department; `closed` for both. */
export type PatientList = "followed" | "to-assess" | "on-the-way" | "accepted" | "came-back" | "closed";

/** One line of a patient list. */
export interface PatientLine {
  patient: PatientRef;
  status: "at-hospital" | "offered" | "followed" | "moving" | "referred-back" | "closed";
  holder: string;
  since: IsoDay;
  /** What the line says besides: earliest day, days waited, reason of return. */
  note: Phrase;
  answerDue?: IsoDay;
  late: boolean;
}

/** A list of patients: at most 500 lines, and how many there are in all. */
export interface PatientLines {
  lines: PatientLine[];
  total: number;
}

/** POST /api/search { text }: inside the party's own patients only; a CPR number never stands in an address. */
export interface SearchAnswer {
  found: { patient: PatientRef; holder: string }[];
  more: boolean;
}

/** A measurement on the curve. */
export interface CurvePoint {
  result: string;
  sampledOn: IsoDay;
  /** Exact decimal text with point; the bound where censored. */
  value: string;
  comparator: "" | "<" | ">";
  unit: string;
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
  unit: string;
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
  deferredBecause: Phrase | null;
  /** For symptom criteria: the codes that can be reported. */
  symptoms: { code: string; label: Phrase }[];
  values: { result: string; value: string; unit: string; sampledOn: IsoDay }[];
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
  contact: { phone: string; label: string; verifiedOn: IsoDay; stale: boolean } | null;
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
  seenBy: { at: string; name: string; role: Phrase; party: string }[];
  /** A change of the programme that the holder has not read yet: why, and what it changes for this patient. */
  programmeChange: { to: string; on: IsoDay; because: string; changes: Phrase[] } | null;
  life: LifeView;
  /** What this person may do now, and why not where it may be expected. */
  may: Record<PatientAct, true | Phrase>;
}

/** What the registers say of the person, and what follows for who has the patient. */
export interface LifeView {
  diedOn: IsoDay | null;
  emigratedOn: IsoDay | null;
  /** The region where she lives, where it is another. */
  movedTo: string | null;
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
  | "reopen"
  | "note-call"
  | "read-reply"
  | "release-result";

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
  guidance: Record<Element, Phrase>;
  answerDue: IsoDay;
}

/** POST /api/courses/:courseId/offer { version, earlyReason? } → PatientPage. */
export interface OfferRequest {
  version: number;
  earlyReason?: string;
}

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
  reopen: { note: string };
  "note-call": { handover: string; note: string };
  "read-reply": { handover: string; inbound: string; says: ReplySays };
}

/** POST /api/courses: opens a course for a patient of the department; answers with the new course. */
export interface OpenCourseRequest {
  cpr: string;
  givenName: string;
  familyName: string;
  practiceNumber: string;
  programme: string;
  icd10: string;
  anchorOn: IsoDay;
}

/** GET /api/programmes: those in force, for the form that opens a course. */
export interface ProgrammeChoice {
  id: string;
  name: Phrase;
  cancer: string;
  anchor: { name: string; label: Phrase };
  icd10: string[];
}

/** GET /api/inbox: messages that wait for a person, oldest first. */
export interface Inbox {
  items: InboxItem[];
  lastHeard: string | null;
  /** What a person can choose who makes an offer of a waiting discharge letter; empty where none waits. */
  choices: { departments: { id: string; name: string }[]; programmes: { id: string; name: Phrase }[] };
}

/** A received message that could not be placed, or could not be read. The raw text is kept. */
export interface InboxItem {
  id: string;
  state: "unmatched" | "unreadable";
  receivedAt: string;
  hoursWaiting: number;
  type: string | null;
  sender: string;
  patientName: string | null;
  why: Phrase;
  content: string;
  /** The course whose hand-over a practice answers with it; read on the patient's page. */
  replyAbout: string | null;
  /** Set where a person of the practice can make an offer of the letter: what she must choose for that. */
  offer: OfferNeeds | null;
}

/** The one thing that a letter does not tell: who sent it, by which programme, or that the patient is ours. */
export type OfferNeeds = "department" | "programme" | "ours";

/** POST /api/inbox/:id/match { courseId }, /api/inbox/:id/set-aside { reason } or /api/inbox/:id/offer { department?, programme?, ours? }: each answers with the new Inbox. GET /api/outbox: what left; POST /api/outbox/:id/held { decision: "send" | "arrived" } about a letter that a restore holds answers with the same. */
export interface Outbox {
  items: {
    id: string;
    kind: string;
    about: string;
    receiver: string;
    patientName: string | null;
    courseId: string | null;
    state: "waiting" | "sent" | "acknowledged" | "refused" | "done" | "withdrawn" | "held";
    createdAt: string;
    sentAt: string | null;
    answeredAt: string | null;
    refusal: string | null;
  }[];
}

/** GET /api/directory: the telephone list. POST /api/directory/:entry/verify {} confirms one of the own party's numbers today (coordinator, hospital doctor) and answers with the new list. */
export interface Directory {
  entries: {
    entry: string;
    party: string;
    partyName: string;
    organisation: string;
    cancer: string;
    label: string;
    phone: string;
    hours: string;
    verifiedOn: IsoDay;
    stale: boolean;
  }[];
}

/** GET /api/region: what has climbed to the region's office, by the unit that is to be rung. POST /api/region/courses/:courseId/answer { key, level, decision, note, until } POST /api/region/register/:id/set-aside { reason } and POST /api/region/restored/:id/asked answer with the same. */
export interface RegionList {
  today: IsoDay;
  units: RegionUnit[];
  /** Feeds from which nothing has come for longer than their rhythm, the longest first; `answer`: what a person did about it, quiet until a day. */
  silent: (Pick<FeedView, "kind" | "name" | "heardAt" | "hours"> & {
    answer: { decision: "called" | "noted"; note: string; until: IsoDay; by: string } | null;
  })[];
  /** Units that hold patients and have nobody to open their lists. */
  unattended: (Omit<RegionUnit, "items"> & { held: number })[];
  /** Messages that have waited at a unit for more than two days. */
  messages: (Omit<RegionUnit, "items"> & { kind: "inbound" | "outbound"; waiting: number; oldest: string })[];
  /** What registers say and nobody can place: the worst first, and how many in all; and whole files that were refused. */
  register: { id: string; says: RegisterSays; number: string; on: string | null; receivedAt: string; why: Phrase }[];
  registerTotal: number;
  refusedFiles: { id: string; sender: string; lines: number; receivedAt: string; why: Phrase }[];
  /** Restores from a backup after which the partners are still to be asked for what they sent meanwhile. */
  restored: { id: number; at: string; to: string; held: number }[];
}

/** GET /api/absences, POST /api/absences { from, until, deputy } (a doctor of the practice; deputy: its practice number): from today on. */
export interface Absences {
  absences: { id: string; away: string; deputy: string; from: IsoDay; until: IsoDay; by: string; own: boolean }[];
}

/** GET /api/person-links: links of two records that wait for a second person of the region's office. POST /api/person-links { one, other, note, undo } proposes, POST …/:id/decide { yes, note } decides; both answer with the same. */
export interface PersonLinks {
  links: {
    id: string;
    /** Whether it would undo a link. */
    undo: boolean;
    /** The two civil registration numbers. */
    one: string;
    other: string;
    by: string;
    at: string;
    note: string;
    /** Proposed by oneself: then somebody else decides. */
    own: boolean;
  }[];
}

/** What a register's line says; `missing`: the person does not stand in its new whole file; `parted`: a link of two records was undone. */
export type RegisterSays =
  | "death"
  | "death-annulled"
  | "emigration"
  | "return"
  | "practice"
  | "region"
  | "new-number"
  | "missing"
  | "parted";

/** A unit with what waits there: whom it is about, since when, how far it has climbed. No clinical value and no diagnosis. */
export interface RegionUnit {
  party: string;
  name: string;
  organisation: string;
  phone: string;
  items: {
    /** Names the thing that waits without saying what it is. */
    key: string;
    kind: "check" | "decision" | "plan-over" | "move" | "forced-move" | "other-region" | "rereferral";
    courseId: string;
    name: string;
    cpr: string;
    since: IsoDay;
    days: number;
    level: LadderLevel;
    step: Phrase;
    what: Phrase;
    /** A person's decision, until its day. */
    quiet: { decision: EscalationDecision; note: string; until: IsoDay; by: string } | null;
  }[];
}

/** GET /api/closings. POST /api/closings { party, kind, closesOn, note } announces one, and POST /api/closings/:id/cancel {} takes that back (region's office); both answer with the same. */
export interface Closings {
  today: IsoDay;
  /** Every announced one and those of the last half year, for the region's office; a practice's own for itself. */
  closings: {
    id: string;
    party: string;
    name: string;
    identifier: string;
    phone: string;
    kind: "planned" | "special" | "overnight";
    state: "announced" | "closed" | "cancelled";
    announcedOn: IsoDay;
    closesOn: IsoDay;
    endedOn: IsoDay | null;
    note: string;
    by: string;
    /** Courses that went to their departments on the day. */
    moved: number | null;
    /** Why it could not be closed on its day. */
    stopped: Phrase | null;
    /** Open courses that it holds, how many of them are offered to another practice, and how many have no other practice yet. */
    held: number;
    moving: number;
    withoutPractice: number;
  }[];
  /** The own patients whom a closing practice holds. */
  patients: {
    patient: PatientRef;
    holder: string;
    holderName: string;
    department: string;
    stands: "offered-on" | "has-new-practice" | "has-none";
    newPractice: string | null;
  }[];
  /** Practices that could be announced, for the region's office. */
  practices: { id: string; name: string; identifier: string }[];
}

/** GET /api/conflicts: numbers that two layers set differently for patients of this region. */
export interface RuleConflicts {
  conflicts: LayerConflict[];
}

/** GET /api/demo and POST /api/demo/clock { days }: only in a demo database. */
export interface Demo {
  today: IsoDay;
  movedDays: number;
  seededOn: IsoDay;
  /** The story of README: the two patients it follows, and where they are now. */
  story: { courseId: string; name: string; hint: Phrase }[];
}

/** POST /api/courses/:courseId/release-result { analysis, value, sampledOn }: the demo's laboratory answers, as a real message through the inbound path. */
export interface ReleaseResultRequest {
  analysis: string;
  value: string;
  sampledOn: IsoDay;
}

/** GET /api/sheet/:code, open to everyone: is the sheet in the hand the newest? Says nothing about anybody. */
export interface SheetStatus {
  state: "current" | "replaced" | "unknown";
  text: Phrase;
}

/** What every refused or failed request answers with (problem+json). */
export interface Problem {
  status: number;
  code: string;
  sentence: Phrase;
  source?: string;
  field?: string;
}

/** GET /api/programme-versions: every programme with its versions. Drafts are there for the programme group alone. */
export interface ProgrammeShelf {
  mayEdit: boolean;
  programmes: { id: string; name: Phrase; versions: VersionLine[] }[];
}

/** One version of a programme on the shelf. */
export interface VersionLine {
  version: number;
  state: "draft" | "in-review" | "published" | "withdrawn";
  /** A file of the product, or written in the programme studio. */
  origin: "file" | "studio";
  validFrom: IsoDay | null;
  validUntil: IsoDay | null;
  supersededBy: string | null;
  inForce: boolean;
  numbers: number;
  unsigned: number;
  /** Open courses that follow it; null for those who are told no counts. */
  courses: number | null;
}

/** What is wrong with a version's text: the place, and a sentence. */
export interface VersionProblem {
  file: string;
  line: number;
  /** As "checks.0.everyMonths". */
  field: string;
  sentence: Phrase;
}

/** What a text would be, without being saved: POST …/try { edits, golden? }. */
export interface TriedVersion {
  problems: VersionProblem[];
  changes: { group: Phrase; says: Phrase; clinical: boolean }[];
  golden: { name: string; differences: Phrase[] }[];
}

/** GET /api/programme-versions/:programme/:version: one version as it is read, and edited where it is a draft. Every act on it answers with this. */
export interface VersionView extends TriedVersion {
  line: VersionLine;
  /** Null while the text cannot be read as a programme. */
  programme: Programme | null;
  basedOn: string | null;
  revision: number;
  goldenText: string;
  sha256: string | null;
  /** What must be said before it is published: numbers that nobody has signed; null where there is nothing. */
  warning: Phrase | null;
  approvals: { name: string; at: string }[];
  revisions: { revision: number; kind: "edit" | "signature"; name: string; at: string; why: string }[];
  may: Record<VersionAct, true | Phrase>;
}

/** The acts on a version: POST /api/programme-versions/:programme/:version/<act>. */
export type VersionAct =
  | "draft"
  | "save"
  | "sign"
  | "review"
  | "send-back"
  | "approve"
  | "publish"
  | "withdraw"
  | "impact"
  | "migrate";

/** Where a changed number stands, and how well it is known. Nobody has signed it yet. */
export interface EditEvidence {
  source: string;
  mark: "agreement" | "verified-dk" | "verified-foreign" | "model" | "proposal";
  note?: string | undefined;
}

/** One thing that is changed in a draft. Numbers as people type them; null: no end. An earliest month's id is "nation DSAM". */
export type ProgrammeEdit =
  | {
      edit: "number";
      rule: "check" | "criterion" | "earliest";
      id: string;
      field: string;
      value: string | null;
      evidence: EditEvidence;
    }
  | {
      edit: "text";
      rule: "programme" | "check" | "criterion" | "earliest";
      id: string;
      field: "name" | "shortName" | "label" | "text";
      text: Phrase;
    }
  | { edit: "optional"; id: string; optional: boolean }
  | {
      edit: "add-check";
      id: string;
      label: Phrase;
      /** A check of the programme with the same tests, at the same place. */
      like: string;
      everyMonths: number;
      fromMonth: number;
      untilMonth: number | null;
      beforeDays: number;
      afterDays: number;
      optional: boolean;
      evidence: EditEvidence;
    }
  | { edit: "remove-check"; id: string }
  | { edit: "add-source"; id: string; title: string; where: string };

/** The bodies of the acts on a version; `revision` is the saving that the person saw. */
export interface VersionActBodies {
  draft: { why: string };
  save: { revision: number; edits: ProgrammeEdit[]; golden?: string; why: string };
  sign: { revision: number; rules: { rule: "check" | "criterion" | "earliest"; id: string }[] };
  review: { revision: number };
  "send-back": { revision: number };
  approve: { revision: number };
  publish: { revision: number; validFrom: IsoDay };
  withdraw: { revision: number };
}

/** GET /api/programme-versions/:programme/:version/runs: the newest preview of a version and the newest moving of courses to it, for the programme group. */
export interface VersionRuns {
  impact: RunView | null;
  migration: RunView | null;
}

/** Long work over the register: how far it is, and its counts so far. It goes on when nobody looks. */
export interface RunView {
  state: "running" | "done" | "failed" | "stopped";
  /** Why it ended without being done; null where it is at work or done. */
  endedBecause: Phrase | null;
  done: number;
  total: number;
  /** The saving that was looked at; another one now stands where it differs. */
  revision: number;
  startedAt: string;
  startedBy: string;
  finishedAt: string | null;
  because: string;
  /** The units that were chosen; null: all. */
  units: string[] | null;
  totals: ImpactTotals;
  unitNames: Record<string, string>;
}

/** GET /api/programme-versions/:programme/:version/courses: what a published version changes, or has changed, for the own patients. */
export interface VersionCourses {
  courses: {
    courseId: string;
    name: string;
    cpr: string;
    outcome: "previewed" | "moved" | "stays";
    reason: Phrase | null;
    changes: Phrase[];
  }[];
  /** Whether there are more than are listed. */
  more: boolean;
}

/** POST …/impact { revision } and …/migrate: each answers with the new VersionRuns. */
export interface MigrateRequest {
  revision: number;
  /** Holders whose courses are moved; null: all. */
  units: string[] | null;
  because: string;
}

/** One list of people moved earlier as it was sent: how far its reading is, and how many lines ended how. */
export interface LegacyFileView {
  id: string;
  name: string;
  state: "arriving" | "reading" | "done" | "refused";
  /** Why nothing of it was taken in. */
  refusal: Phrase | null;
  lines: number;
  done: number;
  begunAt: string;
  finishedAt: string | null;
  by: string;
  encoding: "utf-8" | "windows-1252" | null;
  /** Columns of its header that nobody reads. */
  unreadColumns: string[];
  counts: Partial<Record<"opened" | "updated" | "known" | "waits" | "unread" | "repeated", number>>;
}

/** GET /api/moved-earlier/files: the party's lists, newest first. POST { name, bytes, sha256 } begins one, PUT …/:file/parts/:part { base64 } sends its parts; both answer with its view. */
export interface LegacyFiles {
  files: LegacyFileView[];
}

/** What waits for somebody somewhere in the region, each kind with its oldest item on the certificate. */
export type QueueName =
  | "decisions"
  | "checks"
  | "results"
  | "handovers"
  | "questions"
  | "rereferrals"
  | "drafts"
  | "messages"
  | "letters"
  | "moved-earlier";

/** One queue of the certificate. */
export interface CertificateQueue {
  queue: QueueName;
  count: number;
  oldest: { since: IsoDay; days: number; courseId: string | null } | null;
  /** Days after which the oldest item climbs, by calendar or by the days on which clinics are open; null where the queue has one step alone. */
  limitDays: number | null;
  limitCounts: "days" | "working-days";
  /** Who has been reached beyond the first step; null while nobody has. */
  reached: LadderLevel | null;
}

/** What is heard from outside, with the age of its last sign of life. */
export interface FeedView {
  kind: "laboratory" | "letters" | "registers" | "receipts";
  name: string;
  heardAt: string;
  hours: number;
  /** Hours of silence after which it is amber, and after which it is red. */
  amberAfter: number;
  redAfter: number;
  state: "heard" | "amber" | "red";
  /** In a practice region: silenced on purpose. */
  silenced: boolean;
}

/** Something that the certificate cannot account for: a course or a message, by id alone, with the reason as a code with its place and in words. */
export interface Unaccounted {
  courseId: string | null;
  why: string;
  says: Phrase;
}

/** The certificate: everything counted twice, from the events and from the rows that screens read. */
export interface CertificateContent {
  /** The day from which it looks. */
  asOf: IsoDay;
  madeAt: string;
  accounted: { registered: number; active: number; closed: Partial<Record<ClosedReason, number>>; unaccounted: number };
  judges: { agree: number; disagree: number };
  /** Letters to practices by what became of them: the sum of the others is `sent`. */
  letters: { sent: number; accepted: number; declined: number; withdrawn: number; ended: number; pending: number };
  received: Record<"matched" | "unmatched" | "unreadable" | "receipt" | "set-aside", number>;
  outbound: Record<"waiting" | "sent" | "acknowledged" | "refused" | "done", number>;
  queues: CertificateQueue[];
  feeds: FeedView[];
  /** One hash over the heads of all courses, by course id; and whether the heads of the last night are all still there. */
  chain: { head: string; courses: number; events: number; lastNight: "kept" | "changed" | "none" };
  /** For how many followed courses the events alone can tell what was owed, and how many checks of them were never heard of in their window. */
  owed: { judged: number; notJudged: number; silent: number };
  unaccounted: Unaccounted[];
  /** How long it took, in ms. */
  tookMs: number;
}

/** One run in the history of certificates. */
export interface CertificateRun {
  id: number;
  forDay: string;
  nightly: boolean;
  madeAt: string;
  registered: number;
  active: number;
  closed: number;
  unaccounted: number;
  agree: number;
  disagree: number;
}

/** GET /api/certificate: the runs, newest first, for everybody; the latest in full for the region's office, null for others. GET /api/certificate.pdf: the same as one page. */
export interface CertificateView {
  runs: CertificateRun[];
  latest: CertificateContent | null;
}

/** GET /api/watch: what every screen says on top, if anything. `POST /api/certificate` makes one now, for the region's office. */
export interface Watch {
  /** missing: none for 24 hours; differs: the latest does not add up. */
  certificate: "whole" | "differs" | "missing";
  /** When the latest was made; null when never. */
  madeAt: string | null;
  unaccounted: number;
  /** Feeds that are silent. */
  silent: FeedView[];
}

/** GET /api/moved-earlier?finding=…: people moved earlier about whom somebody must decide, worst first; at most 200 lines, and how many there are. */
export interface MovedEarlier {
  today: IsoDay;
  lines: MovedLine[];
  /** How many stand on the list as it is asked for, and in all. */
  shown: number;
  total: number;
  overdue: number;
  /** How many have each finding, wait for a choice, or could not be read. */
  counts: Partial<Record<FindingCode | "waits" | "unread", number>>;
  expected: readonly ExpectedYield[];
  choices: { departments: { id: string; name: string }[]; programmes: { id: string; name: Phrase; anchor: Phrase }[] };
}

/** One line: a person with what was found, one about whom something must be chosen, or a line that could not be read. */
export interface MovedLine {
  id: string;
  kind: "found" | "waits" | "unread";
  /** Null where the line could not be read. */
  person: { name: string; cpr: string; age: number; diagnosis: string; treatment: string; limit: string } | null;
  /** The course that was opened; the party may open it where it holds it. */
  courseId: string | null;
  programme: Phrase | null;
  department: string;
  practice: string;
  file: { name: string; line: number };
  findings: MovedFinding[];
  /** What it waits for, and what was wrong with the line. */
  because: Phrase[];
  /** The text of a line that could not be read, for whoever sent it. */
  raw: string | null;
  since: IsoDay;
  due: IsoDay;
  words: { by: string; on: IsoDay; says: MovedWord; note: string }[];
  may: { decide: boolean; open: boolean; setAside: boolean; say: boolean };
}

/** What a practice says about a patient of the list. */
export type MovedWord = "follows" | "does-not-follow" | "not-ours";

/** POST /api/moved-earlier/:line/decide; `reason` with a closure only. Answers with the list, as the other acts do. */
export interface MovedDecision {
  finding: FindingCode;
  decision: TriageDecision;
  note: string;
  reason?: ClosedReason;
}
