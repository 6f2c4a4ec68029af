/** The systems and profiles that MedCom's messages name. */
const MEDCOM = "http://medcomfhir.dk/ig";
const TERMINOLOGY = `${MEDCOM}/terminology/CodeSystem`;
const CORE = `${MEDCOM}/core/StructureDefinition`;
const MESSAGING = `${MEDCOM}/messaging/StructureDefinition`;
const CARE_COMMUNICATION = `${MEDCOM}/carecommunication/StructureDefinition`;
const ACKNOWLEDGEMENT = `${MEDCOM}/acknowledgement/StructureDefinition`;

/** Systems of identifiers. */
export const IDENTIFIER = {
  cpr: "urn:oid:1.2.208.176.1.2",
  /** Up to dk-core 3.4.0, which CareCommunication 5 and Acknowledgement 2 pin; later versions say http. */
  gln: "https://www.gs1.org/gln",
  sor: "urn:oid:1.2.208.176.1.1",
} as const;

/** Code systems. */
export const CODES = {
  event: `${TERMINOLOGY}/medcom-messaging-eventCodes`,
  destinationUse: `${TERMINOLOGY}/medcom-messaging-destinationUse`,
  activity: `${TERMINOLOGY}/medcom-messaging-activityCodes`,
  category: `${TERMINOLOGY}/medcom-careCommunication-categoryCodes`,
  error: `${TERMINOLOGY}/medcom-acknowledgement-error-codes`,
  /** HL7's own codes for what is wrong, by the name under which MedCom lists them. */
  outcome: "http://hl7.org/fhir/ValueSet/operation-outcome",
  encounterClass: "http://terminology.hl7.org/CodeSystem/v3-ActCode",
} as const;

/** Extensions. */
export const EXTENSION = {
  destinationUse: `${MESSAGING}/medcom-messaging-destinationUseExtension`,
  date: `${CORE}/medcom-core-datetime-extension`,
  identifier: `${CORE}/medcom-core-identifier-extension`,
  author: `${CORE}/medcom-core-practitioner-extension`,
  contact: `${CORE}/medcom-core-contact-extension`,
  sender: `${CORE}/medcom-core-sender-extension`,
} as const;

/** Profiles, by what follows them. */
export const PROFILE = {
  patient: `${CORE}/medcom-core-patient`,
  practitioner: `${CORE}/medcom-core-practitioner`,
  practitionerRole: `${CORE}/medcom-core-practitionerrole`,
  careTeam: `${CORE}/medcom-core-careteam`,
  encounter: `${CORE}/medcom-core-encounter`,
  organization: `${MESSAGING}/medcom-messaging-organization`,
  provenance: `${MESSAGING}/medcom-messaging-provenance`,
  careCommunication: `${CARE_COMMUNICATION}/medcom-careCommunication-message`,
  careCommunicationHeader: `${CARE_COMMUNICATION}/medcom-careCommunication-messageHeader`,
  communication: `${CARE_COMMUNICATION}/medcom-careCommunication-communication`,
  careCommunicationProvenance: `${CARE_COMMUNICATION}/medcom-careCommunication-provenance`,
  acknowledgement: `${ACKNOWLEDGEMENT}/medcom-messaging-acknowledgement`,
  acknowledgementHeader: `${ACKNOWLEDGEMENT}/medcom-messaging-acknowledgementHeader`,
  operationOutcome: `${ACKNOWLEDGEMENT}/medcom-acknowledgement-operationoutcome`,
} as const;
