import { type IsoDay, parseIsoDay } from "../ids.ts";
import type { ReceivedOffer } from "./received-offer.ts";

/** The day on which a received letter was signed: what its "in three years" counts from. */
export function letterDay({ letter, offeredOn }: Pick<ReceivedOffer, "letter" | "offeredOn">): IsoDay {
  const day = parseIsoDay(letter.writtenAt.slice(0, 10));
  return typeof day === "string" ? day : offeredOn;
}
