import { randomUUID } from "node:crypto";
import { type Acknowledgement, readAcknowledgement } from "@foelgeskab/medcom/fhir/acknowledgement";
import { acknowledgementFor } from "@foelgeskab/medcom/fhir/acknowledgement-for";
import { buildAcknowledgement } from "@foelgeskab/medcom/fhir/build-acknowledgement";
import { buildCareCommunication } from "@foelgeskab/medcom/fhir/build-care-communication";
import type { CareCommunication, Segment } from "@foelgeskab/medcom/fhir/care-communication";
import type { MessageHead } from "@foelgeskab/medcom/fhir/message-parts";
import { readResource } from "@foelgeskab/medcom/fhir/read-resource";
import { writeJson } from "@foelgeskab/medcom/fhir/write-resource";
import { r4Table } from "../profiles/load-r4.ts";
import { PLACES } from "./region.ts";

/** SOR numbers of the stories' places; invented. */
const SOR: Readonly<Record<string, string>> = {
  [PLACES.practice.ean]: "990000000000024",
  [PLACES.department.ean]: "990000000000016",
};

/** What a story's CareCommunication says; what is left out is as in an ordinary one from the practice to the department. */
export interface WordsSaid {
  cpr: string;
  text?: string;
  messageId?: string;
  bundleId?: string;
  senderEan?: string;
  receiverEan?: string;
  /** The message or letter that it answers. */
  previous?: { message: string } | { letter: string };
  files?: readonly { title: string; contentType: string; data: Uint8Array }[];
}

const from = { base: "https://praksis.invalid/fhir", newId: () => randomUUID() as string };

/** A CareCommunication as its Bundle. */
export function careCommunication(said: WordsSaid): ReturnType<typeof buildCareCommunication> {
  const { senderEan = PLACES.practice.ean, receiverEan = PLACES.department.ean, files = [] } = said;
  const [messageId, sent] = [said.messageId ?? randomUUID(), "2026-08-10T09:12:00+02:00"];
  const sender = { gln: senderEan, sor: SOR[senderEan] ?? "990000000000032", name: "Lægerne Åtorvet" };
  const receiver = { gln: receiverEan, sor: SOR[receiverEan] ?? "990000000000040", name: "Urinvejskirurgi" };
  const head = () => ({ identifier: `urn:uuid:${randomUUID()}`, date: sent, organization: sender });
  const author = {
    kind: "person" as const,
    name: { family: "Krogh", given: ["Mette"] },
    role: { kind: "text" as const, text: "Praktiserende læge" },
  };
  const words: Segment = { kind: "text", ...head(), author, phone: "70101010", text: said.text ?? "Ja tak." };
  const brought = files.map(
    ({ data, ...file }): Segment => ({
      kind: "attachment",
      ...head(),
      ...file,
      data: Buffer.from(data).toString("base64"),
    }),
  );
  const message: CareCommunication = {
    ...{ kind: "care-communication", bundleId: said.bundleId ?? randomUUID(), messageId, sent, sender, receiver },
    ...{ version: "5.0", thread: `urn:uuid:${randomUUID()}`, category: "carecoordination", topic: "Kræftopfølgning" },
    patient: {
      number: { system: "urn:oid:1.2.208.176.1.2", value: said.cpr },
      name: { family: "Østergård", given: ["Åge"] },
    },
    segments: [words, ...brought],
    events: [
      {
        activity: said.previous === undefined ? "new-message" : "reply-message",
        ...{ occurred: sent, recorded: sent, message: messageId, by: sender },
        ...(said.previous === undefined ? {} : { previous: said.previous }),
        segments: [words, ...brought].map(({ identifier }) => identifier),
      },
    ],
  };
  return buildCareCommunication(message, from);
}

/** Its bytes, in JSON. */
export function careCommunicationBytes(said: WordsSaid): Uint8Array {
  return Buffer.from(writeJson(careCommunication(said)));
}

/** The Acknowledgement of a message, as its receiver's machine would give it. */
export function acknowledgementBytes(of: Omit<MessageHead, "bundleId">, code: Acknowledgement["code"]): Uint8Array {
  const errors = code === "ok" ? [] : [{ type: "processing", code: "MSG_BAD_SYNTAX", text: "Ikke forstået." }];
  const numbers = { bundleId: randomUUID(), messageId: randomUUID(), sent: "2026-08-10T09:13:00+02:00" };
  return Buffer.from(writeJson(buildAcknowledgement(acknowledgementFor(of, { code, errors }, numbers), from)));
}

/** What an Acknowledgement says, in either format; fails the story where the text is none. */
export function acknowledgementIn(text: string | null): Acknowledgement {
  const resource = readResource(text ?? "", r4Table());
  const read = resource.ok ? readAcknowledgement(resource.resource) : resource;
  if (!read.ok) throw new Error(read.unreadable.why.en);
  return read.message;
}
