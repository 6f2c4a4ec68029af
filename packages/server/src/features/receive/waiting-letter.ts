import { isoDay } from "@foelgeskab/followup/ids";
import type { CorrespondenceLetter } from "@foelgeskab/medcom/correspondence-letter";
import type { HospitalReferral } from "@foelgeskab/medcom/hospital-referral";
import { showControls } from "@foelgeskab/medcom/write-xml";
import type { WaitingReply } from "../../store/inbound-rows.ts";
import { senderName } from "./describe-letter.ts";
import { plausibleMoment } from "./message-moment.ts";
import type { Step } from "./outcome.ts";

/** A letter of a known party as it waits for a person: whose it is, when it was written, and its words. */
export function waitingLetter(
  { letter, world }: Step<CorrespondenceLetter | HospitalReferral>,
  said: Pick<WaitingReply, "from" | "words" | "subject">,
): WaitingReply {
  const written = plausibleMoment(letter.head.authorised, world.clock);
  const at =
    written === undefined
      ? world.clock.now()
      : Temporal.PlainDateTime.from(written).toZonedDateTime("Europe/Copenhagen").toInstant();
  return {
    ...said,
    number: showControls(letter.head.identifier),
    sender: senderName(letter),
    writtenOn: isoDay(at.toZonedDateTimeISO("Europe/Copenhagen").toPlainDate()),
    writtenAt: at.toString(),
  };
}
