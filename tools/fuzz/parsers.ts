import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { toBase64 } from "@foelgeskab/medcom/base64";
import { buildAcknowledgement } from "@foelgeskab/medcom/fhir/build-acknowledgement";
import { buildCareCommunication } from "@foelgeskab/medcom/fhir/build-care-communication";
import { decodeResource } from "@foelgeskab/medcom/fhir/decode-resource";
import { writeJson, writeResourceXml } from "@foelgeskab/medcom/fhir/write-resource";
import { fhirStandard } from "@foelgeskab/medcom/fhir-standard";
import { readMessage } from "@foelgeskab/medcom/read-message";
import { dischargeInterchange, inUnoc } from "@foelgeskab/medcom/testing/edifact";
import { advice, buildFrom, refusal } from "@foelgeskab/medcom/testing/fhir-messages";
import { dischargeMessage, fileMessage, psaAnswer } from "@foelgeskab/medcom/testing/messages";
import { samples } from "@foelgeskab/medcom/testing/samples";
import { r4Table } from "../../packages/server/src/profiles/load-r4.ts";
import { published, publishedValidator } from "../../packages/server/src/profiles/testing/published.ts";

/** What is fed with damaged messages: its samples, and what it does with one. */
export interface FuzzedParser {
  readonly name: string;
  readonly samples: readonly Uint8Array[];
  /** Reads, and writes anew what was read. Says what became of it; throws only when there is a bug. */
  readonly run: (bytes: Uint8Array) => "read" | "unreadable";
}

/** Larger samples only slow the run: what they have more of is bytes of a picture. */
const LARGEST_SAMPLE = 100_000;

/** Every parser that reads bytes from outside. One more is one more entry. */
export function fuzzedParsers(): readonly FuzzedParser[] {
  const oioxml = [
    new TextEncoder().encode(dischargeMessage()),
    inUnoc(psaAnswer()),
    new TextEncoder().encode(fileMessage({ size: 52_500, data: "QUJD".repeat(17_500) })),
    ...shared("oioxml"),
    ...shared("flows", /-X(?:DIS|BIN|CTL)/),
  ];
  const edifact = [inUnoc(dischargeInterchange()), ...shared("edifact")];
  return [
    { name: "oioxml", samples: oioxml, run },
    { name: "edifact", samples: edifact, run },
    { name: "vans-envelope", samples: [...oioxml, ...edifact].slice(0, 6).map(enveloped), run },
    { name: "fhir-json", samples: fhirMessages(), run },
    { name: "fhir-xml", samples: [...fhirMessagesInXml(), ...shared("flows", /-(?:Care|Ack)/)], run },
    ...(published === undefined ? [] : [{ name: "fhir-validator", samples: fhirMessages(), run: validating() }]),
  ];
}

const bundles = [buildCareCommunication(advice, buildFrom()), buildAcknowledgement(refusal, buildFrom())];

function fhirMessages(): readonly Uint8Array[] {
  return bundles.map((bundle) => new TextEncoder().encode(writeJson(bundle)));
}

function fhirMessagesInXml(): readonly Uint8Array[] {
  return bundles.map((bundle) => {
    const written = writeResourceXml(bundle, r4Table());
    return new TextEncoder().encode(written.ok ? written.xml : "");
  });
}

/** Reads a message, and holds it against MedCom's profiles. */
function validating(): FuzzedParser["run"] {
  let validator: ReturnType<typeof publishedValidator> | undefined;
  return (bytes) => {
    const read = decodeResource(bytes, r4Table());
    if (!read.ok) return "unreadable";
    validator ??= publishedValidator();
    validator.validate(read.resource);
    return "read";
  };
}

function run(bytes: Uint8Array): "read" | "unreadable" {
  const message = readMessage(bytes, [fhirStandard(r4Table)]);
  if (!message.ok) return "unreadable";
  JSON.stringify(message.content);
  message.rewrite();
  return "read";
}

function shared(folder: string, named = /./): readonly Uint8Array[] {
  if (samples === undefined) return [];
  const directory = join(samples, folder);
  return readdirSync(directory)
    .filter((file) => named.test(file))
    .map((file) => join(directory, file))
    .filter((file) => statSync(file).size < LARGEST_SAMPLE)
    .map((file) => new Uint8Array(readFileSync(file)));
}

function enveloped(bytes: Uint8Array): Uint8Array {
  const id = "068dadff-12bb-406d-8c86-083974dc0180";
  return new TextEncoder().encode(
    `<VANSEnvelope xmlns="urn:oio:medcom:vans-envelope:1.0.4"><SenderID EndPointType="EAN">5790000999033</SenderID><ReceiverID EndPointType="EAN">5790000999026</ReceiverID><EnvelopeIdentifier>${id}</EnvelopeIdentifier><SentDateTime>2026-03-02T15:10:00</SentDateTime><Message><MetaInformation><Identifier>${id}</Identifier><Document><Format>Other</Format><Name>MCM:X</Name><SizeInBytes>${bytes.length}</SizeInBytes></Document></MetaInformation><Data>${toBase64(bytes)}</Data></Message></VANSEnvelope>`,
  );
}
