import type { World } from "../../advance/advance.ts";
import type { LetterPlace, WaitingReply, Why } from "../../store/inbound-rows.ts";
import type { Db } from "../../store/transaction.ts";
import type { KnownLetter } from "./read-message.ts";

/** What became of one letter, before it is written down. */
export interface Outcome {
  readonly state: LetterPlace;
  readonly why?: Why;
  readonly patientId?: string | null;
  readonly courseId?: string | null;
  /** On whose list it is, where that is somebody else than the one it is addressed to. */
  readonly partyId?: string;
  readonly notes?: readonly Why[];
  /** The letter whose files these are. */
  readonly withLetter?: string;
  /** Set where a practice seems to answer a hand-over with it. */
  readonly reply?: WaitingReply;
}

/** What every step needs. */
export interface Step<L extends KnownLetter> {
  readonly db: Db;
  readonly world: World;
  readonly inboundId: string;
  readonly letter: L;
}
