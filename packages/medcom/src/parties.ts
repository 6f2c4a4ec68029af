import { type PartyNumber, type PatientIdentity, partyNumber, patientIdentity } from "./identifiers.ts";
import { type Coded, coded, key, maybe, one, record, type Shape, text } from "./wire.ts";

/** A house, practice or department, as a letter names it. */
export interface OrganisationNames {
  readonly organisation?: string;
  readonly department?: string;
  readonly unit?: string;
}

/** A Danish postal address, as a letter writes it. */
export interface Address {
  readonly street?: string;
  readonly suburb?: string;
  readonly district?: string;
  readonly postCode?: string;
}

/** Who receives a letter (MedCom Receiver). */
export interface Receiver extends OrganisationNames, Address {
  /** The mailbox: a GLN for all but VANS networks. */
  readonly ean: string;
  readonly number: PartyNumber;
}

/** Who receives a copy, or the answer to a referral; has no mailbox of its own in the letter. */
export interface CopyReceiver extends OrganisationNames, Address {
  readonly number: PartyNumber;
}

/** Who sends a letter. */
export interface SenderParty extends Receiver {
  readonly organisation: string;
  readonly telephone?: string;
  /** MedCom's word for the speciality, as `urologi` or `almenlaege_laegevagt`; the list differs by namespace, so the schema checks it. */
  readonly speciality?: string;
}

/** The names of an organisation, all optional. */
export const organisationNames: Shape<OrganisationNames> = {
  organisation: maybe("OrganisationName", text(35)),
  department: maybe("DepartmentName", text(35)),
  unit: maybe("UnitName", text(35)),
};

/** An address in the order of the schemas. */
export const address: Shape<Address> = {
  street: maybe("StreetName", text(35)),
  suburb: maybe("SuburbName", text(35)),
  district: maybe("DistrictName", text(35)),
  postCode: maybe("PostCodeIdentifier", text(9)),
};

/** MedCom's word for a speciality. */
export const speciality = maybe("MedicalSpecialityCode", text(40));

/** The fields of a receiver. */
export const receiverShape: Shape<Receiver> = {
  ean: one("EANIdentifier", key(35)),
  number: partyNumber,
  ...organisationNames,
  ...address,
};

/** The fields of a receiver of copies. */
export const copyReceiverShape: Shape<CopyReceiver> = { number: partyNumber, ...organisationNames, ...address };

/** The fields of a sender. */
export const senderShape: Shape<SenderParty> = {
  ...receiverShape,
  organisation: one("OrganisationName", text(35)),
  telephone: maybe("TelephoneSubscriberIdentifier", text(25)),
  speciality,
};

/** The patient as all letters name her. */
export interface Person {
  readonly identity: PatientIdentity;
  readonly surname: string;
  readonly givenName?: string;
}

/** The fields of a person. */
export const personShape: Shape<Person> = {
  identity: patientIdentity,
  surname: one("PersonSurnameName", text(70)),
  givenName: maybe("PersonGivenName", text(70)),
};

/** A relative, as discharge letters and referrals name them. */
export interface Relative {
  readonly relation: Coded<(typeof relations)[number]>;
  readonly number?: string;
  readonly surname: string;
  readonly givenName?: string;
}

const relations = ["uspec_paaroerende", "mor", "far", "barn"] as const;

/** The fields of a relative. */
export const relativeShape: Shape<Relative> = {
  relation: one("RelationCode", coded(relations)),
  number: maybe("PersonIdentifier", text(10)),
  surname: one("PersonSurnameName", text(70)),
  givenName: maybe("PersonGivenName", text(70)),
};

/** A relative. */
export const relative = record<Relative>(relativeShape);
