import type { Acknowledgement } from "./acknowledgement.ts";
import type { MessageHead } from "./message-parts.ts";

/** Ids and time (FHIR's own text) of a new Acknowledgement. */
export type AcknowledgementHead = Pick<MessageHead, "bundleId" | "messageId" | "sent">;

/** The answer to a message, from the one that it was addressed to, with the event of the message and its own. */
export function acknowledgementFor(
  answered: Omit<MessageHead, "bundleId">,
  { code, errors }: Pick<Acknowledgement, "code" | "errors">,
  { bundleId, messageId, sent }: AcknowledgementHead,
): Acknowledgement {
  const { sender, receiver, messageId: answers, sent: occurred } = answered;
  return {
    kind: "acknowledgement",
    ...{ bundleId, messageId, sent, sender: receiver, receiver: sender, answers, code, errors },
    events: [
      { activity: "new-message", occurred, recorded: occurred, message: answers, by: sender, segments: [] },
      {
        ...{ activity: "acknowledgement", occurred: sent, recorded: sent, message: messageId, by: receiver },
        ...{ previous: { message: answers }, segments: [] },
      },
    ],
  };
}
