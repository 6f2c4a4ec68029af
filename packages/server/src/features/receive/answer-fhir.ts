import type { Acknowledgement } from "@foelgeskab/medcom/fhir/acknowledgement";
import { acknowledgementFor } from "@foelgeskab/medcom/fhir/acknowledgement-for";
import { buildAcknowledgement } from "@foelgeskab/medcom/fhir/build-acknowledgement";
import type { Resource } from "@foelgeskab/medcom/fhir/resource";
import { writeJson, writeResourceXml } from "@foelgeskab/medcom/fhir/write-resource";
import { sniffsFhir } from "@foelgeskab/medcom/fhir-standard";
import { r4Table } from "../../profiles/load-r4.ts";
import { keepReceipt } from "../../store/inbound-rows.ts";
import { putLetter } from "../../store/outbound-rows.ts";
import { FULL_URL_BASE, fhirNow, newUuid } from "../deliver/fhir-parts.ts";
import { type FhirMessage, readFhir } from "./read-fhir.ts";
import type { Reception } from "./receive-bytes.ts";

/** What the sender's machine is told. */
export type FhirAnswer = Pick<Acknowledgement, "code" | "errors">;

/** Writes the Acknowledgement of a message in the format that it came in, keeps it with its letter and puts it in the outbox; null where it would not keep its own profile, so that nobody gets it. */
export async function answerFhir(
  { db, world, random }: Reception,
  message: FhirMessage,
  answer: FhirAnswer,
  { inboundId, partyId }: { inboundId: string; partyId: string | null },
): Promise<string | null> {
  const { gln: receiverEan } = message.head.sender;
  const written = writtenAnswer({ world, random }, message, answer);
  if (written === undefined || receiverEan === undefined) return null;
  const { text: body, bundleId: envelopeId, messageId: letterId } = written;
  await keepReceipt(db, [inboundId], body);
  if (partyId !== null)
    await putLetter(db, {
      ...{ partyId, receiverId: null, receiverEan, patientId: null, courseId: null },
      ...{ kind: "FCTL", about: inboundId, envelopeId, letterId, body, createdAt: world.clock.now().toString() },
    });
  return body;
}

/** What a sender is told whose message could not be stored just now (KR5.R): nothing is known of it here, and it shall come again. Undefined for what is not answered, or tells no sender. */
export function storedLater(from: Pick<Reception, "world" | "random">, bytes: Uint8Array): string | undefined {
  const read = sniffsFhir(bytes) ? readFhir(bytes) : undefined;
  if (read?.ok !== true || read.message.isAnswer) return undefined;
  const errors = [{ type: "transient", code: "MSG_Mailbox_Out_Of_Operation", text: NOT_STORED }];
  return writtenAnswer(from, read.message, { code: "transient-error", errors })?.text;
}

const NOT_STORED = "Beskeden kunne ikke gemmes lige nu. Den er ikke modtaget: send den igen.";

interface WrittenAnswer {
  readonly text: string;
  readonly bundleId: string;
  readonly messageId: string;
}

function writtenAnswer(
  { world, random }: Pick<Reception, "world" | "random">,
  { head, format }: FhirMessage,
  answer: FhirAnswer,
): WrittenAnswer | undefined {
  const newId = (): string => newUuid(random);
  const numbers = { bundleId: newId(), messageId: newId(), sent: fhirNow(world.clock.now()) };
  const bundle = buildAcknowledgement(acknowledgementFor(head, answer, numbers), { base: FULL_URL_BASE, newId });
  const wrong = world.profiles?.validate(bundle).some(({ severity }) => severity === "error") ?? false;
  const text = format === "json" ? writeJson(bundle) : xmlOf(bundle);
  return wrong || text === undefined ? undefined : { text, ...numbers };
}

function xmlOf(bundle: Resource): string | undefined {
  const written = writeResourceXml(bundle, r4Table());
  return written.ok ? written.xml : undefined;
}
