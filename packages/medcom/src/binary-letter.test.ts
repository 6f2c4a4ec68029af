import { expect, test } from "vitest";
import type { BinaryLetter } from "./binary-letter.ts";
import { buildEmessage, FILES_2012 } from "./emessage.ts";

const MOMENT = {
  kind: "local",
  date: Temporal.PlainDate.from("2027-03-01"),
  time: Temporal.PlainTime.from("09:00"),
} as const;

function fileOf(bytes: { size: string; data: string }): BinaryLetter {
  return {
    kind: "binary-letter",
    head: { identifier: "FIL1", version: "XB0131X", authorised: MOMENT, status: "nytbrev" },
    sender: { ean: "5790000000017", number: { register: "ydernummer", text: "012345" }, organisation: "Klinikken" },
    receiver: { ean: "5790000000024", number: { register: "ydernummer", text: "012346" } },
    objects: [{ identifier: "2BE66629DA66406D9E3FCD78219E1377", code: "tekstfil", extension: "pdf", ...bytes }],
  };
}

test.each([
  [{ size: "0", data: "" }, "is empty"],
  [{ size: "4", data: "QUJD" }, "not as long as the letter says"],
])("a file that says nothing, or not what it weighs, is not sent: %o", (bytes, why) => {
  const built = buildEmessage({
    namespace: FILES_2012,
    envelope: { sent: MOMENT, identifier: "K1", acknowledgement: "pluspositivkvitt" },
    letters: [fileOf(bytes)],
  });
  expect(built.ok ? [] : built.problems.map((problem) => problem.why.en).join(" ")).toContain(why);
});
