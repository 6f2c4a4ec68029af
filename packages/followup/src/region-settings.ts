import type { LadderLevel } from "./life-events.ts";
import type { Phrase } from "./phrase.ts";
import type { Source } from "./programme.ts";
import type { LayerEvidence } from "./programmes/layer.ts";

/** What moves the follow-up in a region: a person's acceptance, or the letter itself. */
export type HandoverBasis = "acceptance" | "epikrise";

/** What the one who is reached by a ladder does: has it on the list, reminds, calls, or decides. */
export const LADDER_ACTS = ["see", "remind", "call", "decide"] as const;

/** The act of a step. */
export type LadderAct = (typeof LADDER_ACTS)[number];

/** One step: so many days after something began to wait, it is also this one's to act on. */
export interface LadderStep {
  to: LadderLevel;
  act: LadderAct;
  after: number;
}

/** How something that waits climbs, step by step; the first step is at once. */
export interface Ladder {
  /** Calendar days, or days on which clinics are open. */
  counts: "days" | "working-days";
  steps: readonly LadderStep[];
}

/** What waits, each kind with a ladder of its own. */
export const LADDER_KINDS = [
  "check",
  "decision",
  "handover",
  "rereferral",
  "inquiry",
  "move",
  "inbound",
  "outbound",
  "directory",
] as const;

/** A kind of waiting. */
export type LadderKind = (typeof LADDER_KINDS)[number];

/** Where news of a patient comes from. */
export const FEED_KINDS = ["laboratory", "letters", "registers", "receipts"] as const;

/** A kind of feed. */
export type FeedKind = (typeof FEED_KINDS)[number];

/** What a region decides about its own follow-up: numbers with their sources, as data. Plain JSON. */
export interface RegionSettings {
  /** The region's code, as RM. */
  region: string;
  name: Phrase;
  version: number;
  sources: readonly Source[];
  handoverBasis: HandoverBasis;
  ladders: Readonly<Record<LadderKind, Ladder>>;
  /** Hours without a word after which a feed counts as silent. */
  feeds: Readonly<Record<FeedKind, number>>;
  /** For how many minutes a letter waits for the receipt of the receiver's machine, and how often it is then sent again before a person has it. */
  receiptPatience: { minutes: number; resends: number };
  /** Days in which an answer is expected. */
  answerDays: { handover: number; rereferral: number };
  /** Working days in which a question is answered that came in writing or by telephone, and in which whoever asked reads the answer and decides. */
  inquiryDays: { letter: number; phone: number; read: number };
  /** Days in all for which a doctor can wait with one met criterion, renewals included. */
  mostDeferredDays: number;
  /** How many months a number of the telephone list is good for after it was rung, and how many days before that its owner is told. */
  directory: { confirmMonths: number; remindDays: number };
  /** Where each setting stands, by its place: "ladders.check". */
  evidence: Readonly<Record<string, LayerEvidence>>;
}
