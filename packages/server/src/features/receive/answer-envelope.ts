import { randomUUID } from "node:crypto";
import { buildVansEnvelope } from "@foelgeskab/medcom/build-vans-envelope";
import { keepReceipt, type Why } from "../../store/inbound-rows.ts";
import { putLetter } from "../../store/outbound-rows.ts";
import type { OpenedEnvelope } from "./open-envelope.ts";
import type { Reception } from "./receive-bytes.ts";
import type { Received } from "./received.ts";

/** The network's receipt for an envelope: positive when all that it carried could be taken, else negative with the first reason. Kept with its letters, so that a repetition gets the very same, and put in the outbox. */
export async function answerEnvelope(
  { db, world, arrival }: Reception,
  envelope: OpenedEnvelope,
  { letters, repeated }: Received,
  partyId: string | null,
): Promise<string | null> {
  const now = world.clock.now();
  const refused = letters.find(({ state }) => state === "unreadable")?.why;
  const answered = { envelope: envelope.identifier, message: envelope.meta };
  const identifier = randomUUID();
  const built = buildVansEnvelope({
    ...{ sender: envelope.receiver, receiver: envelope.sender, identifier },
    sent: now.toZonedDateTimeISO("Europe/Copenhagen").toPlainDateTime().toString({ smallestUnit: "second" }),
    receipt:
      refused == null
        ? { positive: answered }
        : { negative: { ...answered, error: { description: descriptionOf(refused) } } },
  });
  if (!built.ok) return null;
  const ids = letters.map(({ inboundId }) => inboundId);
  if (!repeated) await keepReceipt(db, ids, built.xml); // what was given once for a letter stays what is given for it
  const forged = arrival.partner !== undefined && !arrival.partner.eans.includes(envelope.sender.text);
  if (partyId !== null && !forged)
    await putLetter(db, {
      ...{ partyId, receiverId: null, receiverEan: envelope.sender.text, patientId: null, courseId: null },
      ...{ kind: "VANS-CTL", about: ids[0] ?? "", envelopeId: identifier, letterId: identifier },
      ...{ body: built.xml, createdAt: now.toString() },
    });
  return built.xml;
}

const LONGEST_DESCRIPTION = 512;

function descriptionOf({ da }: Pick<Why, "da">): string {
  return da.slice(0, LONGEST_DESCRIPTION);
}
