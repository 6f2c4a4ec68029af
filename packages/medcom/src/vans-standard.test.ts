import { describe, expect, test } from "vitest";
import { toBase64 } from "./base64.ts";
import type { MessageRead } from "./message-standard.ts";
import { readMessage } from "./read-message.ts";
import { dischargeInterchange, inUnoc } from "./testing/edifact.ts";
import { dischargeMessage } from "./testing/messages.ts";

const ID = "068dadff-12bb-406d-8c86-083974dc0180";
const OTHER = "2be66629-da66-406d-9e3f-cd78219e1377";
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function meta(size: number, format = "XML"): string {
  return `<Identifier>${OTHER}</Identifier><Document><Format>${format}</Format><Name>MCM:XDIS01</Name><Version>XD0133L</Version><SizeInBytes>${size}</SizeInBytes></Document><Transport><Type>reliable</Type><TransformMessage>false</TransformMessage><ServiceTag name="MCM:STATISTIC">manual</ServiceTag></Transport>`;
}

function envelope(inside: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<VANSEnvelope xmlns="urn:oio:medcom:vans-envelope:1.0.4">
  <SenderID EndPointType="EAN">5790000999033</SenderID>
  <ReceiverID EndPointType="EAN">5790000999026</ReceiverID>
  <EnvelopeIdentifier>${ID}</EnvelopeIdentifier>
  <SentDateTime>2026-03-02T15:10:00</SentDateTime>
  ${inside}
</VANSEnvelope>`;
}

function carrying(bytes: Uint8Array, format?: string): string {
  return envelope(
    `<Message><MetaInformation>${meta(bytes.length, format)}</MetaInformation><Data>${toBase64(bytes)}</Data></Message>`,
  );
}

function read(text: string): MessageRead {
  const message = readMessage(utf8(text));
  if (!message.ok) throw new Error(JSON.stringify(message.unreadable));
  return message;
}

const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const receipts = {
  PositiveMessage: `<OriginalEnvelopeIdentifier>${OTHER}</OriginalEnvelopeIdentifier><OriginalMessage>${meta(6089)}</OriginalMessage>`,
  NegativeMessage: `<Error><Code>17</Code><Description>Ukendt udgave</Description></Error><OriginalEnvelopeIdentifier>${OTHER}</OriginalEnvelopeIdentifier><OriginalMessage>${meta(6089)}</OriginalMessage>`,
  NegativeVans: `<Error><Description>Ukendt modtager</Description></Error><OriginalEnvelopeIdentifier>${OTHER}</OriginalEnvelopeIdentifier>`,
};

describe("an envelope is opened", () => {
  test.each([
    ["oioxml", carrying(utf8(dischargeMessage())), "XDIS01"],
    ["edifact", carrying(inUnoc(dischargeInterchange()), "EDIFACT"), "DIS01"],
  ])("and the message in %s that it carries is told, with the patient", (standard, text, type) => {
    expect(read(text)).toMatchObject({
      standard: "vans-envelope",
      type: "Message",
      version: "1.0.4",
      id: ID,
      sender: { ean: "5790000999033" },
      receiver: { ean: "5790000999026" },
      patient: { identifier: "1703529991" },
      content: { message: { standard, type }, meta: { document: { name: "MCM:XDIS01" } }, notUnderstood: [] },
    });
  });

  test("also where what it carries cannot be read, and says so", () => {
    const { content } = read(carrying(utf8("GARBAGE"), "Other"));
    expect(content).toMatchObject({ message: { unreadable: { why: { en: expect.any(String) } } } });
  });

  test("an envelope in an envelope is not opened further", () => {
    const { content } = read(carrying(utf8(carrying(utf8(dischargeMessage())))));
    expect(content).toMatchObject({ message: { unreadable: {} } });
  });

  test.each(Object.entries(receipts))("a receipt is told: %s", (kind, inside) => {
    expect(read(envelope(`<Receipt><${kind}>${inside}</${kind}></Receipt>`))).toMatchObject({
      type: kind,
      content: { receipt: expect.anything() },
    });
  });
});

test.each([
  carrying(utf8(dischargeMessage())),
  ...Object.entries(receipts).map(([kind, inside]) => envelope(`<Receipt><${kind}>${inside}</${kind}></Receipt>`)),
])("written anew it says the same (%#)", (text) => {
  const first = read(text);
  const written = first.rewrite();
  if (!written.ok) throw new Error(JSON.stringify(written.problems));
  expect(asJson(read(new TextDecoder().decode(written.bytes)))).toEqual(asJson(first));
});

test("what the envelope has besides is named", () => {
  const text = carrying(utf8("x"), "Other").replace("</SentDateTime>", "</SentDateTime><Colour>red</Colour>");
  expect(read(text).content).toMatchObject({ notUnderstood: [{ where: "Colour", what: "red" }] });
});

describe("an envelope that is not as 1.0.4 asks is refused with why and where", () => {
  const plain = carrying(utf8("x"), "Other");
  test.each([
    ["another version", plain.replace("1.0.4", "1.0.3"), "another version than 1.0.4"],
    ["a size that lies", plain.replace("<SizeInBytes>1", "<SizeInBytes>2"), "SizeInBytes"],
    ["a size that is none", plain.replace("<SizeInBytes>1", "<SizeInBytes>-1"), "SizeInBytes"],
    ["no base64", plain.replace("<Data>", "<Data>%"), "is not base64"],
    ["an identifier that is no UUID", plain.replace(ID, "E1"), "EnvelopeIdentifier"],
    ["an unknown end point", plain.replace('"EAN"', '"GLN"'), "SenderID/EndPointType"],
    ["no end point", plain.replace(' EndPointType="EAN"', ""), "SenderID/EndPointType"],
    ["a moment that is none", plain.replace("2026-03-02T15:10:00", "i går"), "SentDateTime"],
    ["no receiver", plain.replace(/<ReceiverID.*ReceiverID>/, ""), "ReceiverID"],
    ["neither message nor receipt", envelope(""), "one message or one receipt"],
    [
      "both",
      plain.replace(
        "</VANSEnvelope>",
        `<Receipt><NegativeVans>${receipts.NegativeVans}</NegativeVans></Receipt></VANSEnvelope>`,
      ),
      "one message or one receipt",
    ],
    ["a document type", plain.replace("<VANSEnvelope", "<!DOCTYPE x><VANSEnvelope"), "document type"],
  ])("%s", (_, text, why) => {
    const message = readMessage(utf8(text));
    if (message.ok) throw new Error("it was read");
    expect(message.unreadable.why.en).toContain(why);
    expect(message.unreadable.where?.line).toBeGreaterThan(0);
  });
});
