import {
  type Answer,
  deliveryOf,
  type Outcome,
  owesAnswer,
  receptionOf,
  type Sending,
} from "@foelgeskab/medcom/reliable-messaging";
import { randomFrom } from "../random.ts";
import { newAgenda } from "../simulation/agenda.ts";
import { LIES, type Lies, lyingExchange } from "./lying-exchange.ts";
import { type ReceiverTables, receivingMachine } from "./receiving-machine.ts";

/** The product's own decisions; a test puts wrong ones in their place to see that each is found. */
export interface Tables extends ReceiverTables {
  readonly deliveryOf: typeof deliveryOf;
  /** Whether a letter that is sent again gets an envelope of its own. */
  readonly newEnvelope: boolean;
}

/** What is run. `told` hears how many messages have been judged, now and then. */
export interface Proof {
  readonly messages: number;
  readonly seed: number;
  readonly lies?: Lies;
  readonly tables?: Tables;
  readonly told?: (judged: number) => void;
}

/** What must never be. */
export const MESSAGE_LAWS = [
  "a message at +91 minutes is neither acknowledged nor a person's",
  "a message was shown twice",
  "a repetition got another answer than the first time",
  "a receipt was answered",
  "a message is sent again in an envelope that was used",
  "an acknowledged message was never taken",
] as const;

/** One of them. */
export type MessageLaw = (typeof MESSAGE_LAWS)[number];

/** What came of a run: how often each law was broken, and how much happened. Without time and machine, so that the same seed gives the same. */
export interface ProofResult {
  readonly messages: number;
  readonly seed: number;
  readonly lies: Lies;
  readonly atNinetyOne: { readonly acknowledged: number; readonly refused: number; readonly unanswered: number };
  /** A day after the last could still arrive. */
  readonly atTheEnd: { readonly acknowledged: number; readonly refused: number; readonly unanswered: number };
  readonly sendings: number;
  readonly arrivals: number;
  readonly damaged: number;
  readonly repetitions: number;
  readonly receipts: number;
  readonly broken: Readonly<Record<MessageLaw, number>>;
}

const OURS: Tables = { deliveryOf, receptionOf, owesAnswer, newEnvelope: true };
/** Messages begun in each minute. */
const A_MINUTE = 20;
/** At most so many sendings of one message can be told apart by their envelope's number. */
const MOST_SENDINGS = 16;
/** When every message is asked for (L2, and rule 3 of reliable messaging). */
const JUDGED_AFTER = 91;
/** Every delay and every doubled receipt is over by then. */
const AFTER_ALL = 10 * 24 * 60;
const TOLD_EVERY = 50_000;

/** A message as its sender keeps it. */
interface Sent {
  readonly sendings: Sending[];
  readonly answers: Answer[];
}

/** Sends that many messages through an exchange that lies, and judges each 91 minutes after it was begun. Pure: the same seed gives the same. */
export function proveMessages({ messages, seed, lies = LIES, tables = OURS, told }: Proof): ProofResult {
  const random = randomFrom(seed);
  const agenda = newAgenda(0);
  const exchange = lyingExchange(agenda, random.branch(1), lies);
  const receiver = receivingMachine(messages, tables, random.branch(2));
  const broken = Object.fromEntries(MESSAGE_LAWS.map((law) => [law, 0])) as Record<MessageLaw, number>; // each of them
  const counts = { sendings: 0, arrivals: 0, damaged: 0, repetitions: 0, receipts: 0 };
  const ninetyOne = { acknowledged: 0, refused: 0, unanswered: 0 };
  const end = { acknowledged: 0, refused: 0, unanswered: 0 };
  const firstAnswers: (Outcome | undefined)[] = new Array<undefined>(messages);
  const sent: (Sent | undefined)[] = new Array<undefined>(messages);

  for (let message = 0; message < messages; message += 1) {
    const at = Math.floor(message / A_MINUTE);
    agenda.runUntil(at);
    const begun: Sent = { sendings: [], answers: [] };
    sent[message] = begun;
    send(message, begun);
    agenda.at(at + JUDGED_AFTER, () => judge(message, begun));
  }
  agenda.runUntil(agenda.now + AFTER_ALL);
  for (const [message, each] of sent.entries()) if (each !== undefined) close(message, each);
  return { messages, seed, lies, atNinetyOne: ninetyOne, atTheEnd: end, ...counts, broken };

  function send(message: number, { sendings, answers }: Sent): void {
    const envelope = message * MOST_SENDINGS + (tables.newEnvelope ? sendings.length : 0);
    if (sendings.some((each) => each.envelope === String(envelope))) broken[MESSAGE_LAWS[4]] += 1;
    sendings.push({ envelope: String(envelope), at: agenda.now });
    counts.sendings += 1;
    exchange.carry((damaged) => arrive(message, envelope, damaged, answers));
    look(message, { sendings, answers });
  }

  /** What the product's job does: looks when there is something to see, and sends again what it is told to. */
  function look(message: number, each: Sent): void {
    const standing = standingOf(each);
    if (standing.state === "awaiting") agenda.at(standing.until, () => look(message, each));
    if (standing.state === "resend" && each.sendings.length < MOST_SENDINGS) send(message, each);
  }

  function arrive(message: number, envelope: number, damaged: boolean, answers: Answer[]): void {
    counts.arrivals += 1;
    if (damaged) counts.damaged += 1;
    if (firstAnswers[message] !== undefined) counts.repetitions += 1;
    const outcome = receiver.take({ message, envelope, damaged });
    if (receiver.shown(message) > 1) broken[MESSAGE_LAWS[1]] += 1;
    if (outcome === undefined) return;
    if (outcome !== "transient-error") {
      const first = firstAnswers[message];
      if (first !== undefined && first !== outcome) broken[MESSAGE_LAWS[2]] += 1;
      firstAnswers[message] = first ?? outcome;
    }
    exchange.carryReceipt(() => {
      counts.receipts += 1;
      if (tables.owesAnswer("acknowledgement")) broken[MESSAGE_LAWS[3]] += 1;
      answers.push({ outcome, at: agenda.now });
    });
  }

  function judge(message: number, each: Sent): void {
    const standing = standingOf(each);
    if (standing.state === "awaiting" || standing.state === "resend") broken[MESSAGE_LAWS[0]] += 1;
    count(ninetyOne, each);
    if ((message + 1) % TOLD_EVERY === 0) told?.(message + 1);
  }

  function close(message: number, each: Sent): void {
    count(end, each);
    if (standingOf(each).state === "acknowledged" && receiver.shown(message) === 0) broken[MESSAGE_LAWS[5]] += 1;
  }

  function count(into: typeof end, each: Sent): void {
    const standing = standingOf(each);
    if (standing.state === "acknowledged") into.acknowledged += 1;
    else if (standing.state === "person" && standing.because === "refused") into.refused += 1;
    else into.unanswered += 1;
  }

  function standingOf({ sendings: [first, ...later], answers }: Sent) {
    if (first === undefined) throw new Error("it is judged once it was sent");
    return tables.deliveryOf({ sendings: [first, ...later], answers }, agenda.now);
  }
}
