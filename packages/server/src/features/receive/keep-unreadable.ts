import { MOST_BYTES } from "@foelgeskab/medcom/read-message";
import { receiptGiven } from "../../store/earlier-letters.ts";
import { insertLetter, keepReceipt, type Why } from "../../store/inbound-rows.ts";
import { refuseSalvaged } from "./acknowledge.ts";
import { findAddressee } from "./addressee.ts";
import { ANSWERED_TYPES } from "./letter-type.ts";
import { REASON } from "./reasons.ts";
import type { Reception } from "./receive-bytes.ts";
import { envelopedIn, type Received, wayOf } from "./received.ts";
import { beginningOf, type Salvaged, salvage } from "./salvage.ts";

/** Of what is too large to be taken, so much is kept as tells what it was. */
const KEPT_OF_TOO_LARGE = 65_536;

/** Puts bytes that cannot be read on the list of unreadable messages, with the reason, and tells the sender where one can be made out. */
export async function keepUnreadable(reception: Reception, why: Why): Promise<Received> {
  const { db, world, arrival, sha256, envelope } = reception;
  const salvaged = salvage(arrival.bytes);
  const partyId = await findAddressee(db, world, { ean: salvaged.receiverEan });
  const inboundId = await insertLetter(db, {
    ...wayOf(arrival),
    ...envelopedIn(envelope),
    sha256,
    raw: arrival.bytes.length > MOST_BYTES ? arrival.bytes.subarray(0, KEPT_OF_TOO_LARGE) : arrival.bytes,
    receivedAt: world.clock.now().toString(),
    type: null,
    partyId,
    state: "unreadable",
    why,
    summary: { sender: salvaged.senderEan ?? "", patientName: null, content: beginningOf(arrival.bytes), notes: [] },
  });
  if (inboundId === undefined) throw new Error("a message without number cannot be known already");
  const given = await givenBefore(reception, salvaged);
  const receipt = given ?? (await refuseSalvaged(reception, salvaged, why, { partyId, about: inboundId }));
  if (receipt !== null) await keepReceipt(db, [inboundId], receipt);
  return { letters: [{ inboundId, type: null, state: "unreadable", why }], repeated: false, receipt };
}

/** A network's receipt for an envelope: none of ours leaves in one, so it is for nothing that was sent from here. Noted; nothing moves, and nobody answers it. */
export async function keepNetworkReceipt({ db, world, arrival, sha256 }: Reception): Promise<Received> {
  const why = REASON.neverSent;
  const inboundId = await insertLetter(db, {
    ...wayOf(arrival),
    ...{ sha256, raw: arrival.bytes, receivedAt: world.clock.now().toString(), type: "VANS-CTL" },
    ...{ partyId: null, state: "receipt", why },
  });
  if (inboundId === undefined) throw new Error("a message without number cannot be known already");
  return { letters: [{ inboundId, type: "VANS-CTL", state: "receipt", why }], repeated: false, receipt: null };
}

/** A broken copy of a letter that was acknowledged gets that very receipt: never a no after a yes (reliable messaging, KR6.R). Whoever may not send as its sender is told nothing of it. */
async function givenBefore(
  { db, arrival: { partner } }: Reception,
  { senderEan, letter, isReceipt }: Salvaged,
): Promise<string | undefined> {
  if (isReceipt || senderEan === undefined || letter === undefined) return undefined;
  if (partner !== undefined && !partner.eans.includes(senderEan)) return undefined;
  const numbers = ANSWERED_TYPES.map((type) => `${type} ${letter.identifier}`);
  return receiptGiven(db, { senderEan, numbers });
}
