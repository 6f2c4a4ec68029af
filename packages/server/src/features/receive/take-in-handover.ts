import { parseCpr } from "@foelgeskab/followup/ids";
import type { Actor } from "@foelgeskab/followup/party";
import { readLetter } from "@foelgeskab/followup/reading/read-letter";
import { isHandover } from "@foelgeskab/followup/received/is-handover";
import { senderName } from "./describe-letter.ts";
import { departmentOf, practiceAddressed } from "./handover-parties.ts";
import { letterText } from "./letter-text.ts";
import { type HandoverLetter, makeOffer } from "./make-offer.ts";
import type { Outcome, Step } from "./outcome.ts";
import { REASON } from "./reasons.ts";

/** A department's letter that hands a cancer patient over to a practice becomes an offer to it; undefined for every other letter, which goes the usual way. */
export async function takeInHandover(step: Step<HandoverLetter>): Promise<Outcome | undefined> {
  const { db, letter } = step;
  const { identity } = letter.patient;
  const cpr = identity.kind === "alternative" ? undefined : parseCpr(identity.text);
  if (typeof cpr !== "string") return undefined;
  const practice = await practiceAddressed(db, letter);
  if (practice === undefined || !isHandover(readLetter(letterText(letter)), letter.diagnoses?.main)) return undefined;
  const department = await departmentOf(db, letter);
  if (department === undefined) return { state: "unmatched", why: REASON.unknownSender };
  const by: Actor = { user: `letter:${department}`, name: senderName(letter), role: "system", party: department };
  return makeOffer(step, { cpr, practice, by, chosen: { department } });
}
