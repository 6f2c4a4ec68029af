import type { Command } from "@foelgeskab/followup/decide/command";
import type { Actor } from "@foelgeskab/followup/party";
import { isRefusal } from "@foelgeskab/followup/refusal";
import type { Outcome } from "@foelgeskab/medcom/reliable-messaging";
import type { CourseFile, System, Taken, Waiting } from "./system.ts";
import { advance, type Transaction, transact } from "./transact.ts";
import type { Body, Envelope } from "./wire.ts";

/** Takes in a message that came over the network, and gives the answer that leaves after the commit. A known message gets the answer that it got. */
export function receive(system: System, arriving: Envelope): Outcome {
  const { domain, inbox, envelopes } = system;
  const { message, envelope } = arriving;
  const known = inbox.get(message);
  const reception = domain.receptionOf({ message: known !== undefined, envelope: envelopes.has(envelope) });
  switch (reception) {
    case "answer-again":
      return known?.outcome ?? "transient-error";
    case "refuse":
      return transact(system, (transaction) => setAside(system, transaction, arriving, "envelope-used"));
    case "take-in": {
      const outcome = transact(system, (transaction) => takeIn(system, transaction, arriving));
      envelopes.add(envelope);
      return outcome;
    }
    default:
      return reception satisfies never;
  }
}

function takeIn(system: System, transaction: Transaction, arriving: Envelope): Outcome {
  const { body, damaged } = arriving;
  if (damaged) return setAside(system, transaction, arriving, "unreadable");
  if (body.kind === "results")
    return place(system, transaction, arriving, body, () => ({ type: "receive-results", results: body.results }));
  if (body.kind === "reply") return place(system, transaction, arriving, body, () => replyOf(body));
  throw new Error(`nobody sends us a ${body.kind}`);
}

function replyOf({ handover, reply }: Extract<Body, { kind: "reply" }>): Command {
  switch (reply.says) {
    case "accept":
      return { type: "accept-handover", handover };
    case "decline":
      return { type: "decline-handover", handover, reason: reply.reason };
    case "ask":
      return { type: "ask-about-handover", handover, question: reply.question };
    default:
      return reply satisfies never;
  }
}

/** Puts what came into every open course of the patient; what finds none, or what a course refuses, waits on a list. */
function place(
  system: System,
  transaction: Transaction,
  arriving: Envelope,
  { cpr, by }: { cpr: string; by: Actor },
  commandFor: (file: CourseFile) => Command,
): Outcome {
  const patient = system.domain.shell.findPatient(system, cpr);
  if (patient === undefined) return keep(system, transaction, arriving, "unknown-patient");
  const open = openFiles(system, patient.id).filter((file) => concerns(arriving.body, file));
  if (open.length === 0) return keep(system, transaction, arriving, "no-open-course");
  let said = 0;
  for (const file of open) {
    const decision = advance(system, transaction, file, by, commandFor(file));
    if (isRefusal(decision)) return keep(system, transaction, arriving, decision.refused);
    said += decision.length;
  }
  return taken(transaction, arriving, { outcome: "ok", place: said === 0 ? "nothing-new" : "course" });
}

/** A reply is about the one course whose hand-over it names; results are about all. */
function concerns(body: Body, { history }: CourseFile): boolean {
  if (body.kind !== "reply") return true;
  return history.some(
    ({ event }) =>
      (event.type === "handover-offered" && event.handover.id === body.handover) ||
      (event.type === "onward-offered" && event.onward.id === body.handover),
  );
}

function openFiles(system: System, patient: string): CourseFile[] {
  return [...system.files.values()].filter(
    (file) => file.patient === patient && file.course.standing.status !== "closed",
  );
}

/** It could be read, so its sender has done what it should: what waits is ours. */
function keep(system: System, transaction: Transaction, arriving: Envelope, why: string): Outcome {
  list(system, transaction, arriving, why);
  return taken(transaction, arriving, { outcome: "ok", place: "list" });
}

/** It could not be read: its sender is told no, and a person here sees it too. */
function setAside(system: System, transaction: Transaction, arriving: Envelope, why: string): Outcome {
  list(system, transaction, arriving, why);
  return taken(transaction, arriving, { outcome: "fatal-error", place: "refused" });
}

function list(system: System, transaction: Transaction, { message, body, to }: Envelope, why: string): void {
  if (!system.domain.shell.keepsUnmatched(why)) return;
  const waiting: Waiting = { message, why, body, list: to, since: system.clock() };
  transaction.waiting.push(waiting);
}

function taken(transaction: Transaction, { message }: Envelope, how: Omit<Taken, "message">): Outcome {
  transaction.taken.push({ message, ...how });
  return how.outcome;
}
