import { rawBytes } from "../../store/earlier-letters.ts";
import { keyOf } from "../../store/inbound-rows.ts";
import type { Db } from "../../store/transaction.ts";
import { careCommunicationLetter } from "./care-communication-letter.ts";
import { letterType } from "./letter-type.ts";
import { openEnvelope } from "./open-envelope.ts";
import { type KnownLetter, readMessage } from "./read-message.ts";

/** A letter that waits on a list, read again from the raw copy of its message. */
export async function storedLetter(db: Db, sha256: Buffer, number: string | null): Promise<KnownLetter> {
  const bytes = await rawBytes(db, sha256);
  const opened = openEnvelope(bytes);
  const written = careCommunicationLetter(opened?.kind === "message" ? opened.bytes : bytes);
  if (written !== undefined) return written;
  const read = readMessage(bytes);
  for (const each of read.ok ? read.message.letters : [])
    if ("head" in each && keyOf(letterType(each), each).number === number) return each;
  throw new Error("a letter that was read once can be read again");
}
