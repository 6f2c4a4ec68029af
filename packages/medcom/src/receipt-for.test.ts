import { describe, expect, test } from "vitest";
import { buildEmessage, type Emessage, readEmessage } from "./emessage.ts";
import { receiptFor } from "./receipt-for.ts";
import { dischargeMessage, psaAnswer } from "./testing/messages.ts";
import { linesOf } from "./text-lines.ts";

const numbers = {
  envelopeIdentifier: "KVIT01",
  letterIdentifier: "KVITBREV01",
  sent: { kind: "local", date: new Temporal.PlainDate(2026, 8, 5), time: new Temporal.PlainTime(14, 3) },
} as const;

function read(text: string): Emessage {
  const message = readEmessage(text);
  if (!message.ok) throw new Error(message.unreadable.why.en);
  return message;
}

describe("the receipt that a message is owed", () => {
  test("positive, from receiver to sender, naming envelope and letter", () => {
    const receipt = receiptFor(read(psaAnswer()), numbers);
    expect(receipt?.letters).toEqual([
      {
        kind: "positive-receipt",
        head: { identifier: "KVITBREV01", version: "XC0330Q" },
        sender: { ean: "5790000999026" },
        receiver: { ean: "5790000999019" },
        original: {
          envelopeIdentifier: "LAB0000000017",
          sender: { ean: "5790000999019" },
          receiver: { ean: "5790000999026" },
          letters: [{ identifier: "SVAR0000000042", version: "XR0130K" }],
        },
      },
    ]);
  });

  test("none when the sender did not ask for a positive one", () => {
    expect(receiptFor(read(psaAnswer().replace("pluspositivkvitt", "minuspositivkvitt")), numbers)).toBeUndefined();
  });

  test("negative for a version that is not read here, whether asked for or not", () => {
    const message = read(psaAnswer().replace("XR0130K", "XR0199K").replace("pluspositivkvitt", "minuspositivkvitt"));
    expect(receiptFor(message, numbers)?.letters).toMatchObject([
      {
        kind: "negative-receipt",
        original: { letters: [{ identifier: "SVAR0000000042", version: "XR0199K", code: "problem_med_version" }] },
      },
    ]);
  });

  test("negative with the reason when the receiver refuses a letter", () => {
    const refused = new Map([["B2603020001", { code: "problem_med_modtagerID" as const }]]);
    expect(receiptFor(read(dischargeMessage()), numbers, refused)?.letters).toMatchObject([
      {
        kind: "negative-receipt",
        original: { letters: [{ identifier: "B2603020001", code: "problem_med_modtagerID" }] },
      },
    ]);
  });

  test("a letter that cannot be named refuses the message as a whole, in words without the patient's number", () => {
    const receipt = receiptFor(read(dischargeMessage().replace("<Identifier>B2603020001</Identifier>", "")), numbers);
    const [letter] = receipt?.letters ?? [];
    if (letter?.kind !== "negative-receipt") throw new Error("a negative receipt is owed");
    expect(letter.original).toMatchObject({ code: "syntaksfejl", letters: [] });
    expect(linesOf(letter.original.text ?? [])).toEqual([expect.stringContaining("Letter/Identifier mangler")]);
    expect(JSON.stringify(receipt)).not.toContain("1703529991");
  });

  test("never a receipt for a receipt", () => {
    const receipt = receiptFor(read(psaAnswer()), numbers);
    const built =
      receipt && buildEmessage({ ...receipt, envelope: { ...receipt.envelope, acknowledgement: "pluspositivkvitt" } });
    if (!built?.ok) throw new Error("the receipt is built");
    expect(receiptFor(read(built.xml), numbers)).toBeUndefined();
  });
});
