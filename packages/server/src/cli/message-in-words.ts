import type { MessageParty, MessageRead } from "@foelgeskab/medcom/message-standard";
import type { Unreadable } from "@foelgeskab/medcom/unreadable";
import { showControls } from "@foelgeskab/medcom/write-xml";

/** A message as a few lines for people; what stands in it is told by `--json`. */
export function messageInWords(message: MessageRead | Unreadable): string {
  if (!message.ok) {
    const { why, where } = message.unreadable;
    return `${why.en}${where === undefined ? "" : ` (line ${where.line}, column ${where.column})`}\n`;
  }
  const { standard, type, version, id, sender, receiver, patient } = message;
  return [
    `${type}${version === undefined ? "" : ` ${version}`} in ${standard}`,
    id === undefined ? undefined : `Number: ${id}`,
    sender === undefined ? undefined : `From: ${partyInWords(sender)}`,
    receiver === undefined ? undefined : `To: ${partyInWords(receiver)}`,
    patient === undefined ? undefined : `About: ${[patient.identifier, patient.name].filter(Boolean).join(", ")}`,
  ]
    .filter((line) => line !== undefined)
    .map((line) => `${showControls(line)}\n`)
    .join("");
}

function partyInWords({ name, number, ean }: MessageParty): string {
  return [name, number?.text, ean].filter((part) => part !== undefined).join(", ");
}
