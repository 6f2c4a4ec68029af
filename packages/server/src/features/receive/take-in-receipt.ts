import { isoDay } from "@foelgeskab/followup/ids";
import type { Actor } from "@foelgeskab/followup/party";
import { isRefusal } from "@foelgeskab/followup/refusal";
import type { NegativeReceipt, NegativeVansReceipt, PositiveReceipt, Refused } from "@foelgeskab/medcom/receipts";
import type { Outcome as SendingOutcome } from "@foelgeskab/medcom/reliable-messaging";
import { linesOf } from "@foelgeskab/medcom/text-lines";
import { showControls } from "@foelgeskab/medcom/write-xml";
import { advance, NO_SUCH_COURSE } from "../../advance/advance.ts";
import { withoutCpr } from "../../letters/printable.ts";
import { answerLetter, lockAnswered, lockSent, type SentLetter } from "../../store/outbound-rows.ts";
import type { Outcome, Step } from "./outcome.ts";
import { REASON } from "./reasons.ts";

type Receipt = PositiveReceipt | NegativeReceipt | NegativeVansReceipt;

const LONGEST_REFUSAL = 500;

/** What a receiver's machine says of what we sent, in whatever standard. */
export interface TakenAnswer {
  /** The mailbox that answers. */
  readonly answering: string;
  /** What it answers: letters by their numbers and the envelope they were in, or a FHIR message by its id. */
  readonly names: { readonly letterIds: readonly string[]; readonly envelopeId: string } | { readonly message: string };
  readonly outcome: SendingOutcome;
  /** The words of a refusal, line by line, for the letter with that number. */
  readonly refusal: (letterId: string) => readonly string[];
}

/** A receipt in one of the older syntaxes. A network answers before the receiver is reached, so only its word for whom it answers can be held against what was sent. */
export function takeInReceipt({ db, world, letter }: Step<Receipt>): Promise<Outcome> {
  const { original } = letter;
  const answering = letter.kind === "negative-vans-receipt" ? letter.original.receiver : letter.sender;
  return takeInAnswer(
    { db, world },
    {
      answering: answering.ean,
      names: {
        letterIds: original.letters.map(({ identifier }) => identifier),
        envelopeId: original.envelopeIdentifier,
      },
      outcome: letter.kind === "positive-receipt" ? "ok" : "fatal-error",
      refusal: (letterId) => (letter.kind === "positive-receipt" ? [] : refusalWords(letter, letterId)),
    },
  );
}

type Place = Pick<Step<Receipt>, "db" | "world">;

/** An answer closes what was sent, or puts it back on the sender's list with the reason. The first word counts; a second that contradicts it is a person's to clear. */
export async function takeInAnswer(place: Place, answer: TakenAnswer): Promise<Outcome> {
  const { names } = answer;
  const sent = await ("message" in names ? lockSent(place.db, names.message) : lockAnswered(place.db, names));
  if (sent.length === 0) return { state: "receipt", why: REASON.neverSent };
  const answerable = sent.filter(({ receiver_ean }) => receiver_ean === answer.answering);
  const [first] = answerable;
  if (first === undefined) return { state: "receipt", why: REASON.receiptFromStranger };
  const conflicts: SentLetter[] = [];
  for (const each of answerable) {
    if (!(await close(place, answer, each))) conflicts.push(each);
    else if (answer.outcome === "ok") await tellCourse(place, each);
  }
  const about = conflicts[0] ?? first;
  const whose = { patientId: about.patient_id, courseId: about.course_id, partyId: about.party_id };
  return conflicts.length > 0
    ? { state: "unmatched", why: REASON.conflictingReceipt, ...whose }
    : { state: "receipt", ...whose };
}

async function close(
  { db, world }: Place,
  { names, outcome, refusal }: TakenAnswer,
  sent: SentLetter,
): Promise<boolean> {
  if (sent.reached_at !== null) return true; // a person knows already that it has come
  if (outcome !== "transient-error") {
    if (sent.state === (outcome === "ok" ? "acknowledged" : "refused")) return true;
    if (sent.state !== "waiting" && sent.state !== "sent" && sent.state !== "held") return false;
  }
  await answerLetter(db, sent.outbound_id, {
    envelopeId: "envelopeId" in names ? names.envelopeId : "",
    outcome,
    refusal: outcome === "fatal-error" ? refusalOf(refusal(sent.letter_id)) : null,
    at: world.clock.now().toString(),
  });
  return true;
}

/** The course of a hand-over tells that the receiver's machine has its letter; the first receipt counts, and nothing is moved by it (safety S2). */
async function tellCourse({ db, world }: Place, { kind, course_id: courseId, about }: SentLetter): Promise<void> {
  if (kind !== HANDOVER || courseId === null || about === null) return;
  const on = isoDay(world.clock.today());
  const by: Actor = { user: "receipts", name: "Følgeskab", role: "system", party: world.region };
  const told = await advance(db, world, by, courseId, { type: "deliver-handover", handover: about, on });
  if (told === NO_SUCH_COURSE || isRefusal(told))
    throw new Error("a course takes the word that its letter has arrived");
}

/** The kind of letter that hands a patient over. */
const HANDOVER = "XDIS02";

function refusalOf(words: readonly string[]): string {
  return withoutCpr(showControls(words.join(" ") || "Afvist uden begrundelse.").slice(0, LONGEST_REFUSAL));
}

function refusalWords({ original }: NegativeReceipt | NegativeVansReceipt, letterId: string): string[] {
  const own = original.letters.find(({ identifier }) => identifier === letterId);
  return [...wordsOf(own ?? {}), ...wordsOf(original)];
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
