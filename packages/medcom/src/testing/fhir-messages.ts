import type { Acknowledgement } from "../fhir/acknowledgement.ts";
import type { BuildFrom } from "../fhir/build-parts.ts";
import type { CareCommunication } from "../fhir/care-communication.ts";

/** Small FHIR messages of our own; the persons are invented (numbers ending in 999x fail modulus 11), the GLNs have right check digits. */

const department = { gln: "5790000999033", sor: "990000000000016", name: "Prøvesygehuset, Urologisk Afdeling" };
const practice = { gln: "5790000999026", sor: "990000000000024", name: "Lægerne Åtorvet" };

const QUESTION = "urn:uuid:0b6f3b1e-1111-4c3a-9d55-0242ac120002";
const SHEET = "urn:uuid:0b6f3b1e-2222-4c3a-9d55-0242ac120002";
const ANSWER = "urn:uuid:0b6f3b1e-3333-4c3a-9d55-0242ac120002";

/** A practice's question about a patient's follow-up, with a sheet, and the department's answer. */
export const advice: CareCommunication = {
  kind: "care-communication",
  bundleId: "5d1fd1a0-0001-4c3a-9d55-0242ac120002",
  messageId: "5d1fd1a0-0002-4c3a-9d55-0242ac120002",
  sent: "2026-08-06T09:12:00+02:00",
  sender: department,
  receiver: practice,
  version: "5.0",
  patient: {
    number: { system: "urn:oid:1.2.208.176.1.2", value: "1703529991" },
    name: { family: "Østergård", given: ["Åge"] },
    address: { lines: ["Åtorvet 1"], city: "Ærøskøbing", postalCode: "5970" },
  },
  thread: "urn:uuid:0b6f3b1e-0000-4c3a-9d55-0242ac120002",
  category: "carecoordination",
  topic: "Kræftopfølgning: PSA",
  segments: [
    {
      kind: "text",
      identifier: QUESTION,
      date: "2026-08-05T14:02:00+02:00",
      organization: practice,
      author: {
        kind: "person",
        name: { family: "Holm", given: ["Mette"] },
        role: { kind: "text", text: "Praktiserende læge" },
      },
      phone: "70101010",
      text: "PSA <0,1 i dag.\nSkal han fortsat hver 6. måned?",
    },
    {
      kind: "attachment",
      identifier: SHEET,
      date: "2026-08-05T14:02:00+02:00",
      organization: practice,
      title: "Planen på papir",
      contentType: "application/pdf",
      data: "JVBERi0xLjcK",
    },
    {
      kind: "text",
      identifier: ANSWER,
      date: "2026-08-06T09:12:00+02:00",
      organization: department,
      author: {
        kind: "person",
        name: { family: "Lund", given: ["Karen", "Marie"] },
        role: {
          kind: "code",
          system: "http://medcomfhir.dk/ig/terminology/CodeSystem/medcom-core-PractitionerRolesSKSadministrativ",
          code: "overlaege",
        },
      },
      phone: "78450000",
      text: "Ja, indtil 2031. – Karen",
    },
  ],
  events: [
    {
      activity: "new-message",
      occurred: "2026-08-05T14:02:00+02:00",
      recorded: "2026-08-05T14:02:00+02:00",
      message: "5d1fd1a0-0003-4c3a-9d55-0242ac120002",
      by: practice,
      segments: [QUESTION, SHEET],
    },
    {
      activity: "reply-message",
      occurred: "2026-08-06T09:12:00+02:00",
      recorded: "2026-08-06T09:12:00+02:00",
      message: "5d1fd1a0-0002-4c3a-9d55-0242ac120002",
      by: department,
      previous: { message: "5d1fd1a0-0003-4c3a-9d55-0242ac120002" },
      segments: [ANSWER],
    },
  ],
};

/** The practice's system refuses that message. */
export const refusal: Acknowledgement = {
  kind: "acknowledgement",
  bundleId: "5d1fd1a0-0011-4c3a-9d55-0242ac120002",
  messageId: "5d1fd1a0-0012-4c3a-9d55-0242ac120002",
  sent: "2026-08-06T09:13:00+02:00",
  sender: practice,
  receiver: department,
  answers: advice.messageId,
  code: "fatal-error",
  errors: [{ type: "structure", code: "MSG_VALUESET_VALUE_UNKNOWN" }],
  events: [
    {
      activity: "new-message",
      occurred: "2026-08-06T09:12:00+02:00",
      recorded: "2026-08-06T09:12:00+02:00",
      message: advice.messageId,
      by: department,
      segments: [],
    },
    {
      activity: "acknowledgement",
      occurred: "2026-08-06T09:13:00+02:00",
      recorded: "2026-08-06T09:13:00+02:00",
      message: "5d1fd1a0-0012-4c3a-9d55-0242ac120002",
      by: practice,
      previous: { message: advice.messageId },
      segments: [],
    },
  ],
};

/** Ids one after the other, for messages that are to come out the same each time. */
export function buildFrom(): BuildFrom {
  let made = 0;
  return {
    base: "https://foelgeskab.example/fhir",
    newId: () => {
      made += 1;
      return `00000000-0000-4000-8000-${String(made).padStart(12, "0")}`;
    },
  };
}
