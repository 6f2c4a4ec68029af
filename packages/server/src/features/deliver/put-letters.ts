import { randomBytes } from "node:crypto";
import type { Advanced, World } from "../../advance/advance.ts";
import type { Db } from "../../store/transaction.ts";
import { danishMoment } from "./danish-moment.ts";
import { finishedMessage } from "./finished-message.ts";
import { letterNumber, type Random } from "./letter-number.ts";
import { putLetter } from "./outbox.ts";
import { type HandoverLetter, writeHandoverLetter } from "./write-handover-letter.ts";
import { type RereferralLetter, writeRereferral } from "./write-rereferral.ts";

/** The course that a letter is about. */
type LettersCourse = Pick<Advanced, "patientId" | "courseId" | "course">;

/** What a hand-over letter is put together from; an outpatient's (XDIS02) unless it is said that she was admitted (XDIS01). */
export interface HandoverToSend extends Omit<HandoverLetter, "setting" | "openedOn"> {
  readonly course: LettersCourse;
  readonly setting?: HandoverLetter["setting"];
}

/** Puts the hand-over's letter in the outbox, in the transaction that offers it. Gives the outbound id. */
export async function putHandoverLetter(db: Db, world: World, what: HandoverToSend, random: Random = randomBytes): Promise<string> {
  const { course, handover, setting = "outpatient" } = what;
  const letterId = letterNumber(random);
  const now = world.clock.now();
  noNumberIn(what);
  const letter = writeHandoverLetter({ ...what, setting, openedOn: course.course.openedOn }, letterId, danishMoment(now));
  const kind = setting === "admitted" ? "XDIS01" : "XDIS02";
  return putLetter(db, world, { ...addressed(what), kind, about: handover.id, letterId, ...finishedMessage(letter, now, random) });
}

/** What a referral back is put together from. */
export interface RereferralToSend extends RereferralLetter {
  readonly course: LettersCourse;
}

/** Puts the re-referral's letter (XREF01) in the outbox, in the transaction that refers back. Gives the outbound id. */
export async function putRereferral(db: Db, world: World, what: RereferralToSend, random: Random = randomBytes): Promise<string> {
  const letterId = letterNumber(random);
  const now = world.clock.now();
  noNumberIn(what);
  const letter = writeRereferral(what, letterId, danishMoment(now));
  return putLetter(db, world, { ...addressed(what), kind: "XREF01", about: what.rereferral.id, letterId, ...finishedMessage(letter, now, random) });
}

function addressed({ from, to, course: { patientId, courseId } }: Pick<HandoverToSend, "from" | "to" | "course">) {
  return { partyId: from.party_id, receiverId: to.party_id, receiverEan: to.ean, patientId, courseId };
}

/** Addresses end in logs and histories of browsers (safety row 36). */
function noNumberIn({ link, patient }: Pick<HandoverLetter, "link" | "patient">): void {
  if (link.includes(patient.cpr)) throw new Error("the link in a letter holds a civil registration number");
}
