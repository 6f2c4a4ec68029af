import type { BinaryLetter } from "@foelgeskab/medcom/binary-letter";
import { keepFiles, letterOfFiles } from "../../store/received-files.ts";
import { filesIn, receivedFiles } from "./letter-files.ts";
import type { Outcome, Step } from "./outcome.ts";
import { REASON } from "./reasons.ts";

/** Files wait on a list until the letter comes that says it brings them; then they are where it is, in whichever order the two came. */
export async function takeInFiles({ db, inboundId, letter }: Step<BinaryLetter>): Promise<Outcome> {
  const files = receivedFiles(filesIn(letter));
  const senderEan = letter.sender.ean;
  await keepFiles(db, { inboundId, senderEan }, files);
  const owner = await letterOfFiles(
    db,
    senderEan,
    files.map(({ objectId }) => objectId),
  );
  if (owner === undefined) return { state: "unmatched", why: REASON.fileWaits };
  const { state, patientId, courseId, partyId } = owner;
  return {
    ...{ state, why: REASON.fileOfLetter, patientId, courseId, withLetter: owner.inboundId },
    ...(partyId === null ? {} : { partyId }),
  };
}
