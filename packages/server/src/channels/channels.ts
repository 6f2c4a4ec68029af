import type { KeyObject } from "node:crypto";

/** How letters reach partners, and which of the mailboxes speak FHIR: the operator's file, read once at the start. */
export interface Channels {
  /** What partners call us: the name that our signatures carry. */
  readonly name: string;
  readonly partners: readonly PartnerChannel[];
  /** The mailbox with that GLN, ours or a partner's; undefined for one that the file does not name: by folder, and in the older format. */
  mailbox(gln: string): Mailbox | undefined;
  /** The partner whose door a letter for that mailbox goes to; undefined where it goes by folder. */
  doorOf(gln: string): OpenDoor | undefined;
}

/** A partner, the mailboxes that it brings letters to and may send as, and its door where it has one. */
export interface PartnerChannel {
  readonly id: string;
  readonly name: string;
  readonly glns: readonly string[];
  readonly door?: Omit<OpenDoor, "partner">;
  /** Its public key: what it sends is signed with the other half. */
  readonly theirKey?: KeyObject;
}

/** A door at a partner's, and the private key of ours that it knows. */
export interface OpenDoor {
  readonly partner: Pick<PartnerChannel, "id" | "name" | "glns">;
  readonly url: URL;
  readonly ourKey: KeyObject;
}

/** A mailbox as the file names it. */
export interface Mailbox {
  readonly gln: string;
  readonly sor?: string;
  readonly correspondence: "DIS91" | "CareCommunication";
}

/** No partner, no door: letters go to the folder. */
export const NO_CHANNELS: Channels = {
  name: "foelgeskab",
  partners: [],
  mailbox: () => undefined,
  doorOf: () => undefined,
};
