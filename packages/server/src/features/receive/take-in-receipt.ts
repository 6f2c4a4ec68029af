import type { NegativeReceipt, NegativeVansReceipt, PositiveReceipt, Refused } from "@foelgeskab/medcom/receipts";
import { linesOf } from "@foelgeskab/medcom/text-lines";
import { showControls } from "@foelgeskab/medcom/write-xml";
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
  for (const each of answerable) if (!(await close(step, each))) conflicts.push(each);
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
