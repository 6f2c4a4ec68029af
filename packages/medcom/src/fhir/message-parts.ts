/*
 * What MedCom's FHIR messages are made of, as far as it is understood here. Times are FHIR's own text, with the zone they were written in.
 */

/** An organisation: MedCom asks for both numbers. */
export interface FhirOrganization {
  readonly gln?: string;
  readonly sor?: string;
  readonly name?: string;
}

/** A person's name. */
export interface FhirName {
  readonly family?: string;
  readonly given: readonly string[];
}

/** A patient as the message identifies her. */
export interface FhirPatient {
  readonly number: FhirNumber;
  readonly name: FhirName;
  readonly address?: FhirAddress;
  readonly birthDate?: string;
  readonly gender?: string;
}

/** A number with the register it is from: a CPR number, or a replacement in a system of its own. */
export interface FhirNumber {
  readonly system: string;
  readonly value: string;
  /** `temp` for replacement numbers. */
  readonly use?: string;
}

/** A postal address. */
export interface FhirAddress {
  readonly lines: readonly string[];
  readonly city?: string;
  readonly postalCode?: string;
}

/** A code with its system, or words where no code fits. */
export type CodeOrText =
  | { readonly kind: "code"; readonly system: string; readonly code: string }
  | { readonly kind: "text"; readonly text: string };

/** A person in a role: who wrote something, or to whom it is meant. */
export interface FhirAuthor {
  readonly kind: "person";
  readonly name: FhirName;
  readonly role: CodeOrText;
  readonly organization?: FhirOrganization;
}

/** A team to whom a message is meant, or from whom it comes. */
export interface FhirTeam {
  readonly kind: "team";
  readonly name: string;
  readonly organization?: FhirOrganization;
}

/** One event in the life of a thread of messages (Provenance). */
export interface MessageEvent {
  /** MedCom's word: `new-message`, `reply-message`, `forward-message`, `acknowledgement`. */
  readonly activity: string;
  readonly occurred: string;
  readonly recorded: string;
  /** The message that the event made: the id of its MessageHeader. */
  readonly message: string;
  readonly by: FhirOrganization;
  /** The message before it: by the id of its header or, from a classic letter, as `LetterIdentifier#EAN`. */
  readonly previous?: { readonly message: string } | { readonly letter: string };
  /** Identifiers of the segments it brought. */
  readonly segments: readonly string[];
}

/** What every message says about itself. */
export interface MessageHead {
  /** Bundle.id: new in every sending. */
  readonly bundleId: string;
  /** MessageHeader.id: the same in every sending. */
  readonly messageId: string;
  /** Bundle.timestamp. */
  readonly sent: string;
  readonly sender: FhirOrganization;
  readonly receiver: FhirOrganization;
}
