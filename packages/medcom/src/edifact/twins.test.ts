import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { MessageRead } from "../message-standard.ts";
import { readMessage } from "../read-message.ts";
import { dischargeInterchange, inUnoc } from "../testing/edifact.ts";
import { dischargeMessage } from "../testing/messages.ts";
import { samples } from "../testing/samples.ts";

/** Temporal values compare as equal whatever they hold, so contents are compared as their JSON. */
const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

function read(bytes: Uint8Array): MessageRead {
  const message = readMessage(bytes);
  if (!message.ok) throw new Error(JSON.stringify(message.unreadable));
  return message;
}

function again(message: MessageRead): MessageRead {
  const written = message.rewrite();
  if (!written.ok) throw new Error(JSON.stringify(written.problems));
  expect(written.leftOut).toEqual([]);
  return read(written.bytes);
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

test("our own letter says the same in both, with bold, italic and a break inside a phrase", () => {
  const edifact = read(inUnoc(dischargeInterchange()));
  const oioxml = read(utf8(dischargeMessage().replace("Opereret\n   uden", "Opereret uden")));
  expect(asJson(edifact.content)).toEqual(asJson(oioxml.content));
  expect(asJson(again(edifact).content)).toEqual(asJson(edifact.content));
});

test("signs that senders put into UNOC though it has none there, as dashes and curly quotes, are read and written as they mean them", () => {
  const bytes = inUnoc(dischargeInterchange({ text: "FTX+NC+P00++PSA 0,1\u0096 \u0094fin\u0094 æøå ÆØÅ é µ'" }));
  const message = read(bytes);
  expect(JSON.stringify(message.content)).toContain("PSA 0,1– ”fin” æøå ÆØÅ é µ");
  expect(asJson(again(message).content)).toEqual(asJson(message.content));
});

describe.skipIf(samples === undefined)("MedCom's own pairs", () => {
  test.each(["DIS01", "DIS02", "DIS91", "REF01", "RPT01", "BIN01", "CTL01", "CTL02", "CTL03"])(
    "%s says the same in both, everything is understood, and each written anew says the same",
    (type) => {
      const edifact = read(readFileSync(join(samples ?? "", `edifact/${type}_1.edi`)));
      const oioxml = read(readFileSync(join(samples ?? "", `oioxml/${type}_1.xml`)));
      expect([edifact.type, oioxml.type]).toEqual([type, `X${type}`]);
      expect(`X${edifact.version}`).toBe(oioxml.version);
      const content = JSON.stringify(edifact.content); // as text, since a diff of a file is of no use
      expect(JSON.stringify(sorted(oioxml.content))).toBe(JSON.stringify(sorted(edifact.content)));
      expect(content.match(/"notUnderstood":[^,}]*/g)).toEqual(['"notUnderstood":[]']);
      expect(JSON.stringify(again(edifact).content) === content).toBe(true);
      expect(JSON.stringify(again(oioxml).content) === JSON.stringify(oioxml.content)).toBe(true);
    },
  );

  test.each(["DIS91", "RPT01"])("%s is written byte for byte as MedCom writes it", (type) => {
    const bytes = readFileSync(join(samples ?? "", `edifact/${type}_1.edi`));
    const written = read(bytes).rewrite();
    expect(written.ok && Buffer.from(written.bytes).toString("latin1")).toBe(bytes.toString("latin1"));
  });
});

/** The same value with its keys in order. */
function sorted(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (_, each: unknown) =>
    each !== null && typeof each === "object" && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([one], [other]) => (one < other ? -1 : 1)))
      : each,
  );
}
