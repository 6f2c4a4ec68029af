import type { CourseResult } from "@foelgeskab/followup/course";
import type { Outcome } from "@foelgeskab/medcom/reliable-messaging";
import type { Minute } from "../time.ts";

/** What really happened, whatever the system believes. */
export interface Truth {
  /** Who, by hand, said yes to a hand-over, by the hand-over: the party, for which she spoke. */
  saidYes: Map<string, Set<string>>;
  /** Courses that somebody, or the register, meant to end: "course reason". */
  meantToClose: Set<string>;
  /** Every answer that a laboratory issued, by its id. */
  answers: Map<string, TrueAnswer>;
  /** Letters that really left to a patient, and when. */
  lettersGone: { patient: string; afterDeath: boolean }[];
  /** The acknowledgements that each message was given, in order. */
  acknowledged: Map<string, string[]>;
  /** Who was told of a hand-over by a machine of theirs that took the letter. */
  reached: Set<string>;
  /** What each receiver's machine said of each message. */
  machines: Map<string, Outcome>;
  /** What somebody has begun to deal with by hand. */
  inHand: Set<string>;
  /** Messages whose receiver has said no, and what was sent once more after that. */
  refused: Set<string>;
  sentAfterNo: string[];
  /** Met criteria that the practice has looked at. */
  alerted: Set<string>;
}

/** An answer that a laboratory really issued, and whether it ever sent it. */
export interface TrueAnswer {
  patient: string;
  result: CourseResult;
  sent: boolean;
  at: Minute;
  /** Sent under another patient's number by mistake, and taken back. */
  mistaken: boolean;
}

/** Nothing has happened yet. */
export function newTruth(): Truth {
  return {
    saidYes: new Map(),
    meantToClose: new Set(),
    answers: new Map(),
    lettersGone: [],
    acknowledged: new Map(),
    reached: new Set(),
    machines: new Map(),
    inHand: new Set(),
    refused: new Set(),
    sentAfterNo: [],
    alerted: new Set(),
  };
}
