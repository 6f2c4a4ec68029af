import { type Json, remove, set, twice, without } from "./change.ts";
import type { Refused } from "./examples.ts";

const OTHER_CODE = { system: "urn:other", code: "x" };
const ELSEWHERE = "http://medcomfhir.dk/ig/core/StructureDefinition/medcom-core-careteam";

/** One change each in encounters, provenance, profiles and answers. */
export const refusedHistories: readonly Refused[] = [
  // encounter, recipient, sender
  [
    "an Encounter that nobody points at",
    "encounter",
    remove("Communication.encounter"),
    "Bundle.entry[2].resource",
    "medcom-careCommunication-15",
  ],
  [
    "an Encounter that is pointed at and not there",
    "encounter",
    without("Encounter"),
    "Bundle.entry[2].resource.encounter",
    "reference",
  ],
  [
    "an Encounter without the episode's number",
    "encounter",
    remove("Encounter.episodeOfCare"),
    "Bundle.entry[2].resource",
    "medcom-careCommunication-9",
  ],
  [
    "a recipient of another organisation",
    "referral",
    (message) => set("CareTeam.managingOrganization[0].reference", sender(message))(message),
    "Bundle",
    "medcom-careCommunication-12",
  ],
  // provenance
  ["no Provenance", "first", without("Provenance"), "Bundle", "medcom-messaging-2"],
  [
    "the activity is an acknowledgement",
    "first",
    set("Provenance.activity.coding[0].code", "acknowledgement"),
    "Bundle.entry[7].resource.activity",
    "binding",
  ],
  [
    "the activity is of another system",
    "first",
    set("Provenance.activity.coding[0]", OTHER_CODE),
    "Bundle.entry[7].resource.activity",
    "binding",
  ],
  ["no entity", "first", remove("Provenance.entity"), "Bundle.entry[7].resource.entity", "min"],
  [
    "the entity is a quotation",
    "first",
    set("Provenance.entity[0].role", "quotation"),
    "Bundle.entry[7].resource.entity[0]",
    "slicing",
  ],
  [
    "the entity has no identifier",
    "first",
    remove("Provenance.entity[0].what.identifier"),
    "Bundle.entry[7].resource.entity[0].what.identifier",
    "min",
  ],
  [
    "two preceding messages",
    "reply",
    twice("Provenance.entity[1]"),
    "Bundle.entry[9].resource.entity",
    "max:preceedingMessage",
  ],
  ["no agent", "first", remove("Provenance.agent"), "Bundle.entry[7].resource.agent", "min"],
  [
    "the moment is a period",
    "first",
    (message) => {
      remove("Provenance.occurredDateTime")(message);
      set("Provenance.occurredPeriod", { start: "2024-05-01" })(message);
    },
    "Bundle.entry[7].resource.occurred",
    "type",
  ],
  [
    "the general Provenance profile",
    "first",
    set("Provenance.meta.profile", [
      "http://medcomfhir.dk/ig/messaging/StructureDefinition/medcom-messaging-provenance",
    ]),
    "Bundle",
    "medcom-careCommunication-3",
  ],
  // profiles, shapes, extensions
  [
    "the patient claims a profile of another resource",
    "cpr",
    set("Patient.meta.profile", [ELSEWHERE]),
    "Bundle.entry[1].resource.meta.profile",
    "profile",
  ],
  [
    "the patient claims a profile of MedCom's that is not of this message",
    "cpr",
    set("Patient.meta.profile", ["http://medcomfhir.dk/ig/core/StructureDefinition/medcom-core-robot"]),
    "Bundle.entry[1].resource.meta.profile",
    "profile",
  ],
  [
    "a single name where a list belongs",
    "cpr",
    set("Patient.name", { use: "official", family: "Elmer" }),
    "Bundle.entry[1].resource.name",
    "list",
  ],
  [
    "a number where a text belongs",
    "cpr",
    set("Patient.name[0].family", 7),
    "Bundle.entry[1].resource.name[0].family",
    "type",
  ],
  [
    "an extension with two contents",
    "first",
    set("Communication.payload[0].extension[0].extension", [{ url: "urn:x", valueString: "y" }]),
    "Bundle.entry[2].resource.payload[0].extension[0].extension",
    "max",
  ],
  [
    "an extension that changes the meaning",
    "cpr",
    set("Patient.modifierExtension", [{ url: "urn:x", valueString: "y" }]),
    "Bundle.entry[1].resource.modifierExtension[0]",
    "extension",
  ],
  [
    "a contained resource that nobody points at",
    "cpr",
    set("Patient.contained", [{ resourceType: "Basic", id: "b", code: { text: "x" } }]),
    "Bundle.entry[1].resource",
    "dom-3",
  ],
  [
    "the patient claims no profile, and does not fit the one that is asked for",
    "cpr",
    (message) => {
      remove("Patient.meta")(message);
      remove("Patient.name")(message);
    },
    "Bundle.entry[2].resource.subject",
    "reference",
  ],
  // acknowledgements
  [
    "an answer without what it answers",
    "ok",
    remove("MessageHeader.response"),
    "Bundle.entry[0].resource.response",
    "min",
  ],
  [
    "an answer with a code that is none",
    "ok",
    set("MessageHeader.response.code", "fine"),
    "Bundle.entry[0].resource.response.code",
    "binding",
  ],
  ["a refusal without reason", "fatal", without("OperationOutcome"), "Bundle", "medcom-acknowledgement-1"],
  [
    "an answer without the answered message's number",
    "ok",
    remove("MessageHeader.response.identifier"),
    "Bundle.entry[0].resource.response.identifier",
    "min",
  ],
  [
    "an answer with two destinations",
    "ok",
    twice("MessageHeader.destination[0]"),
    "Bundle.entry[0].resource.destination",
    "max:primary",
  ],
  [
    "an answer that is a care communication",
    "ok",
    set("MessageHeader.eventCoding.code", "care-communication-message"),
    "Bundle.entry[0].resource.event",
    "event",
  ],
  ["an answer without Provenance", "ok", without("Provenance"), "Bundle", "medcom-messaging-2"],
  [
    "an answer whose GLN has a wrong check digit",
    "ok",
    set("Organization.identifier[0].value", "5790001348121"),
    ".identifier[0].value",
    "gln-modulus-10",
  ],
];

function sender(message: Json): unknown {
  return message["entry"]?.[0]?.["resource"]?.["sender"]?.["reference"];
}
