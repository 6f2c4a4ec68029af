import type { Outcome, owesAnswer, receptionOf } from "@foelgeskab/medcom/reliable-messaging";
import type { Random } from "../random.ts";

/** The tables of the product that a receiver decides by. */
export interface ReceiverTables {
  readonly receptionOf: typeof receptionOf;
  readonly owesAnswer: typeof owesAnswer;
}

/** A message as it arrives, by the numbers of itself and of its envelope. */
export interface Arriving {
  readonly message: number;
  readonly envelope: number;
  readonly damaged: boolean;
}

/** The receiver's machine, and what its people have seen. */
export interface ReceivingMachine {
  /** Takes a message, and gives the answer that is owed; none where it cannot be seen whose it is. */
  take(arriving: Arriving): Outcome | undefined;
  /** How often the content of a message was shown to a person. */
  shown(message: number): number;
}

/** Shares of what arrives whole: it breaks its profile, or the machine cannot store it just now. */
const NOT_VALID = 0.01;
const NOT_STORED = 0.02;
/** Of what is damaged, so much can still be answered. */
const STILL_NAMED = 0.5;

/** A machine that has seen nothing yet of at most so many messages. It remembers numbers alone, so a million take some megabytes. */
export function receivingMachine(messages: number, tables: ReceiverTables, random: Random): ReceivingMachine {
  const answers: (Outcome | undefined)[] = new Array<undefined>(messages);
  const envelopes = new Set<number>();
  const shown = new Uint8Array(messages);
  return { take, shown: (message) => shown[message] ?? 0 };

  function take({ message, envelope, damaged }: Arriving): Outcome | undefined {
    if (!tables.owesAnswer("message")) return undefined;
    // Damaged on its way, or not stored: nothing is known of it, and its sender may try again (KR5.R).
    if (damaged) return random.chance(STILL_NAMED) ? "transient-error" : undefined;
    const known = answers[message];
    const reception = tables.receptionOf({ message: known !== undefined, envelope: envelopes.has(envelope) });
    if (reception === "answer-again" && known !== undefined) return known;
    if (reception === "take-in" && random.chance(NOT_STORED)) return "transient-error";
    const outcome = reception === "refuse" || random.chance(NOT_VALID) ? "fatal-error" : "ok";
    answers[message] = outcome;
    envelopes.add(envelope);
    if (outcome === "ok") shown[message] = (shown[message] ?? 0) + 1;
    return outcome;
  }
}
