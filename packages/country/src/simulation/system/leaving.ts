import type { CourseEvent, Recorded } from "@foelgeskab/followup/course";
import type { CourseFile, Outgoing, PatientLetter, System } from "./system.ts";
import type { Transaction } from "./transact.ts";
import type { Body } from "./wire.ts";

/** What leaves because something happened: put into the outbox in the same transaction. After a death nothing leaves to the patient, and what waits is withdrawn (safety S15). */
export function leavingFor(
  system: System,
  transaction: Transaction,
  file: CourseFile,
  added: readonly Recorded[],
): void {
  for (const recorded of added) {
    const message = messageFor(system, file, recorded);
    if (message !== undefined) transaction.outgoing.push(message);
    const letter = letterFor(system, file, recorded);
    if (letter !== undefined) transaction.letters.push(letter);
    if (recorded.event.type === "course-closed" && system.domain.shell.withdrawsLetters(recorded.event.reason))
      transaction.withdrawn.push(...lettersTo(system, file.patient));
  }
}

/** What waits, was printed or came back of letters to a patient. */
export function lettersTo(system: System, patient: string): PatientLetter[] {
  return [...system.letters.values()].filter((letter) => letter.patient === patient);
}

function messageFor(system: System, file: CourseFile, { event, by }: Recorded): Outgoing | undefined {
  const course = file.id;
  const send = (to: string, key: string, body: Body): Outgoing => ({
    ...{
      key: `${course} ${key}`,
      message: `m${system.watch.number()}`,
      from: by.party,
      to,
      body,
      since: system.clock(),
    },
    sendings: [],
    answers: [],
  });
  if (event.type === "handover-offered" || (event.type === "onward-offered" && isAuthor(file, by.party))) {
    const { id, to } = event.type === "handover-offered" ? event.handover : event.onward;
    return send(to, `handover ${id}`, { kind: "handover", course, handover: id });
  }
  if (event.type === "handover-answered") {
    const { handover } = event;
    return send(receiverOf(file), `answer ${handover} ${file.history.length}`, { kind: "answer", course, handover });
  }
  if (event.type === "referred-back") {
    const { id, to } = event.rereferral;
    return send(to, `rereferral ${id}`, { kind: "rereferral", course, rereferral: id });
  }
  if (!TOLD.has(event.type)) return undefined;
  return send(file.course.holder, `${event.type} ${file.history.length}`, { kind: "told", course, what: event.type });
}

/** The department's letter is sent on by its author alone: where a practice or the register offers on, the new practice reads it on its list. */
function isAuthor({ course: { standing } }: CourseFile, party: string): boolean {
  return "handover" in standing && standing.handover.from === party;
}

/** What the one who held is told by letter. */
const TOLD: ReadonlySet<CourseEvent["type"]> = new Set(["rereferral-declined", "rereferral-accepted", "taken-back"]);

/** Whoever was asked to take the patient over. */
function receiverOf({ course: { standing, holder } }: CourseFile): string {
  if (standing.status === "offered") return standing.handover.to;
  return standing.status === "moving" ? standing.onward.to : holder;
}

function letterFor(system: System, file: CourseFile, { event }: Recorded): PatientLetter | undefined {
  if (event.type !== "contact-made" || event.how !== "letter") return undefined;
  if (!system.domain.shell.mayWriteTo(patientOf(system, file))) return undefined;
  const key = `${file.id} letter ${event.check} ${event.due} ${file.history.length}`;
  return { key, patient: file.patient, course: file.id, since: system.clock(), state: "waiting", open: false };
}

function patientOf(system: System, file: CourseFile) {
  const row = system.patients.get(file.patient);
  if (row === undefined) throw new Error("a course has a patient");
  return row;
}
