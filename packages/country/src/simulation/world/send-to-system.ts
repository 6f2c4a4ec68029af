import type { Answer, Sending } from "@foelgeskab/medcom/reliable-messaging";
import { deliveryOf, PATIENCE } from "@foelgeskab/medcom/reliable-messaging";
import { officeSoon } from "../people/office.ts";
import { tellDeed } from "../system/deed.ts";
import { receive } from "../system/receive.ts";
import { Killed } from "../system/system.ts";
import type { Body, Envelope } from "../system/wire.ts";
import { DAY, HOUR } from "../time.ts";
import { type House, strikes } from "./house.ts";
import { carryAcknowledgement, carryMessage } from "./network.ts";

/** What a partner sends to us, and goes on sending until it is acknowledged or one of its people has begun anew. */
interface Outgoing {
  message: string;
  body: Body;
  sendings: Sending[];
  answers: Answer[];
  /** How often a person there has sent it anew as another message. */
  anew: number;
}

/** After so many times a partner's people ring instead, and we read it to them: then it comes whole. */
const MOST_ANEW = 5;

/** A partner sends a message to the system, reliably. */
export function sendToSystem(house: House, from: string, to: string, body: Body): void {
  attempt(house, from, to, { message: nextNumber(house), body, sendings: [], answers: [], anew: 0 });
}

function attempt(house: House, from: string, to: string, outgoing: Outgoing): void {
  const { agenda } = house;
  const envelope = strikes(house, "envelope-reused") ? usedEnvelope(house) : nextNumber(house);
  outgoing.sendings.push({ envelope, at: agenda.now });
  carryMessage(house, (damaged) => {
    arrives(house, from, outgoing, { envelope, message: outgoing.message, from, to, body: outgoing.body, damaged });
  });
  agenda.at(agenda.now + PATIENCE.answerWithin, () => lookAfter(house, from, to, outgoing));
}

function lookAfter(house: House, from: string, to: string, outgoing: Outgoing): void {
  const { agenda } = house;
  const [first, ...rest] = outgoing.sendings;
  if (first === undefined) {
    beginAnew(house, from, to, outgoing); // the process died while it was read to us
    return;
  }
  const delivery = deliveryOf({ sendings: [first, ...rest], answers: outgoing.answers }, agenda.now);
  switch (delivery.state) {
    case "acknowledged":
      return;
    case "resend":
      attempt(house, from, to, outgoing);
      return;
    case "awaiting":
      agenda.at(delivery.until, () => lookAfter(house, from, to, outgoing));
      return;
    case "person":
      beginAnew(house, from, to, outgoing);
      return;
    default:
      delivery satisfies never;
      return;
  }
}

/** A person of the partner sees it on the next day and sends it as a new message (reliable messaging, rule 6). */
function beginAnew(house: House, from: string, to: string, { body, anew }: Outgoing): void {
  const { agenda, random } = house;
  const next: Outgoing = { message: nextNumber(house), body, sendings: [], answers: [], anew: anew + 1 };
  agenda.at(agenda.now + random.between(6 * HOUR, 2 * DAY), () => {
    if (next.anew <= MOST_ANEW) return attempt(house, from, to, next);
    arrives(house, from, next, { envelope: nextNumber(house), message: next.message, from, to, body, damaged: false });
    agenda.at(agenda.now + PATIENCE.answerWithin, () => lookAfter(house, from, to, next));
  });
}

function arrives(house: House, from: string, outgoing: Outgoing, arriving: Envelope): void {
  if (strikes(house, "transient-error")) {
    answered(house, from, outgoing, "transient-error");
    return;
  }
  try {
    const outcome = receive(house.system, arriving);
    tellDeed(house.system, { what: "message", arriving }, outcome);
    const said = house.truth.acknowledged.get(arriving.message) ?? [];
    house.truth.acknowledged.set(arriving.message, [...said, outcome]);
    officeSoon(house);
    if (house.system.domain.owesAnswer("message")) answered(house, from, outgoing, outcome);
  } catch (error) {
    if (!(error instanceof Killed)) throw error; // the process died: it says nothing, and the sender tries again
    if (!house.system.domain.shell.answersAfterCommit) answered(house, from, outgoing, "ok");
  }
}

function answered(house: House, _from: string, { answers, sendings }: Outgoing, outcome: Answer["outcome"]): void {
  if (sendings.length === 0) sendings.push({ envelope: "by-hand", at: house.agenda.now });
  carryAcknowledgement(house, () => answers.push({ outcome, at: house.agenda.now }));
}

function nextNumber(house: House): string {
  return `x${house.system.watch.number()}`;
}

function usedEnvelope(house: House): string {
  const [used] = house.system.envelopes;
  return used ?? nextNumber(house);
}
