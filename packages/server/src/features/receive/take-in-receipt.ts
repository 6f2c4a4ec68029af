import { isoDay } from "@foelgeskab/followup/ids";
import type { Actor } from "@foelgeskab/followup/party";
import { isRefusal } from "@foelgeskab/followup/refusal";
import type { NegativeReceipt, NegativeVansReceipt, PositiveReceipt, Refused } from "@foelgeskab/medcom/receipts";
import { linesOf } from "@foelgeskab/medcom/text-lines";
import { showControls } from "@foelgeskab/medcom/write-xml";
import { advance, NO_SUCH_COURSE } from "../../advance/advance.ts";
import { withoutCpr } from "../../letters/printable.ts";
import { answerLetter, type HeardAnswer, lockAnswered, type SentLetter } from "../../store/outbound-rows.ts";
import type { Outcome, Step } from "./outcome.ts";
import { REASON } from "./reasons.ts";

type Receipt = PositiveReceipt | NegativeReceipt | NegativeVansReceipt;

const LONGEST_REFUSAL = 500;

/** A receipt closes what was sent, or puts it back on the sender's list with the reason. The first word counts; a second that contradicts it is a person's to clear. */
export async function takeInReceipt(step: Step<Receipt>): Promise<Outcome> {
  const { db, letter } = step;
  const { letters, envelopeIdentifier: envelopeId } = letter.original;
  const sent = await lockAnswered(db, { letterIds: letters.map(({ identifier }) => identifier), envelopeId });
  if (sent.length === 0) return { state: "receipt", why: REASON.neverSent };
  const answerable = sent.filter((each) => isFromReceiver(letter, each));
  const [first] = answerable;
  if (first === undefined) return { state: "receipt", why: REASON.receiptFromStranger };
  const conflicts: SentLetter[] = [];
  for (const each of answerable) {
    if (!(await close(step, each))) conflicts.push(each);
    else if (letter.kind === "positive-receipt") await tellCourse(step, each);
  }
  const about = conflicts[0] ?? first;
  const place = { patientId: about.patient_id, courseId: about.course_id, partyId: about.party_id };
  return conflicts.length > 0
    ? { state: "unmatched", why: REASON.conflictingReceipt, ...place }
    : { state: "receipt", ...place };
}

/** A network answers before the receiver is reached, so only its word for whom it answers can be held against what was sent. */
function isFromReceiver(letter: Receipt, sent: SentLetter): boolean {
  const answering = letter.kind === "negative-vans-receipt" ? letter.original.receiver : letter.sender;
  return answering.ean === sent.receiver_ean;
}

async function close({ db, world, letter }: Step<Receipt>, sent: SentLetter): Promise<boolean> {
  const answer: Omit<HeardAnswer, "at"> = {
    envelopeId: letter.original.envelopeIdentifier,
    outcome: letter.kind === "positive-receipt" ? "ok" : "fatal-error",
    refusal: letter.kind === "positive-receipt" ? null : refusalOf(letter, sent.letter_id),
  };
  if (sent.reached_at !== null) return true; // a person knows already that it has come
  if (sent.state === (answer.outcome === "ok" ? "acknowledged" : "refused")) return true;
  if (sent.state !== "waiting" && sent.state !== "sent" && sent.state !== "held") return false;
  await answerLetter(db, sent.outbound_id, { ...answer, at: world.clock.now().toString() });
  return true;
}

/** The course of a hand-over tells that the receiver's machine has its letter; the first receipt counts, and nothing is moved by it (safety S2). */
async function tellCourse(
  { db, world }: Step<Receipt>,
  { kind, course_id: courseId, about }: SentLetter,
): Promise<void> {
  if (kind !== HANDOVER || courseId === null || about === null) return;
  const on = isoDay(world.clock.today());
  const by: Actor = { user: "receipts", name: "Følgeskab", role: "system", party: world.region };
  const told = await advance(db, world, by, courseId, { type: "deliver-handover", handover: about, on });
  if (told === NO_SUCH_COURSE || isRefusal(told))
    throw new Error("a course takes the word that its letter has arrived");
}

/** The kind of letter that hands a patient over. */
const HANDOVER = "XDIS02";

function refusalOf({ original }: NegativeReceipt | NegativeVansReceipt, letterId: string): string {
  const own = original.letters.find(({ identifier }) => identifier === letterId);
  const words = [...wordsOf(own ?? {}), ...wordsOf(original)];
  return withoutCpr(showControls(words.join(" ") || "Afvist uden begrundelse.").slice(0, LONGEST_REFUSAL));
}

function wordsOf({ code, text }: Refused): string[] {
  return [...(typeof code === "string" ? [`${CODE_WORD[code]}.`] : []), ...linesOf(text ?? [])]
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

const CODE_WORD: Record<Extract<Refused["code"], string>, string> = {
  ikke_specificeret: "Afvist",
  ukendt_lokationsnummer: "Modtagerens lokationsnummer er ukendt",
  problem_med_modtagerID: "Modtagerens nummer passer ikke",
  problem_med_version: "Modtageren kan ikke læse brevets type eller udgave",
  syntaksfejl: "Modtageren kan ikke læse brevet",
};
