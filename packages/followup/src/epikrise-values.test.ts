import { describe, expect, test } from "vitest";
import { analytesOf } from "./epikrise-limits.ts";
import { mentionsIn, valuesIn } from "./epikrise-values.ts";
import { GIVES_REASON, isReason, saysSomething, sentencesOf } from "./epikrise-words.ts";
import { programme } from "./testing/invented-programme.ts";

/** The laboratory numbers of a text, as "psa 4,0 µg/l". */
const values = (text: string) =>
  valuesIn(text).map(({ number, analyte, unit }) =>
    [analyte ?? "?", number, ...(unit === undefined ? [] : [unit])].join(" "),
  );

describe("laboratory numbers of a text", () => {
  test.each([
    ["PSA 4,0 µg/l", "psa 4,0 µg/l"],
    ["PSA over 4", "psa 4"],
    ["over 4,0 µg/L", "? 4,0 µg/l"],
    ["4.0 ng/ml", "? 4.0 ng/ml"],
    ["4 mikrogram pr. liter", "? 4 mikrogram pr. liter"],
    ["90 µmol/l", "? 90 µmol/l"],
    ["90  umol / l", "? 90 umol / l"],
    ["320 pmol/l", "? 320 pmol/l"],
    ["8,4 mmol/l", "? 8,4 mmol/l"],
    ["54 ml/min", "? 54 ml/min"],
    ["Kreatinin stiger 30 %", "creatinine 30 %"],
    ["eGFR falder med 25%", "egfr 25 %"],
    ["e-GFR 60", "egfr 60"],
    ["seneste eGFR 60", "egfr 60"],
    ["GFR 60", "egfr 60"],
    ["Hgb 8", "haemoglobin 8"],
    ["seneste Hb 8", "haemoglobin 8"],
    ["B12 200", "cobalamin 200"],
    ["seneste CEA 5", "other 5"],
    ["CA125 35", "other 35"],
    ["4 mikrogram pr liter", "? 4 mikrogram pr liter"],
    ["123456,5 mikrogram pr. liter", "? 123456,5 mikrogram pr. liter"],
    ["PSA 4 (for 6 måneder siden)", "psa 4"],
    ["PSA 4. Kreatinin er fin.", "psa 4"],
    ["Haemoglobin 8", "haemoglobin 8"],
    ["B-12 200", "cobalamin 200"],
    ["Kobalamin 200", "cobalamin 200"],
    ["bicarbonat 20", "bicarbonate 20"],
    ["natrium 140", "sodium 140"],
    ["kalium 4", "potassium 4"],
    ["calcium 2", "calcium 2"],
    ["testosteron 1", "testosterone 1"],
    ["CEA 5", "other 5"],
    ["CA 125 35", "other 35"],
  ])("»%s« is %s", (text, value) => expect(values(text)).toEqual([value]));

  test.each([
    ["per cent of nothing", "Stigning på 30 %."],
    ["a bare number of nothing", "Grænsen er 4."],
    ["months", "PSA om 6 måneder"],
    ["months, shortened", "PSA om 6 mdr."],
    ["samples", "PSA i 2 prøver"],
    ["milligrams", "Testosteron 50 mg"],
    ["a span", "PSA 2-3"],
    ["from one to another", "PSA 2 til 3"],
    ["a day of the calendar", "PSA 1.3.2024"],
    ["a day in words", "PSA 1. marts"],
    ["a day in words without a blank", "PSA 1.marts"],
    ["months without a blank", "PSA om 6måneder"],
    ["the first of two numbers", "PSA 2 og 3"],
    ["a fraction", "PSA 1/2"],
    ["a number after another sentence", "PSA er fin. Kom igen om 3"],
    ["a number after a semicolon", "PSA er fin; nummer 3"],
    ["a number after another number", "PSA 0,1 3"],
    ["a number far behind", "PSA som er taget på afdelingen i forgårs 4"],
    ["a number on another line", "PSA\n4"],
    ["part of a word", "PSA t2c"],
    ["too long a number", "PSA 1234567"],
    ["Hb inside a word", "Klubhbo 4"],
  ])("%s is no value", (_, text) => expect(values(text).filter((each) => each !== "psa 0,1")).toEqual([]));

  test("one with a unit belongs to the test named before it, unless that is far away or on another line", () => {
    const far = `PSA ${"x ".repeat(39)}4 µg/l`;
    expect(values(far)).toEqual(["psa 4 µg/l"]);
    expect(values(`PSA ${"x ".repeat(40)}4 µg/l`)).toEqual(["? 4 µg/l"]);
    expect(values("PSA\n4 µg/l")).toEqual(["? 4 µg/l"]);
    expect(values("PSA\n30 %")).toEqual([]);
    expect(values("4 µg/l PSA")).toEqual(["? 4 µg/l"]);
  });

  test("a bare one lies within thirty characters of its test", () => {
    expect(values(`PSA ${"x".repeat(28)} 4`)).toEqual(["psa 4"]);
    expect(values(`PSA ${"x".repeat(29)} 4`)).toEqual([]);
  });

  test("several in one text, each with its place", () => {
    const text = "PSA 0,2 µg/l eller kreatinin 117 µmol/l";
    expect(values(text)).toEqual(["psa 0,2 µg/l", "creatinine 117 µmol/l"]);
    expect(valuesIn(text).map(({ at }) => at)).toEqual([4, 29]);
  });

  test("the tests named, in the order of the text", () => {
    expect(mentionsIn("kreatinin, så PSA").map(({ analyte, until }) => [analyte, until])).toEqual([
      ["creatinine", 9],
      ["psa", 17],
    ]);
  });
});

describe("which test a number without a name can be about", () => {
  test.each([
    ["4 µg/l", ["psa"]],
    ["4 μg/l", ["psa"]],
    ["4 ug/L", ["psa"]],
    ["4 ng/ml", ["psa"]],
    ["90 umol/l", ["creatinine"]],
    ["90 µmol / l", ["creatinine"]],
    ["54 ml/min", ["egfr"]],
    ["4 pmol/l", []],
  ])("%s: %j", (text, analytes) => {
    const [value] = valuesIn(text);
    expect(value && analytesOf(value, programme())).toEqual(analytes);
  });

  test("a named one is about its name, whatever the unit", () => {
    const [value] = valuesIn("PSA 54 ml/min");
    expect(value && analytesOf(value, programme())).toEqual(["psa"]);
  });
});

describe("the words of a text", () => {
  test("three different words are a reason; letters and repeats are not", () => {
    expect(isReason("der er ingen")).toBe(true);
    expect(isReason("der er")).toBe(false);
    expect(isReason("der Der DER er")).toBe(false);
    expect(isReason("aaa bbb der er")).toBe(false);
    expect(isReason("a b c d")).toBe(false);
  });

  test.each([
    ["Ukompliceret.", true],
    [" Ingen ", true],
    ["Intet", true],
    ["Færdigbehandlet", true],
    ["Ingenting", false],
    ["Helt ingen", true],
    ["ok", false],
    ["", false],
  ])("»%s« says something: %s", (text, says) => expect(saysSomething(text)).toBe(says));

  test.each([
    ["da der er rest", true],
    ["fordi", true],
    ["idet", true],
    ["jf. aftale", true],
    ["ifølge konference", true],
    ["dagen før", false],
    ["Canada", false],
  ])("»%s« gives a reason: %s", (text, gives) => expect(GIVES_REASON.test(text)).toBe(gives));

  test("sentences end where a capital letter follows, at a line's end and at the end", () => {
    expect(
      sentencesOf("PSA hver 6. måned. Så samtale! »Og« mere?\nNy linje; B og c").map(({ text, at }) => [text, at]),
    ).toEqual([
      ["PSA hver 6. måned.", 0],
      [" Så samtale!", 18],
      [" »Og« mere?", 30],
      ["Ny linje;", 42],
      [" B og c", 51],
    ]);
    expect(sentencesOf("")).toEqual([]);
    expect(sentencesOf("Slut. ").map(({ text }) => text)).toEqual(["Slut.", " "]);
  });
});
