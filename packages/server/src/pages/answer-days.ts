import { randomUUID } from "node:crypto";
import type { Handover } from "@foelgeskab/followup/course";
import { isoDay } from "@foelgeskab/followup/ids";

/** Days within which the practice answers an offer; a proposal, unsigned. */
export const ANSWER_WITHIN_DAYS = 14;

/** An offer to another practice as it is called, and until when it answers. */
export function newOffer(today: Temporal.PlainDate): Pick<Handover, "id" | "answerDue"> {
  return { id: randomUUID(), answerDue: isoDay(today.add({ days: ANSWER_WITHIN_DAYS })) };
}
