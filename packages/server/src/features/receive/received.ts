import type { Phrase } from "@foelgeskab/followup/phrase";
import type { Partner } from "../../http/feature.ts";

/** Bytes as they came, and by which way. A partner may send in its own name only; folder and command are the operator's own. */
export interface Arrival {
  readonly bytes: Uint8Array;
  readonly channel: "http" | "folder" | "command";
  readonly partner?: Partner;
  /** Hears of faults in our own code, without a word of the message. */
  readonly log?: (line: string) => void;
}

/** Where a received letter is now; there is no other place (safety S7). */
export type LetterPlace = "matched" | "unmatched" | "unreadable" | "receipt" | "set-aside";

/** Why a letter stands where it stands: a code to count, and a sentence that never repeats what the letter says. */
export interface Why extends Phrase {
  readonly code: string;
}

/** What became of one letter of a message. A message that cannot be taken apart counts as one letter. */
export interface ReceivedLetter {
  readonly inboundId: string;
  /** MedCom's name, as XRPT01; null when nobody can tell. */
  readonly type: string | null;
  readonly state: LetterPlace;
  readonly why: Phrase | null;
}

/** What became of a message, told only after everything is saved. */
export interface Received {
  readonly letters: readonly ReceivedLetter[];
  /** The message had come before, and nothing was changed. */
  readonly repeated: boolean;
  /** The receipt (XCTL02 or XCTL03) to give back, if one is owed. */
  readonly receipt: string | null;
}

/** What lists show of a letter without reading it again. */
export interface LetterSummary {
  readonly sender: string;
  readonly patientName: string | null;
  /** What it says, for the person who has to place it; empty for letters that found their place. */
  readonly content: string;
  /** What is odd about it, and did not stop it. */
  readonly notes: readonly Why[];
}
