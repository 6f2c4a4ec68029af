import { buildInterchange } from "@foelgeskab/medcom/edifact/build-interchange";
import { buildEmessage, type Emessage, LETTERS_2005, type OutgoingMessage } from "@foelgeskab/medcom/emessage";
import type { Letter } from "@foelgeskab/medcom/letters";
import { type ReceiptNumbers, receiptFor } from "@foelgeskab/medcom/receipt-for";
import type { NegativeReceipt, Refused } from "@foelgeskab/medcom/receipts";
import { fromLines } from "@foelgeskab/medcom/text-lines";
import { keepReceipt, type Why } from "../../store/inbound-rows.ts";
import { putLetter } from "../../store/outbound-rows.ts";
import { danishMoment } from "../deliver/danish-moment.ts";
import { letterNumber } from "../deliver/letter-number.ts";
import type { ClassicStandard } from "./read-message.ts";
import type { Reception } from "./receive-bytes.ts";
import type { Salvaged } from "./salvage.ts";
import type { TakenLetter } from "./take-in-one.ts";

/**
 * The receipt of a message, kept with its letters and put in the outbox: negative when a letter of it was refused, positive when its envelope asks for
 * that, else none. A message that only repeats what is known gets the very receipt of the first time.
 */
export async function acknowledge(
  reception: Reception,
  message: Emessage & { readonly standard: ClassicStandard },
  taken: readonly TakenLetter[],
): Promise<string | null> {
  const given = taken.find(({ earlierReceipt }) => earlierReceipt !== null)?.earlierReceipt;
  if (given != null && taken.every(({ repeated }) => repeated)) return given;
  const owed = receiptFor(message, newNumbers(reception), refusals(taken));
  if (owed === undefined) return null;
  const receipt = await send(reception, owed, message.standard, {
    partyId: taken[0]?.partyId ?? null,
    about: taken[0]?.received.inboundId ?? "",
  });
  // What was given once for a letter stays what is given for it.
  const unanswered = taken
    .filter(({ earlierReceipt }) => earlierReceipt === null)
    .map(({ received }) => received.inboundId);
  if (receipt !== null) await keepReceipt(reception.db, unanswered, receipt);
  return receipt;
}

function refusals(taken: readonly TakenLetter[]): Map<string, Refused> {
  return new Map(
    taken.flatMap(({ refused }) =>
      refused?.letterId === undefined ? [] : [[refused.letterId, refusal("ikke_specificeret", refused.why)]],
    ),
  );
}

/** The negative receipt of a message that could not even be taken apart; null when it does not tell enough to be answered. */
export async function refuseSalvaged(
  reception: Reception,
  salvaged: Salvaged,
  why: Why,
  owner: Owner,
): Promise<string | null> {
  const { standard, envelopeIdentifier, senderEan, receiverEan, letter, isReceipt } = salvaged;
  if (isReceipt || envelopeIdentifier === undefined || senderEan === undefined || receiverEan === undefined)
    return null;
  const [from, to] = [{ ean: senderEan }, { ean: receiverEan }];
  const refused = refusal("syntaksfejl", why);
  const numbers = newNumbers(reception);
  const receipt: NegativeReceipt = {
    kind: "negative-receipt",
    head: { identifier: numbers.letterIdentifier, version: "XC0230Q" },
    sender: to,
    receiver: from,
    original: {
      envelopeIdentifier,
      sender: from,
      receiver: to,
      ...refused,
      letters: letter === undefined ? [] : [{ ...letter, ...refused }],
    },
  };
  return send(
    reception,
    {
      namespace: LETTERS_2005,
      envelope: { sent: numbers.sent, identifier: numbers.envelopeIdentifier, acknowledgement: "minuspositivkvitt" },
      letters: [receipt],
    },
    standard,
    owner,
  );
}

/** Whose list the answered letter is on, and which letter it is. */
interface Owner {
  readonly partyId: string | null;
  readonly about: string;
}

function refusal(code: Extract<Refused["code"], string>, { da }: Why): Refused {
  return { code, text: fromLines([da]) };
}

function newNumbers({ world, random }: Reception): ReceiptNumbers {
  return {
    envelopeIdentifier: letterNumber(random),
    letterIdentifier: letterNumber(random),
    sent: danishMoment(world.clock.now()),
  };
}

/** Written, and put in the outbox unless it would go to somebody in whose name another one wrote. Null when what was to be repeated does not fit in a receipt. */
async function send(
  { db, world, arrival }: Reception,
  message: OutgoingMessage,
  standard: ClassicStandard,
  { partyId, about }: Owner,
): Promise<string | null> {
  const text = textOf(message, standard);
  const [letter] = message.letters;
  if (text === undefined || letter === undefined) return null;
  const receiverEan = letter.receiver.ean;
  const forged = arrival.partner !== undefined && !arrival.partner.eans.includes(receiverEan);
  if (partyId !== null && !forged) {
    await putLetter(db, {
      partyId,
      receiverId: null,
      receiverEan,
      patientId: null,
      courseId: null,
      kind: `${standard === "oioxml" ? "X" : ""}${letter.kind === "positive-receipt" ? "CTL03" : "CTL02"}`,
      about,
      envelopeId: message.envelope.identifier,
      letterId: letter.head.identifier,
      body: text,
      createdAt: world.clock.now().toString(),
    });
  }
  return text;
}

/** The receipt in the syntax that it answers; EDIFACT has a byte a character, and stands here so. */
function textOf(message: OutgoingMessage, standard: ClassicStandard): string | undefined {
  if (standard === "oioxml") {
    const built = buildEmessage(message);
    return built.ok ? built.xml : undefined;
  }
  const built = buildInterchange({ ...message, letters: message.letters.map(namingVersionsPlainly) });
  return built.ok ? Buffer.from(built.bytes).toString("latin1") : undefined;
}

/** In EDIFACT versions have no X before them. */
function namingVersionsPlainly(letter: Letter): Letter {
  if (letter.kind !== "positive-receipt" && letter.kind !== "negative-receipt") return letter;
  const plain = <Each extends { readonly version: string }>(each: Each): Each => ({
    ...each,
    version: each.version.replace(/^X/, ""),
  });
  return letter.kind === "positive-receipt"
    ? { ...letter, original: { ...letter.original, letters: letter.original.letters.map(plain) } }
    : { ...letter, original: { ...letter.original, letters: letter.original.letters.map(plain) } };
}
