import { describe, expect, test } from "vitest";
import type { MeasuredRule, Rule } from "./criteria/criterion.ts";
import { emptyEpikrise } from "./epikrise.ts";
import { limitedAnalyte, plainLimit } from "./sheet-limit.ts";
import { sheetNumbers } from "./sheet-numbers.ts";
import { criterion, day, programme } from "./testing/invented-programme.ts";
import { baseline } from "./testing/story.ts";

const part = (op: ">=" | ">" | "<=" | "<", value: string | null = "0.2"): MeasuredRule => ({
  ...{ kind: "threshold", analyte: "psa", op, value },
});
const change = (direction: "increase" | "decrease"): MeasuredRule => ({
  ...{ kind: "relativeChange", analyte: "egfr", direction, percent: "12.5", baseline: "handoverBaseline" },
});
const overNadir = (own: { minAbsolute?: string } = {}): MeasuredRule => ({
  ...{ kind: "relativeChange", analyte: "psa", direction: "increase", percent: "25", baseline: "nadirSinceAdtStart" },
  ...own,
});
const phoenix: MeasuredRule = { kind: "nadirPlus", analyte: "psa", delta: "2" };
const reference: MeasuredRule = { kind: "aboveReference", analyte: "psa" };

/** What stands on the patient's sheet after "we look closer if". */
function told(rule: Rule, own: { value?: string; twice?: boolean } = {}) {
  const confirm = own.twice === true ? { minDaysBetween: 14, maxDaysBetween: 92 } : null;
  const chosen = own.value === undefined ? {} : { value: own.value };
  return plainLimit(criterion(rule, { confirm }), { id: "c", confirmed: true, ...chosen });
}

describe("when the hospital looks again, in a patient's words", () => {
  test.each<[string, Rule, { value?: string; twice?: boolean }, string, string]>([
    ["at least", part(">="), {}, "en prøve viser 0,2 eller mere", "a test shows 0.2 or more"],
    ["over", part(">"), {}, "en prøve viser mere end 0,2", "a test shows more than 0.2"],
    ["at most", part("<="), {}, "en prøve viser 0,2 eller mindre", "a test shows 0.2 or less"],
    ["under", part("<"), {}, "en prøve viser under 0,2", "a test shows below 0.2"],
    ["twice", part(">="), { twice: true }, "to prøver viser 0,2 eller mere", "two tests show 0.2 or more"],
    [
      "the letter's own number",
      part(">="),
      { value: "0.4" },
      "en prøve viser 0,4 eller mere",
      "a test shows 0.4 or more",
    ],
    [
      "the letter's where the programme has none",
      part(">=", null),
      { value: "30" },
      "en prøve viser 30 eller mere",
      "a test shows 30 or more",
    ],
    [
      "over the lowest",
      phoenix,
      {},
      "tallet stiger 2 over det laveste, du har haft",
      "the number rises 2 above the lowest you have had",
    ],
    [
      "over the lowest by the letter's number",
      phoenix,
      { value: "1.5" },
      "tallet stiger 1,5 over det laveste, du har haft",
      "the number rises 1.5 above the lowest you have had",
    ],
    ["a rise", change("increase"), {}, "tallet stiger 12,5 procent", "the number rises 12.5 per cent"],
    ["a fall", change("decrease"), { value: "30" }, "tallet falder 30 procent", "the number falls 30 per cent"],
    [
      "per cent over the lowest",
      overNadir(),
      {},
      "tallet stiger 25 procent over det laveste, du har haft",
      "the number rises 25 per cent above the lowest you have had",
    ],
    [
      "per cent and a number: the number is what she can see",
      overNadir({ minAbsolute: "0.5" }),
      {},
      "tallet stiger mindst 0,5 over det laveste, du har haft",
      "the number rises at least 0.5 above the lowest you have had",
    ],
    ["above normal", reference, {}, "tallet er over det normale", "the number is above normal"],
    [
      "either of two about one number",
      { kind: "any", of: [part(">="), part(">", "9"), reference, change("decrease")] },
      {},
      "en prøve viser 0,2 eller mere eller tallet er over det normale",
      "a test shows 0.2 or more or the number is above normal",
    ],
    [
      "of several that must all hold, the last",
      { kind: "all", of: [part(">="), reference] },
      {},
      "tallet er over det normale",
      "the number is above normal",
    ],
  ])("%s", (_, rule, own, da, en) => expect(told(rule, own)).toEqual({ da, en }));

  test.each<[string, Rule]>([
    ["a number that nobody has given", part(">=", null)],
    ["rises in a row", { kind: "consecutiveRises", analyte: "psa", rises: 2, minLastValue: "0.1", minDaysBetween: 28 }],
    [
      "a doubling time",
      { kind: "doublingTime", analyte: "psa", valueMonths: "12", minMeasurements: 3, minSpanDays: 90 },
    ],
    ["a symptom", { kind: "symptom", any: ["pain"] }],
    ["events", { kind: "countWithin", event: "uti", count: 2, windowDays: 365 }],
    ["a missed check", { kind: "missedCheck", check: "psa", graceDays: 14 }],
    ["a flag", { kind: "clinicianFlag", flag: "worried" }],
  ])("%s is no single number", (_, rule) => expect(told(rule)).toBeUndefined());

  test("the analyte that a limit is about", () => {
    expect(limitedAnalyte(part(">="))).toBe("psa");
    expect(limitedAnalyte({ kind: "all", of: [part(">="), change("decrease")] })).toBe("egfr");
    expect(limitedAnalyte({ kind: "symptom", any: ["pain"] })).toBeUndefined();
  });
});

describe("the patient's own numbers on the sheet", () => {
  const rules = programme({
    criteria: [criterion(part(">="), { id: "psa" }), criterion(change("decrease"), { id: "egfr" })],
  });
  const numbers = (values: ReturnType<typeof baseline>[], criteria = [{ id: "psa", confirmed: true }]) =>
    sheetNumbers({ ...emptyEpikrise({ code: "DC619", text: "", stage: "" }), baseline: values, criteria }, rules);
  const [on] = [day("2026-08-03")];

  test("stand with their day and limit, in plain words and one spelling of the unit", () => {
    expect(numbers([{ ...baseline("psa", "0.1", on), unit: "ng/mL" }])).toEqual([
      {
        text: { da: expect.stringContaining(" 0,1 µg/l"), en: expect.stringContaining(" 0.1 µg/l") },
        takenOn: on,
        limit: { da: "en prøve viser 0,2 eller mere", en: "a test shows 0.2 or more" },
      },
    ]);
  });
  test.each([
    ["<0.1", " under 0,1 ", " below 0.1 "],
    ["> 100", " over 100 ", " above 100 "],
    ["<=0,1", " under 0,1 ", " below 0.1 "],
    [" 0,3 ", " 0,3 ", " 0.3 "],
  ])("%j is said%sµg/l", (value, da, en) => {
    const [number] = numbers([baseline("psa", value, on)]);
    expect(number?.text.da).toContain(da);
    expect(number?.text.en).toContain(en);
  });
  test("have no limit until a person has confirmed it", () => {
    expect(numbers([baseline("psa", "0.1", on)], [{ id: "psa", confirmed: false }])[0]?.limit).toBeNull();
  });
  test("that no criterion of the letter is about, nobody asked for, or are empty, are left out", () => {
    expect(numbers([baseline("egfr", "72", on)])).toEqual([]);
    expect(numbers([baseline("HELLO", "72", on)])).toEqual([]);
    expect(numbers([baseline("psa", "  ", on)])).toEqual([]);
    expect(numbers([baseline("psa", "0.1", on)], [])).toEqual([]);
  });
});
