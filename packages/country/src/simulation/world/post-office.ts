import { dayText } from "@foelgeskab/followup/day";
import type { Outcome, SentMessage } from "@foelgeskab/medcom/reliable-messaging";
import { officeSoon } from "../people/office.ts";
import { tellDeed } from "../system/deed.ts";
import type { Outgoing } from "../system/system.ts";
import { Killed } from "../system/system.ts";
import { act } from "../system/transact.ts";
import { DAY, HOUR, localDay, type Minute } from "../time.ts";
import { isWithin } from "./country.ts";
import { type House, strikes, struck } from "./house.ts";
import { carryAcknowledgement, carryMessage } from "./network.ts";
import { printLetters } from "./printer.ts";

/** The queue runs a minute after something was put into it. */
export function pumpSoon(house: House): void {
  pumpAt(house, house.agenda.now + 1);
}

/** The queue runs at a moment, or before. */
export function pumpAt(house: House, at: Minute): void {
  if (house.pumpAt !== null && house.pumpAt <= at && house.pumpAt > house.agenda.now) return;
  house.pumpAt = at;
  house.agenda.at(at, () => {
    if (house.pumpAt === at) house.pumpAt = null;
    pump(house);
  });
}

/** Looks at everything that is not settled: what is due is sent, what is a person's is dealt with in some days, and paper is printed. */
function pump(house: House): void {
  const { system, agenda, country } = house;
  if (isWithin(country.schedulerDown, agenda.now)) {
    struck(house, "scheduler-down");
    pumpAt(house, agenda.now + HOUR);
    return;
  }
  printLetters(house);
  const runs = strikes(house, "scheduler-doubled") ? 2 : 1;
  for (const outgoing of system.outbox.values()) {
    if (outgoing.settledBy !== undefined) continue;
    for (let run = 0; run < runs; run += 1) lookAfter(house, outgoing);
  }
}

function lookAfter(house: House, outgoing: Outgoing): void {
  const { system } = house;
  const sent = sentOf(outgoing);
  if (sent === undefined) {
    send(house, outgoing);
    return;
  }
  const delivery = system.domain.deliveryOf(sent, system.clock());
  switch (delivery.state) {
    case "acknowledged":
      if (!delivery.contradicted) outgoing.settledBy = { by: "acknowledgement", at: house.agenda.now };
      else dealtWith(house, outgoing);
      return;
    case "resend":
      send(house, outgoing);
      return;
    case "awaiting":
      pumpAt(house, Math.max(house.agenda.now + 1, house.agenda.now + delivery.until - system.clock()));
      return;
    case "person":
      dealtWith(house, outgoing);
      return;
    default:
      delivery satisfies never;
      return;
  }
}

/** What was tried, once something was. */
export function sentOf({ sendings, answers }: Outgoing): SentMessage | undefined {
  const [first, ...rest] = sendings;
  return first === undefined ? undefined : { sendings: [first, ...rest], answers };
}

function send(house: House, outgoing: Outgoing): void {
  const { system, agenda } = house;
  if (house.truth.refused.has(outgoing.message)) house.truth.sentAfterNo.push(outgoing.key);
  const sending = { envelope: system.domain.shell.envelopeOf(outgoing), at: system.clock() };
  outgoing.sendings = [...outgoing.sendings, sending] as Outgoing["sendings"]; // one more than before, so not empty
  carryMessage(house, (damaged) => reaches(house, outgoing, damaged));
  pumpAt(house, agenda.now + 30);
}

/** The receiver's machine: it answers a message that it knows as it did before. */
function reaches(house: House, outgoing: Outgoing, damaged: boolean): void {
  const { machines } = house.truth;
  if (strikes(house, "receiver-gone")) return; // as if it were lost, and nobody says so
  if (strikes(house, "transient-error")) {
    hears(house, outgoing, "transient-error");
    return;
  }
  const known = machines.get(outgoing.message);
  const outcome = known ?? (damaged || strikes(house, "fatal-error") ? "fatal-error" : "ok");
  machines.set(outgoing.message, outcome);
  if (known === undefined && outcome === "ok") reached(house, outgoing);
  hears(house, outgoing, outcome);
  if (outcome === "ok" && strikes(house, "ack-contradicted")) hears(house, outgoing, "fatal-error");
}

function reached({ truth }: House, { body }: Outgoing): void {
  if (body.kind === "handover") truth.reached.add(body.handover);
}

function hears(house: House, outgoing: Outgoing, outcome: Outcome): void {
  if (strikes(house, "ack-of-nothing")) heardOfNothing(house, outgoing);
  carryAcknowledgement(house, () => {
    if (outcome === "fatal-error" && !outgoing.answers.some((answer) => answer.outcome === "ok"))
      house.truth.refused.add(outgoing.message);
    outgoing.answers.push({ outcome, at: house.system.clock() });
    pumpSoon(house);
    if (outcome === "ok") delivered(house, outgoing);
    if (outcome !== "transient-error") tellReceipt(house, outgoing, outcome);
  });
}

/** Only letters have receipts that a system can be given; what people are told besides stands on their screens. */
function tellReceipt({ system }: House, { body }: Outgoing, outcome: "ok" | "fatal-error" | "never-sent"): void {
  if (body.kind !== "handover" && body.kind !== "rereferral") return;
  const about = body.kind === "handover" ? body.handover : body.rereferral;
  tellDeed(system, { what: "receipt", course: body.course, about, outcome }, "done");
}

/** A receipt for something that was never sent is noted for a person, and moves nothing. */
function heardOfNothing(house: House, outgoing: Outgoing): void {
  const { system } = house;
  const { message, body, from } = outgoing;
  const unknown = `${message}-unknown`;
  if ([...system.outbox.values()].some((sent) => sent.message === unknown)) throw new Error("nobody sent it");
  system.waiting.push({ message: unknown, why: "never-sent", body, list: from, since: system.clock() });
  tellReceipt(house, outgoing, "never-sent");
  officeSoon(house);
}

/** The course is told that a machine took the letter; a process that dies is told again later. */
function delivered(house: House, outgoing: Outgoing): void {
  const { system, country, agenda } = house;
  const { body } = outgoing;
  if (body.kind !== "handover") return;
  const file = system.files.get(body.course);
  if (file === undefined) throw new Error("a letter is about a course");
  const on = dayText(localDay(system.clock()));
  try {
    act(system, file, country.system, { type: "deliver-handover", handover: body.handover, on });
  } catch (error) {
    if (!(error instanceof Killed)) throw error;
    agenda.at(agenda.now + 5, () => delivered(house, outgoing));
  }
}

/** Whoever sent it sees it on the list, and rings or writes by hand within some days. */
function dealtWith(house: House, outgoing: Outgoing): void {
  const { agenda, random } = house;
  if (house.truth.inHand.has(outgoing.key)) return;
  house.truth.inHand.add(outgoing.key);
  agenda.at(agenda.now + random.between(1, 5) * DAY, () => {
    outgoing.settledBy ??= { by: outgoing.from, at: agenda.now };
    reached(house, outgoing);
  });
}
