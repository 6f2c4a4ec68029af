/** The daily certificate, and what every screen says on top. */
import type { ClosedReason } from "@foelgeskab/followup/course";
import type { IsoDay } from "@foelgeskab/followup/ids";
import type { LadderLevel } from "@foelgeskab/followup/life-events";
import type { Phrase } from "@foelgeskab/followup/phrase";

/** What waits for somebody somewhere in the region, each kind with its oldest item on the certificate. */
export type QueueName =
  | "decisions"
  | "checks"
  | "results"
  | "handovers"
  | "questions"
  | "inquiries"
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
  /** Hand-overs that we hold by the events, and by what they came: the sum of the next four is `held`. `outbox`: letters of our own outbox; `received`: letters of other systems; `earlier`: from before letters were sent from here; `missing`: no letter is known. `accepted`: what practices hold or have held. */
  endToEnd: Record<"held" | "outbox" | "received" | "earlier" | "missing" | "accepted", number>;
  received: Record<"matched" | "unmatched" | "unreadable" | "receipt" | "set-aside", number>;
  outbound: Record<"waiting" | "sent" | "acknowledged" | "refused" | "done", number>;
  queues: CertificateQueue[];
  feeds: FeedView[];
  /** One hash over the heads of all courses, by course id; and whether the heads of the last night are all still there. */
  chain: { head: string; courses: number; events: number; lastNight: "kept" | "changed" | "none" };
  /** For how many followed courses the events alone can tell what was owed, and how many checks of them were never heard of in their window. */
  owed: { judged: number; notJudged: number; silent: number };
  unaccounted: Unaccounted[];
  /** For an earlier day: what of this is counted as it is today, since nobody remembers it. */
  ofToday: ("received" | "outbound" | "queues" | "feeds")[];
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
  /** In a practice region: the nights strictly between these two were skipped when its clock was moved on. */
  movedOver: { after: IsoDay; before: IsoDay }[];
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
