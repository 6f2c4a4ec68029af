import { describe, expect, test } from "vitest";
import { readEmessage } from "./emessage.ts";
import type { LaboratoryReport } from "./laboratory-report.ts";
import { resultValueText } from "./laboratory-result.ts";
import { dayOf } from "./moment.ts";
import { PSA, psaAnswer } from "./testing/messages.ts";

function reportOf(text: string): LaboratoryReport {
  const message = readEmessage(text);
  const letter = message.ok ? message.letters[0] : undefined;
  if (letter?.kind !== "laboratory-report") throw new Error(JSON.stringify(message));
  return letter;
}

describe("a laboratory answer is read as it stands", () => {
  test("whom, what, when and by whom", () => {
    const report = reportOf(psaAnswer());
    expect(report.patient.identity).toEqual({ kind: "civil-registration", text: "1703529991" });
    expect(report.receiver.number).toEqual({ text: "079999", register: "ydernummer" });
    expect(dayOf(report.requisition.sample.takenAt)?.toString()).toBe("2026-08-05");
    expect(report.answer.results[0]).toMatchObject({
      status: "svar_endeligt",
      analysis: { code: "NPU08669", codeType: "iupac", responsible: "SSI" },
      operator: "mindre_end",
      value: "0,1",
      unit: "µg/L",
    });
  });

  test("values stay text: nothing is rounded, read or put in another unit", () => {
    for (const value of ["0.1000000000", "1.234", "1 234", "１．２", "-0", "0x1F", "hæmolyseret"]) {
      const [result] = reportOf(psaAnswer({ results: PSA.replace("0,1", value) })).answer.results;
      expect(result?.value).toBe(value);
    }
  });

  test("a result without value is still a result", () => {
    const report = reportOf(psaAnswer({ results: PSA.replace("<Value>0,1</Value>", "") }));
    expect(report.answer.results).toMatchObject([{ status: "svar_endeligt", value: "" }]);
  });

  test("a status that is on no list is never taken for a final one", () => {
    const report = reportOf(psaAnswer({ results: PSA.replace("svar_endeligt", "svar_annulleret") }));
    expect(report.answer.results[0]?.status).toEqual({ unlisted: "svar_annulleret" });
  });

  test("a replacement number stands in its own element", () => {
    const text = psaAnswer().replace(
      "<CivilRegistrationNumber>1703529991</CivilRegistrationNumber>",
      "<AlternativeIdentifier>0703921VJ4</AlternativeIdentifier>",
    );
    expect(reportOf(text).patient.identity).toEqual({ kind: "alternative", text: "0703921VJ4" });
  });

  test("the 2005 schemas name the producer in plain words", () => {
    const results = PSA.replace(
      /<ProducerOfLabResult>.*<\/ProducerOfLabResult>/,
      "<ProducerOfLabResult>Lab A</ProducerOfLabResult>",
    );
    expect(reportOf(psaAnswer({ results })).answer.results[0]?.producer).toEqual({ identifier: "Lab A" });
  });
});

describe("a bad day is a named problem and loses nothing else", () => {
  test.each([
    ["31 February", "<Date>2026-02-31</Date><Time>08:00</Time>"],
    ["29 February in a common year", "<Date>2027-02-29</Date><Time>08:00</Time>"],
    ["a two-digit year", "<Date>03-04-26</Date><Time>08:00</Time>"],
    ["slashes", "<Date>4/3/2026</Date><Time>08:00</Time>"],
    ["25 o'clock", "<Date>2026-03-04</Date><Time>25:00</Time>"],
    ["nothing", ""],
  ])("%s", (_name, taken) => {
    const report = reportOf(psaAnswer({ taken }));
    expect(report.requisition.sample.takenAt).toMatchObject({
      kind: "malformed",
      why: { da: expect.stringContaining("dag") },
    });
    expect(report.answer.results).toHaveLength(2);
  });

  test("29 February in a leap year, a local time that does not exist, a zone and seconds are no problem", () => {
    for (const [taken, day] of [
      ["<Date>2028-02-29</Date><Time>08:00</Time>", "2028-02-29"],
      ["<Date>2026-03-29</Date><Time>02:30</Time>", "2026-03-29"],
      ["<Date>2026-10-25+02:00</Date><Time>02:30</Time>", "2026-10-25"],
      ["<Date>2026-10-25</Date><TimeWithSec>02:30:59</TimeWithSec>", "2026-10-25"],
      ["<Date>2026-10-25</Date>", "2026-10-25"],
    ] as const) {
      expect(dayOf(reportOf(psaAnswer({ taken })).requisition.sample.takenAt)?.toString()).toBe(day);
    }
  });
});

describe("value and comparator as people write them", () => {
  test.each([
    ["mindre_end", "0.1", "<0.1"],
    ["stoerre_end", "100", ">100"],
    [undefined, "0,26", "0,26"],
    [undefined, "< 0,1", "< 0,1"],
    ["mindre_end", "<0.1", "<0.1"],
    // A contradiction, and a comparator that nobody knows, must never look like a number.
    ["stoerre_end", "<0.1", "><0.1"],
    [{ unlisted: "stoerre_lig" }, "5", "stoerre_lig 5"],
  ] as const)("%j %s → %s", (operator, value, said) => {
    expect(resultValueText(operator === undefined ? { value } : { operator, value })).toBe(said);
  });
});
