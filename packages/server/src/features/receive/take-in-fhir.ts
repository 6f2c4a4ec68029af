import type { Acknowledgement } from "@foelgeskab/medcom/fhir/acknowledgement";
import type { CareCommunication } from "@foelgeskab/medcom/fhir/care-communication";
import { owesAnswer, receptionOf } from "@foelgeskab/medcom/reliable-messaging";
import { showControls } from "@foelgeskab/medcom/write-xml";
import { sameFhirMessage } from "../../store/earlier-letters.ts";
import { hear } from "../../store/feeds.ts";
import { insertLetter, type LetterKey, type LetterPlace, settleLetter } from "../../store/inbound-rows.ts";
import { keepFiles } from "../../store/received-files.ts";
import { findAddressee, isMailboxHere } from "./addressee.ts";
import { answerAgain } from "./answer-again.ts";
import { type FhirAnswer, answerFhir } from "./answer-fhir.ts";
import { letterOfCareCommunication } from "./care-communication-letter.ts";
import { type FhirRefusal, refusedBecause, refusedByProfile } from "./fhir-refusal.ts";
import { keepUnreadable } from "./keep-unreadable.ts";
import { areTaken, filesOfMessage, receivedFiles } from "./letter-files.ts";
import { type FhirMessage, readFhir } from "./read-fhir.ts";
import { REASON } from "./reasons.ts";
import type { Reception } from "./receive-bytes.ts";
import { envelopedIn, type Received, wayOf } from "./received.ts";
import { beginningOf } from "./salvage.ts";
import { settleTaken } from "./take-in-one.ts";
import { takeInAnswer } from "./take-in-receipt.ts";

const OK: FhirAnswer = { code: "ok", errors: [] };

/** Takes in a FHIR message by MedCom's table of four cases, and answers it unless it is an answer. One without its own numbers cannot be answered and waits for a person. */
export async function takeInFhir(reception: Reception, bytes: Uint8Array): Promise<Received> {
  const read = readFhir(bytes);
  if (!read.ok) return keepUnreadable(reception, read.why);
  const { message } = read;
  const { partner } = reception.arrival;
  const sender = message.head.sender.gln;
  if (sender === undefined || (partner !== undefined && !partner.eans.includes(sender)))
    return keepUnreadable(reception, sender === undefined ? REASON.noSender : REASON.foreignSender);
  return byNumbers({ ...reception, message, known: keyOf(message, sender) });
}

/** A FHIR message on its way in, with what it is known by. */
interface FhirReception extends Reception {
  readonly message: FhirMessage;
  readonly known: LetterKey;
}

/** What lists and answers call it. */
type FhirType = "FDIS91" | "FCTL" | "FHIR";

function typeOf({ said, isAnswer }: FhirMessage): FhirType {
  if (isAnswer) return "FCTL";
  return "kind" in said && said.kind === "care-communication" ? "FDIS91" : "FHIR";
}

function keyOf(message: FhirMessage, senderEan: string): LetterKey {
  return { senderEan, number: `${message.isAnswer ? "FCTL" : "FDIS91"} ${message.head.messageId}` };
}

async function byNumbers(reception: FhirReception): Promise<Received> {
  const { db, message, known } = reception;
  const seen = await sameFhirMessage(db, known, message.head.bundleId);
  const decided = receptionOf({ message: seen.message.length > 0, envelope: seen.bundle });
  switch (decided) {
    case "answer-again":
      return answerAgain(db, seen.message);
    case "refuse":
      return refuse(reception, refusedBecause(REASON.envelopeUsed, "MSG_DUPLICATE_ID", "duplicate"));
    case "take-in":
      return takeIn(reception);
    default:
      return decided satisfies never;
  }
}

async function takeIn(reception: FhirReception): Promise<Received> {
  const { said } = reception.message;
  const refusal = await refusalOf(reception);
  if (refusal !== undefined) return refuse(reception, refusal);
  if (!("kind" in said)) throw new Error("what is not understood is refused");
  return said.kind === "acknowledgement" ? takeInAcknowledgement(reception, said) : takeInWords(reception, said);
}

/** Not validated is not valid: without profiles nothing is taken in. */
async function refusalOf({ db, world, message }: FhirReception): Promise<FhirRefusal | undefined> {
  const { head, resource, said } = message;
  if (!("kind" in said)) return refusedBecause(said, CANNOT_TAKE, "not-supported");
  if (world.profiles === undefined) return refusedBecause(REASON.fhirOff, CANNOT_TAKE, "not-supported");
  const errors = world.profiles.validate(resource).filter(({ severity }) => severity === "error");
  if (errors.length > 0) return refusedByProfile(errors);
  if (!(await isMailboxHere(db, head.receiver.gln)))
    return refusedBecause(REASON.unknownReceiver, "MSG_Receiver_Identifier_UNKNOWN", "not-found");
  return undefined;
}

const CANNOT_TAKE = "MSG_RECEIVER_UNABLE_TO_RECEIVE_MSG_TYPE";

async function takeInWords(reception: FhirReception, said: CareCommunication): Promise<Received> {
  const letter = letterOfCareCommunication(said);
  if (!("kind" in letter)) return refuse(reception, refusedBecause(letter, "MSG_BAD_FORMAT"));
  const files = filesOfMessage(said);
  if (!areTaken(files)) return refuse(reception, refusedBecause(REASON.fileType, "MSG_Datatype_Wrong"));
  const inboundId = await write(reception, { state: "unmatched" });
  if (inboundId === undefined) return byNumbers(reception);
  await keepFiles(reception.db, { inboundId, senderEan: reception.known.senderEan }, receivedFiles(files));
  const { received, partyId } = await settleTaken(reception, letter, { inboundId, type: "FDIS91" });
  const receipt = await answerFhir(reception, reception.message, OK, { inboundId, partyId });
  return { letters: [received], repeated: false, receipt };
}

/** An answer that does not keep its profile is refused before it comes here: then nobody has said that the letter arrived. */
async function takeInAcknowledgement(reception: FhirReception, said: Acknowledgement): Promise<Received> {
  const { db, world } = reception;
  const inboundId = await write(reception, { state: "receipt" });
  if (inboundId === undefined) return byNumbers(reception);
  const { why, ...outcome } = await takeInAnswer(
    { db, world },
    {
      ...{ answering: said.sender.gln ?? "", names: { message: said.answers } },
      ...{ outcome: said.code, refusal: () => said.errors.flatMap(({ code, text }) => text ?? code ?? []) },
    },
  );
  await settleLetter(db, inboundId, {
    ...{ partyId: null, patientId: null, courseId: null, withLetter: null, ...outcome, why },
    summary: { sender: senderOf(reception), patientName: null, content: `Kvittering for ${said.answers}`, notes: [] },
  });
  await hear(db, { kind: "receipts", name: "", heardAt: world.clock.now().toString() });
  const received = { inboundId, type: "FCTL", state: outcome.state, why: why ?? null };
  return { letters: [received], repeated: false, receipt: null };
}

/** Told to its sender, unless it is an answer, and kept on the list of whoever should have had it. The refusal holds for every repetition: other content has other numbers. */
async function refuse(reception: FhirReception, { why, errors }: FhirRefusal): Promise<Received> {
  const { db, world, message } = reception;
  const partyId = await findAddressee(db, world, { ean: message.head.receiver.gln });
  const inboundId = await write(reception, { state: "unreadable", partyId, why });
  if (inboundId === undefined) return byNumbers(reception);
  const letters = [{ inboundId, type: typeOf(message), state: "unreadable" as const, why }];
  if (!owesAnswer(message.isAnswer ? "acknowledgement" : "message")) return { letters, repeated: false, receipt: null };
  const receipt = await answerFhir(reception, message, { code: "fatal-error", errors }, { inboundId, partyId });
  return { letters, repeated: false, receipt };
}

/** The message as it came, with its numbers; undefined where another copy of it was a moment faster. */
function write(
  reception: FhirReception,
  { state, partyId = null, why }: { state: LetterPlace; partyId?: string | null; why?: FhirRefusal["why"] },
): Promise<string | undefined> {
  const { db, world, arrival, sha256, envelope, message, known } = reception;
  return insertLetter(db, {
    ...wayOf(arrival),
    ...envelopedIn(envelope),
    ...{ sha256, raw: arrival.bytes, receivedAt: world.clock.now().toString(), type: typeOf(message) },
    ...{ known, bundleId: message.head.bundleId, partyId, state },
    ...(why === undefined ? {} : { why }),
    summary: { sender: senderOf(reception), patientName: null, content: beginningOf(arrival.bytes), notes: [] },
  });
}

function senderOf({ message: { head }, known }: FhirReception): string {
  return showControls(head.sender.name ?? known.senderEan);
}
