import type { Recorded } from "@foelgeskab/followup/course";
import type { Command } from "@foelgeskab/followup/decide/command";
import { replyAwaited } from "@foelgeskab/followup/decide/reply";
import type { Actor } from "@foelgeskab/followup/party";
import { isRefusal, type Refusal } from "@foelgeskab/followup/refusal";
import type { Outcome } from "@foelgeskab/medcom/reliable-messaging";
import type { CourseFile, PatientRow, System, Taken, Waiting } from "./system.ts";
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
      if (!arriving.damaged) envelopes.add(envelope);
      return outcome;
    }
    default:
      return reception satisfies never;
  }
}

function takeIn(system: System, transaction: Transaction, arriving: Envelope): Outcome {
  const { body, damaged } = arriving;
  if (damaged) return setAside(system, transaction, arriving, "unreadable");
  if (body.kind === "results") return place(system, transaction, arriving, body);
  if (body.kind === "reply") return takeReply(system, transaction, arriving, body);
  throw new Error(`nobody sends us a ${body.kind}`);
}

/** A practice's letter of reply waits for a person of the department that handed over, whatever it says (safety S2). */
function takeReply(
  system: System,
  transaction: Transaction,
  arriving: Envelope,
  { cpr, handover }: Extract<Body, { kind: "reply" }>,
): Outcome {
  const patient = system.domain.shell.findPatient(system, cpr);
  if (patient === undefined) return keep(system, transaction, arriving, "unknown-patient");
  for (const { id, course } of openFiles(system, patient)) {
    const awaited = replyAwaited(course);
    if (awaited?.from !== arriving.from || awaited.handover !== handover) continue;
    transaction.waiting.push({ ...waitingFor(system, arriving, "reply"), list: awaited.department, course: id });
    return taken(transaction, arriving, { outcome: "ok", place: "list" });
  }
  return keep(system, transaction, arriving, "correspondence");
}

/** Puts a laboratory's answers into every open course of the patient; what finds none, or what a course refuses, waits on a list. */
function place(
  system: System,
  transaction: Transaction,
  arriving: Envelope,
  { cpr, by, results }: Extract<Body, { kind: "results" }>,
): Outcome {
  const patient = system.domain.shell.findPatient(system, cpr);
  if (patient === undefined) return keep(system, transaction, arriving, "unknown-patient");
  const open = openFiles(system, patient);
  if (open.length === 0) return keep(system, transaction, arriving, "no-open-course");
  let said = 0;
  for (const file of open) {
    const decision = advance(system, transaction, file, by, { type: "receive-results", results });
    if (isRefusal(decision)) return keep(system, transaction, arriving, decision.refused);
    said += decision.length;
  }
  return taken(transaction, arriving, { outcome: "ok", place: said === 0 ? "nothing-new" : "course" });
}

/** Her open courses, and those of a record that is taken for hers. */
function openFiles(system: System, { id, linkedTo }: PatientRow): CourseFile[] {
  return [...system.files.values()].filter(
    ({ patient, course }) => (patient === id || patient === linkedTo) && course.standing.status !== "closed",
  );
}

/** A person says which course answers belong to: they go into every open course of that patient, as those that find her do. */
export function placeByHand(
  system: System,
  file: CourseFile,
  by: Actor,
  command: Extract<Command, { type: "receive-results" }>,
): Recorded[] | Refusal {
  const patient = system.patients.get(file.patient);
  if (patient === undefined) throw new Error("a course has a patient");
  return transact(system, (transaction) => {
    const said: Recorded[] = [];
    for (const each of new Set([file, ...openFiles(system, patient)])) {
      const decision = advance(system, transaction, each, by, command);
      if (isRefusal(decision)) return decision;
      said.push(...decision);
    }
    return said;
  });
}

/** It could be read, so its sender has done what it should: what waits is ours. */
function keep(system: System, transaction: Transaction, arriving: Envelope, why: string): Outcome {
  list(system, transaction, arriving, why);
  return taken(transaction, arriving, { outcome: "ok", place: "list" });
}

/** It could not be read: its sender is told no, and a person here sees it too. What nobody could read is not known by its number: a whole copy that comes later is taken in. */
function setAside(system: System, transaction: Transaction, arriving: Envelope, why: string): Outcome {
  list(system, transaction, arriving, why);
  return arriving.damaged ? "fatal-error" : taken(transaction, arriving, { outcome: "fatal-error", place: "refused" });
}

function list(system: System, transaction: Transaction, arriving: Envelope, why: string): void {
  if (system.domain.shell.keepsUnmatched(why)) transaction.waiting.push(waitingFor(system, arriving, why));
}

function waitingFor(system: System, arriving: Envelope, why: string): Waiting {
  const { message, body, to } = arriving;
  return { message, why, body, list: to, since: system.clock(), arriving };
}

function taken(transaction: Transaction, { message, body }: Envelope, how: Omit<Taken, "message">): Outcome {
  const answers = body.kind === "results" ? { answers: { cpr: body.cpr, ids: body.results.map(({ id }) => id) } } : {};
  transaction.taken.push({ message, ...answers, ...how });
  return how.outcome;
}
