import { edifactStandard } from "./edifact-standard.ts";
import type { MessageStandard, ReadMessage } from "./message-standard.ts";
import { oioxmlStandard } from "./oioxml-standard.ts";
import { type Said, unreadable } from "./unreadable.ts";
import { vansStandard } from "./vans-standard.ts";

/** The standards that are read here, in the order in which they are asked. One more standard is one more line. */
const standards: readonly MessageStandard[] = [edifactStandard, vansStandard, oioxmlStandard];

/** 50 MB: what MedCom allows a message to be at most. */
export const MOST_BYTES = 50 * 1024 * 1024;

/**
 * Reads any supported message, told apart by its first bytes. Pure: bad bytes are a value, never a throw. `more` are standards that need
 * something from outside, as FHIR needs its types; they are asked first.
 */
export function readMessage(bytes: Uint8Array, more: readonly MessageStandard[] = []): ReadMessage {
  return readAs([...more, ...standards], bytes);
}

/** What travels inside a message is itself none that carries others. */
function readAs(known: readonly MessageStandard[], bytes: Uint8Array): ReadMessage {
  if (bytes.length > MOST_BYTES) return unreadable(TOO_LARGE, START);
  const standard = known.find(({ sniffs }) => sniffs(bytes));
  const inner = known.filter((each) => each !== vansStandard);
  return standard === undefined
    ? unreadable(NO_STANDARD, START)
    : standard.read(bytes, (carried) => readAs(inner, carried));
}

const START = { line: 1, column: 1 };
const TOO_LARGE: Said = {
  da: "Meddelelsen er større end 50 MB, som er det største, MedCom tillader. Intet er læst. Bed afsenderen dele den.",
  en: "The message is larger than 50 MB, the most that MedCom allows. Nothing was read. Ask the sender to split it.",
};
const NO_STANDARD: Said = {
  da: "Det er ikke begyndelsen på en besked, der kan læses her (OIOXML, EDIFACT, VANSEnvelope, FHIR). Bed afsenderen sende den igen.",
  en: "This is not the beginning of a message that is read here (OIOXML, EDIFACT, VANSEnvelope, FHIR). Ask the sender to send it again.",
};
