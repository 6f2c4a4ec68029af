import { describe, expect, test } from "vitest";
import { type Emessage, LETTERS_2005 } from "../emessage.ts";
import { receiptFor } from "../receipt-for.ts";
import { dischargeInterchange, interchange, inUnoc } from "../testing/edifact.ts";
import { readInterchange } from "./read-interchange.ts";

const whole = dischargeInterchange();

/** Why and where an interchange, or its only letter, cannot be read. */
function refusal(text: string): { readonly why: string; readonly line: number | undefined } {
  const read = readInterchange(inUnoc(text));
  const letter = read.ok ? read.letters[0] : undefined;
  if (letter !== undefined && letter.kind !== "unreadable") throw new Error(`it was read: ${letter.kind}`);
  const { why, where } = read.ok ? (letter ?? { why: { en: "no letter" }, where: undefined }) : read.unreadable;
  return { why: why.en, line: where?.line };
}

describe("what is damaged is refused with why and where (safety row 52)", () => {
  test.each([
    ["cut in the middle", whole.slice(0, 600), "ends in the middle of a segment"],
    ["cut between two segments", whole.slice(0, whole.indexOf("S07+07")), "does not end with UNZ"],
    ["without UNZ", whole.slice(0, whole.indexOf("UNZ")), "does not end with UNZ"],
    ["another message behind its end", `${whole}${whole}`, "from UNH to UNT"],
    ["a release character at the end", `${whole.trimEnd().slice(0, -1)}?`, "ends in the middle"],
    ["other separators in UNA", whole.replace("UNA:+.? '", "UNA;+.? '"), "other separators"],
    ["a UNT that counts wrongly", whole.replace(/UNT\+\d+/, "UNT+7"), "number of segments than UNT"],
    ["the UNT of another letter", whole.replace(/UNT\+(\d+)\+.*'/, "UNT+$1+B999'"), "end of another letter"],
    ["a UNZ that counts wrongly", whole.replace("UNZ+1", "UNZ+2"), "number of letters than UNZ"],
    ["the UNZ of another message", whole.replace(/UNZ\+1\+.*'/, "UNZ+1+E999'"), "end of another message"],
    [
      "an apostrophe without release",
      dischargeInterchange({ text: "FTX+NC+P00++Patientens 'egen' læge'" }),
      "missing before a '",
    ],
    [
      "a plus without release",
      dischargeInterchange({ text: "FTX+NC+P00++Gleason 3+4 = 7'" }),
      "missing before a + or :",
    ],
    ["a sixth line", dischargeInterchange({ text: "FTX+NC+P00++a:b:c:d:e:f'" }), "missing before a + or :"],
    ["a segment without end", `${whole.slice(0, 500)}${"x".repeat(20_000)}${whole.slice(500)}`, "longer than 16384"],
    ["a letter in a letter", whole.replace("BGM+", "UNH+X+Y+Z'\nBGM+"), "from UNH to UNT"],
    ["no letter", "UNB+UNOC:3+a:14+b:14+260302:1510+E1'UNZ+0+E1'", "has no letters"],
    [
      "no patient",
      whole.replace(/PNA.*\n/, "").replace(/UNT\+(\d+)/, (_, count) => `UNT+${Number(count) - 1}`),
      "CivilRegistrationNumber is missing",
    ],
    [
      "two numbers for one patient",
      dischargeInterchange()
        .replace("S11+11'", "RFF+XPI:6703529991'\nS11+11'")
        .replace(/UNT\+(\d+)/, (_, count) => `UNT+${Number(count) + 1}`),
      "replacement number",
    ],
    ["nothing but a beginning", "UNB+UNOC:3'", "does not end with UNZ"],
  ])("%s", (_, text, why) => {
    const { why: said, line } = refusal(text);
    expect(said).toContain(why);
    expect(line).toBeGreaterThan(0);
    expect(said).not.toMatch(/1703529991|6703529991/);
  });

  const file = (size: string, bytes: string, after = size): string =>
    interchange("S11+11'\nUNO+1+AID:2BE66629DA66406D9E3FCD78219E1377+OBJ:IMG:TIF:91+SIZE:14:1:A'BYTESUNP+AFTER+1'")
      .replace("SIZE", size)
      .replace("BYTES", bytes)
      .replace("AFTER", after);

  test.each([
    ["longer than what is there", file("99999", "abc")],
    ["longer than the file", file("5", "abc")],
    ["shorter than the file", file("2", "abc")],
    ["another in UNP", file("3", "abc", "4")],
    ["no number", file("-1", "abc")],
    ["far beyond memory", file("999999999", "abc")],
  ])("the length of a file is %s", (_, text) => {
    expect(refusal(text).why).toMatch("not as long as UNO and UNP say");
  });

  test("a file may hold what looks like segments", () => {
    expect(readInterchange(inUnoc(file("12", "UNT+1+x'UNZ'"))).ok).toBe(true);
  });
});

describe("a receipt says what was wrong", () => {
  function code(text: string): unknown {
    const read = readInterchange(inUnoc(text));
    if (!read.ok) throw new Error("there is no receipt for what has no letters");
    const message: Emessage = { ...read, namespace: LETTERS_2005 };
    const sent = { kind: "local", date: Temporal.PlainDate.from("2026-03-02") } as const;
    const receipt = receiptFor(message, { envelopeIdentifier: "E1", letterIdentifier: "B1", sent });
    const [letter] = receipt?.letters ?? [];
    return letter?.kind === "negative-receipt" ? letter.original.letters[0]?.code : letter?.kind;
  }

  test.each([
    ["a whole letter", whole, "positive-receipt"],
    ["a wrong count", whole.replace(/UNT\+\d+/, "UNT+7"), "syntaksfejl"],
    ["a missing release", dischargeInterchange({ text: "FTX+NC+P00++3+4'" }), "syntaksfejl"],
    ["a version that is not read", whole.replace("D0133L", "D0199L"), "problem_med_version"],
  ])("%s", (_, text, expected) => {
    expect(code(text)).toBe(expected);
  });
});

describe("large input is refused at once, in bounded memory", () => {
  test.each([
    ["segments without end", () => "UNB+UNOC:3'".padEnd(8_000_000, "A")],
    ["millions of small segments", () => `UNB+UNOC:3'${"ABC+1'".repeat(1_000_000)}`],
    ["millions of elements", () => `UNB+UNOC:3'ABC${"+".repeat(8_000_000)}'`],
    ["millions of release characters", () => `UNB+UNOC:3'ABC+${"??".repeat(4_000_000)}'`],
  ])("%s", (_, text) => {
    const bytes = inUnoc(text());
    const from = process.cpuUsage();
    expect(readInterchange(bytes).ok).toBe(false);
    expect(process.cpuUsage(from).user / 1e6).toBeLessThan(1);
  });
});
