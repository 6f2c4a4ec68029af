/** Messages that came in or go out. */
import type { Phrase } from "@foelgeskab/followup/phrase";

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
  /** The files that it brings, to be had at GET /api/files/:id; without an id one has not come yet. `bytes` is its size. */
  files: { id: string | null; title: string; type: string | null; bytes: number | null }[];
  /** The course whose hand-over a practice answers with it; read on the patient's page. */
  replyAbout: string | null;
  /** Set where a person of the practice can make an offer of the letter: what she must choose for that. */
  offer: OfferNeeds | null;
}

/** The one thing that a letter does not tell: who sent it, by which programme, or that the patient is ours. */
export type OfferNeeds = "department" | "programme" | "ours";

/** POST /api/inbox/:id/match { courseId }, /api/inbox/:id/set-aside { reason } or /api/inbox/:id/offer { department?, programme?, ours? }: each answers with the new Inbox. GET /api/outbox: what left; POST /api/outbox/:id/held { decision: "send" | "arrived", reason } about a letter that is held answers with the same; so does POST /api/outbox/:id/unanswered { decision: "again" | "reached", reason } about one that no machine has taken. */
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
    /** Why it is held: after a restore, or while a register is silent; then a person lets it go with a reason, or it goes by itself. */
    heldBecause: "restore" | "register" | null;
    /** Who sent it although it was held, and why. */
    letGo: { by: string; note: string } | null;
    /** Every time it left, oldest first, with what the receiver's machine answered to that one. */
    attempts: { sentAt: string; answeredAt: string | null; outcome: "ok" | "fatal-error" | "transient-error" | null }[];
    /** Where one that has left stands now: waiting for its receipt until, to be sent again, or a person's since; null for all others. */
    waits: { as: "awaiting" | "resend" | "person"; at: string } | null;
    /** Who sent it again by hand, last. */
    again: { by: string; at: string } | null;
    /** Who knows that it was reached otherwise, and how. */
    reached: { by: string; note: string } | null;
  }[];
  /** Partners that could not be reached when it was last tried, longest first; their letters wait, and are sent by themselves. */
  channelsOff: { name: string; since: string; why: "unreachable" | "refuses-key" | "failing" }[];
}
