import type { PartyNumber } from "./identifiers.ts";
import type { WritingSwitches } from "./letter-form.ts";
import type { Unreadable } from "./unreadable.ts";
import type { Problem } from "./wire.ts";

/** One of the standards that messages travel in. */
export interface MessageStandard {
  readonly standard: StandardName;
  /** Whether the bytes begin as this standard's messages do. Looks at the beginning only, never throws. */
  readonly sniffs: (bytes: Uint8Array) => boolean;
  /** Reads the whole. `readInner` reads a message that travels inside this one. */
  readonly read: (bytes: Uint8Array, readInner: (bytes: Uint8Array) => ReadMessage) => ReadMessage;
}

/** What a standard is called. */
export type StandardName = "oioxml" | "edifact" | "vans-envelope" | "fhir";

/** A message as it was read, or why it cannot be. */
export type ReadMessage = MessageRead | Unreadable;

/** A message as it was read, the same for all standards. */
export interface MessageRead {
  readonly ok: true;
  readonly standard: StandardName;
  /** As the standard names it: `XDIS01`, `DIS01`, `care-communication-message`. */
  readonly type: string;
  /** As the standard names it: `XD0133L`, `D0133L`, `5.0`. */
  readonly version?: string;
  /** The sender's number for the message: the same in every sending of it. */
  readonly id?: string;
  readonly sender?: MessageParty;
  readonly receiver?: MessageParty;
  readonly patient?: MessagePatient;
  /** Everything that was understood, and by name what was not. */
  readonly content: unknown;
  /** Writes the same message anew from what was understood. */
  readonly rewrite: (switches?: WritingSwitches) => RewrittenMessage;
}

/** A party as any standard names it. */
export interface MessageParty {
  /** The mailbox: GLN, or the name of a VANS network. */
  readonly ean?: string;
  readonly number?: PartyNumber;
  readonly name?: string;
}

/** A patient as any standard names her. */
export interface MessagePatient {
  readonly identifier?: string;
  readonly name?: string;
}

/** The message anew, with the places that it could not take along because nobody here understands them; or why it cannot be written. */
export type RewrittenMessage =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly leftOut: readonly string[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };
