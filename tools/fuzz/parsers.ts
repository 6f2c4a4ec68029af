import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { toBase64 } from "@foelgeskab/medcom/base64";
import { readMessage } from "@foelgeskab/medcom/read-message";
import { dischargeInterchange, inUnoc } from "@foelgeskab/medcom/testing/edifact";
import { dischargeMessage, psaAnswer } from "@foelgeskab/medcom/testing/messages";
import { samples } from "@foelgeskab/medcom/testing/samples";

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
    ...shared("oioxml"),
    ...shared("flows", /-X(?:DIS|BIN|CTL)/),
  ];
  const edifact = [inUnoc(dischargeInterchange()), ...shared("edifact")];
  return [
    { name: "oioxml", samples: oioxml, run },
    { name: "edifact", samples: edifact, run },
    { name: "vans-envelope", samples: [...oioxml, ...edifact].slice(0, 6).map(enveloped), run },
  ];
}

function run(bytes: Uint8Array): "read" | "unreadable" {
  const message = readMessage(bytes);
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
