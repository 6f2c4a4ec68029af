/** What a receiver's machine says of a message; none of them says that a person has read it. */
export type Outcome = "ok" | "fatal-error" | "transient-error";

/** One attempt: the same message in an envelope of its own. Moments count from any common origin, in the unit of the patience. */
export interface Sending {
  readonly envelope: string;
  readonly at: number;
}

/** An acknowledgement as it arrived. */
export interface Answer {
  readonly outcome: Outcome;
  readonly at: number;
}

/** A message with everything that was tried and heard, each in the order in which it happened. */
export interface SentMessage {
  readonly sendings: readonly [Sending, ...Sending[]];
  readonly answers: readonly Answer[];
}

/** How long to wait, in minutes or whatever unit the moments have, and how often to try again: MedCom's texts contradict each other, so each region says it. */
export interface Patience {
  readonly answerWithin: number;
  readonly resends: number;
}

/** Two resends, after 30 and 60 minutes, and a person after 90: a proposal until MedCom has answered. */
export const PATIENCE: Patience = { answerWithin: 30, resends: 2 };

/** Where a sent message stands; what is not acknowledged waits for a while, is sent again, or is somebody's. */
export type Delivery =
  /** `contradicted`: the receiver said the opposite later. The first word holds, and a person is told. */
  | { readonly state: "acknowledged"; readonly since: number; readonly contradicted: boolean }
  | { readonly state: "awaiting"; readonly until: number }
  | { readonly state: "resend"; readonly since: number }
  | { readonly state: "person"; readonly because: "refused" | "no-answer"; readonly since: number };

/** Reads where a message stands at a moment. Nothing has to have run for that: a sender that was down finds its overdue messages with a person. */
export function deliveryOf({ sendings, answers }: SentMessage, now: number, patience: Patience = PATIENCE): Delivery {
  const last = answers.filter(({ outcome }) => outcome !== "transient-error"); // a technical fault is no answer
  const [word] = last;
  if (word?.outcome === "ok")
    return {
      state: "acknowledged",
      since: word.at,
      contradicted: last.some(({ outcome }) => outcome === "fatal-error"),
    };
  if (word !== undefined) return { state: "person", because: "refused", since: word.at };
  if (sendings.some(({ at }) => at > now)) return fromAhead(sendings, now, patience);
  const givenUp = sendings[0].at + patience.answerWithin * (patience.resends + 1);
  if (now >= givenUp) return { state: "person", because: "no-answer", since: givenUp };
  const waited = (sendings.at(-1) ?? sendings[0]).at + patience.answerWithin;
  if (now < waited || sendings.length > patience.resends)
    return { state: "awaiting", until: Math.min(waited, givenUp) };
  return { state: "resend", since: waited };
}

/** It was sent by a clock that was ahead: nobody knows for how long it has waited. It is sent again, and then it is a person's; it never waits for that clock's day. */
function fromAhead(sendings: SentMessage["sendings"], now: number, { resends }: Patience): Delivery {
  return sendings.length > resends
    ? { state: "person", because: "no-answer", since: now }
    : { state: "resend", since: now };
}

/** Whether an arriving message's two numbers were seen before: of the message itself (MessageHeader.id, the letter's identifier), and of its envelope (Bundle.id, the VANS envelope's). */
export interface Seen {
  readonly message: boolean;
  readonly envelope: boolean;
}

/** What is done with an arriving message: it is taken in, answered as it was the first time, or refused. */
export type Reception = "take-in" | "answer-again" | "refuse";

/** The table of four cases. A known message is a duplicate whatever its envelope; a new message in a known envelope is somebody's mistake. */
export function receptionOf({ message, envelope }: Seen): Reception {
  if (message) return "answer-again";
  return envelope ? "refuse" : "take-in";
}

/** Everything is acknowledged but acknowledgements. */
export function owesAnswer(kind: "message" | "acknowledgement"): boolean {
  return kind === "message";
}
