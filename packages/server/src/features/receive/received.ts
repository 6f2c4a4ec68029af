import type { Phrase } from "@foelgeskab/followup/phrase";
import type { Partner } from "../../http/feature.ts";
import type { LetterPlace, NewLetter } from "../../store/inbound-rows.ts";
import type { OpenedEnvelope } from "./open-envelope.ts";

/** Bytes as they came, and by which way. A partner may send in its own name only; folder and command are the operator's own. */
export interface Arrival {
  readonly bytes: Uint8Array;
  readonly channel: "http" | "folder" | "command";
  readonly partner?: Partner;
  /** Hears of faults in our own code, without a word of the message. */
  readonly log?: (line: string) => void;
}

/** What became of one letter of a message. A message that cannot be taken apart counts as one letter. */
export interface ReceivedLetter {
  readonly inboundId: string;
  /** MedCom's name, as XRPT01; null when nobody can tell. */
  readonly type: string | null;
  readonly state: LetterPlace;
  readonly why: Phrase | null;
}

/** What became of a message, told only after everything is saved. */
export interface Received {
  readonly letters: readonly ReceivedLetter[];
  /** The message had come before, and nothing was changed. */
  readonly repeated: boolean;
  /** The receipt to give back in the standard of the message, if one is owed. */
  readonly receipt: string | null;
}

/** The numbers of the envelope that a message came in, as they are written down with each of its letters. */
export function envelopedIn(envelope: OpenedEnvelope | undefined): Pick<NewLetter, "enveloped"> {
  if (envelope === undefined) return {};
  return { enveloped: { envelopeId: envelope.identifier, messageId: envelope.meta.identifier } };
}

/** The way a message came, as it is written down with each of its letters. */
export function wayOf({ channel, partner }: Arrival): { channel: Arrival["channel"]; partnerId: string | null } {
  return { channel, partnerId: partner?.id ?? null };
}
