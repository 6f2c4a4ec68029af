import { describe, expect, test } from "vitest";
import { ANALYTES, day } from "../testing/invented-programme.ts";
import type { LegacyCells } from "./columns.ts";
import { readLine } from "./read-line.ts";
import { readTable } from "./read-table.ts";

const LINE: LegacyCells = {
  ...{ loebenummer: "", tilstand: "", tilstandsdato: "", cpr: "170352-9991", fornavn: "Åge", efternavn: "Østergård" },
  ...{
    diagnose: "dc61.9",
    behandling: "RALP",
    behandlingsdato: "03-04-2021",
    afdeling: "6620128",
    ydernummer: "79999",
  },
  ...{ epikrisedato: "2022.06.01", genhenvisning: "PSA over 0,2 µg/l", interval: "hver 6. måned" },
  ...{ analyse: "psa", svar: "<0,1", enhed: "µg/L", proevedato: "2026-06-01" },
};
const read = (changed: Partial<LegacyCells> = {}) =>
  readLine({ ...LINE, epikrisedato: "01.06.2022", ...changed }, { today: day("2026-08-10"), analytes: ANALYTES });
const codes = (changed: Partial<LegacyCells>): string[] => read(changed).problems.map(({ code }) => code);

test("a line is read as people write it: days with the day first, an interval in words, our name of the test", () => {
  expect(read()).toEqual({
    problems: [],
    person: {
      ...{ cpr: "1703529991", givenName: "Åge", familyName: "Østergård", bornOn: "1952-03-17", icd10: "DC619" },
      ...{ treatment: "RALP", treatedOn: "2021-04-03", department: "6620128", practiceNumber: "079999" },
      ...{ letterOn: "2022-06-01", limit: "PSA over 0,2 µg/l", everyMonths: 6 },
      lastTest: { analysis: "NPU08669", value: "<0,1", unit: "µg/L", sampledOn: "2026-06-01" },
      ...{ state: "alive", stateOn: null },
    },
  });
  expect(read({ analyse: "npu12534" }).person?.lastTest?.analysis).toBe("NPU12534");
  expect(read({ tilstand: "Død", tilstandsdato: "2025-02-01" }).person).toMatchObject({
    state: "dead",
    stateOn: "2025-02-01",
  });
});

test("what lies just inside a bound is read", () => {
  const said = (changed: Partial<LegacyCells>) => [codes(changed), read(changed).person?.everyMonths];
  expect(codes({ fornavn: "Å".repeat(100) })).toEqual([]);
  expect(codes({ diagnose: "DC61.9A" })).toEqual([]);
  expect(codes({ behandlingsdato: "2026-08-10", epikrisedato: "2026-08-10", proevedato: "2026-08-10" })).toEqual([]);
  expect(codes({ behandlingsdato: "1952-03-17" })).toEqual([]);
  expect(codes({ epikrisedato: "03.04.2021" })).toEqual([]);
  expect(said({ interval: "1" })).toEqual([[], 1]);
  expect(said({ interval: "60" })).toEqual([[], 60]);
  expect(said({ interval: "0" })).toEqual([["interval-unreadable"], null]);
  expect(said({ interval: "2 gange årligt" })).toEqual([[], 6]);
  expect(said({ interval: "én gang årligt til 2030" })).toEqual([[], 12]);
  expect(said({ interval: `hver 6. måned${" ".repeat(87)}` })).toEqual([[], 6]);
});

test("names are names in any letters, but for those that a wrong reading of the file leaves", () => {
  expect(codes({ fornavn: "Ãngela" })).toEqual([]);
  expect(codes({ fornavn: "Ã\u0085ge" })).toEqual(["name-unreadable"]);
  expect(codes({ efternavn: "S�rensen" })).toEqual(["name-unreadable"]);
  expect(codes({ fornavn: "" })).toEqual(["given-name-missing"]);
  expect(codes({ efternavn: "" })).toEqual(["family-name-missing"]);
});

test("a test goes by our name of it, by its Danish name, or by any of its codes; a state by any of its words", () => {
  const [psa, creatinine] = ANALYTES.map((each) => ({ ...each, label: { da: `P-${each.id}`, en: "a test" } }));
  if (psa === undefined || creatinine === undefined) throw new Error("there are analytes");
  const analysis = (analyse: string) =>
    readLine(
      { ...LINE, epikrisedato: "", analyse, svar: "80", enhed: analyse.includes("r") ? "umol/L" : "ug/L" },
      { today: day("2026-08-10"), analytes: [psa, creatinine] },
    ).person?.lastTest?.analysis;
  expect(["PSA", "p-psa", "P-PSA", "npu12534", "P-Creatinine", "creatinine"].map(analysis)).toEqual([
    ...["NPU08669", "NPU08669", "NPU08669", "NPU12534", "NPU18016", "NPU18016"],
  ]);
  const state = (tilstand: string) => read({ tilstand }).person?.state;
  expect(["aktiv", "DOED", "udrejst", "Udvandret", "flyttet"].map(state)).toEqual([
    ...["alive", "dead", "emigrated", "emigrated", "alive"],
  ]);
});

describe("what keeps a line from being a patient", () => {
  test.each<[string, Partial<LegacyCells>, string[]]>([
    ["no number", { cpr: "" }, ["cpr-missing"]],
    ["nine digits", { cpr: "170352999" }, ["cpr-not-ten-digits"]],
    ["neither name", { fornavn: "", efternavn: "" }, ["given-name-missing", "family-name-missing"]],
    ["a name of 101 letters", { fornavn: "Å".repeat(101) }, ["name-too-long"]],
    ["signs of a page", { efternavn: "<b>Holm" }, ["name-unreadable"]],
    ["no diagnosis", { diagnose: "" }, ["diagnosis-missing"]],
    ["a diagnosis of another sort", { diagnose: "DN409" }, ["diagnosis-no-cancer"]],
    ["a sign before the code", { diagnose: "XDC619" }, ["diagnosis-no-code"]],
    ["two letters behind the code", { diagnose: "DC619AB" }, ["diagnosis-no-code"]],
    ["a sign before the day", { behandlingsdato: "x03-04-2021" }, ["treatment-day-unreadable"]],
    ["a sign behind the day", { behandlingsdato: "03-04-20211" }, ["treatment-day-unreadable"]],
    ["a diagnosis in words", { diagnose: "cancer prostatae" }, ["diagnosis-no-code"]],
    [
      "a treatment on a day that can be read in two ways",
      { behandlingsdato: "4/3/2019" },
      ["treatment-day-unreadable"],
    ],
    ["a treatment with slashes", { behandlingsdato: "04/03/2019" }, ["treatment-day-unreadable"]],
    ["a treatment tomorrow", { behandlingsdato: "2026-08-11" }, ["treatment-day-ahead"]],
  ])("%s", (_what, changed, said) => {
    expect(codes(changed)).toEqual(said);
    expect(read(changed).person).toBeNull();
  });

  test("a day before birth is told only where the birth is known", () => {
    expect(codes({ behandlingsdato: "1950-01-01" })).toContain("treatment-day-before-birth");
    expect(codes({ behandlingsdato: "1950-01-01", cpr: "" })).toEqual(["cpr-missing"]);
    expect(codes({ proevedato: "1950-01-01" })).toEqual(["test-before-birth"]);
    expect(codes({ proevedato: "1950-01-01", cpr: "" })).toEqual(["cpr-missing"]);
  });
});

test("what is wrong is told in both languages", () => {
  const [missing] = read({ cpr: "" }).problems;
  expect(missing).toEqual({
    code: "cpr-missing",
    column: "cpr",
    stops: true,
    says: { da: expect.stringMatching(/\.$/), en: expect.stringMatching(/\.$/) },
  });
  expect(read({ tilstand: "flyttet" }).problems).toMatchObject([
    { code: "state-unknown", stops: false, column: "tilstand" },
  ]);
});

describe("what is left out and named, and stops nobody", () => {
  test.each<[string, Partial<LegacyCells>, string[]]>([
    ["no day of treatment", { behandlingsdato: "", epikrisedato: "1990-01-01" }, ["treatment-day-missing"]],
    ["no department", { afdeling: "" }, ["department-missing"]],
    ["no practice", { ydernummer: "" }, ["practice-missing"]],
    ["a practice in words", { ydernummer: "Lægehuset" }, ["practice-no-number"]],
    ["a letter on no day", { epikrisedato: "2022" }, ["letter-day-unreadable"]],
    ["a letter tomorrow", { epikrisedato: "2026-08-11" }, ["letter-day-ahead"]],
    ["a letter before the treatment", { epikrisedato: "2021-04-02" }, ["letter-before-treatment"]],
    ["an interval of 61 months", { interval: "61" }, ["interval-unreadable"]],
    ["an interval of 101 signs", { interval: `hver 6. måned${" ".repeat(90)}` }, ["interval-unreadable"]],
    ["two intervals", { interval: "hver 6. måned, derefter årligt" }, ["interval-unreadable"]],
    ["no interval at all", { interval: "løbende" }, ["interval-unreadable"]],
    ["an unknown analysis", { analyse: "CEA" }, ["analysis-unknown"]],
    ["a test without its day", { proevedato: "" }, ["test-day-missing"]],
    ["a test on no day", { proevedato: "i maj" }, ["test-day-unreadable"]],
    ["a test tomorrow", { proevedato: "2026-08-11" }, ["test-day-ahead"]],
    ["an answer in words", { svar: "forhøjet" }, ["value-unreadable"]],
    ["no unit", { enhed: "" }, ["unit-unknown"]],
    ["another test's unit", { enhed: "umol/L" }, ["unit-of-another-test"]],
    ["an answer that cannot be true", { svar: "99999999" }, ["value-implausible"]],
    ["a state that is none", { tilstand: "flyttet" }, ["state-unknown"]],
    ["a state on no day", { tilstand: "udrejst", tilstandsdato: "sidst" }, ["state-day-unreadable"]],
  ])("%s", (_what, changed, said) => {
    expect(codes(changed)).toEqual(said);
    expect(read(changed).person).not.toBeNull();
  });

  test("months alone are an interval", () => expect(read({ interval: "6" }).person?.everyMonths).toBe(6));

  test("no letter, interval or test is no fault of the line", () => {
    expect(read({ epikrisedato: "", interval: "", svar: "" })).toMatchObject({
      problems: [],
      person: { letterOn: null, everyMonths: null, lastTest: null },
    });
  });
});

describe("a file under its header", () => {
  const HEAD = Object.keys(LINE).join(",").toUpperCase();
  const TEXT = Object.values({ ...LINE, interval: "6" })
    .map((each) => `"${each}"`)
    .join(",");

  test("commas, capital letters, any order, a column that nobody reads, and empty lines", () => {
    const table = readTable(`farve,${HEAD}\nblå,${TEXT}\n\n , \n`);
    expect(table).toMatchObject({ separator: ",", unread: ["farve"], lines: [{ line: 2 }, { line: 4 }] });
  });

  test("blanks around names and cells, and lines of nothing but blanks, say nothing", () => {
    const table = readTable(
      ` ${HEAD.replaceAll(",", " , ")} \n${TEXT.replace('"170352-9991"', '" 170352-9991 "')}\n   \n`,
    );
    expect(table).toMatchObject({ unread: [], lines: [{ line: 2, cells: { cpr: "170352-9991" } }] });
    expect("lines" in table && table.lines).toHaveLength(1);
  });

  test("a line of the other separator is told from one that lacks cells", () => {
    const under = (separator: string, line: string) => {
      const table = readTable(`${HEAD.replaceAll(",", separator)}\n${line}`);
      const [first] = "lines" in table ? table.lines : [];
      return first !== undefined && "problem" in first ? first.problem.code : "cells";
    };
    const count = HEAD.split(",").length;
    const cells = (many: number, separator: string) => Array(many).fill("1").join(separator);
    for (const [separator, other] of [
      [";", ","],
      [",", ";"],
    ] as const) {
      expect(under(separator, cells(count, other))).toBe("other-separator");
      expect(under(separator, cells(count - 1, other))).toBe("too-few-cells");
      expect(under(separator, `${cells(count, other)}${separator}1`)).toBe("too-few-cells");
      expect(under(separator, "x".repeat(100))).toBe("too-few-cells");
    }
  });

  test.each([
    ["", "Filen er tom. Intet er taget ind: send den med overskriften i første linje og en linje for hver patient."],
    [
      "\ncpr;fornavn",
      "Filen er tom. Intet er taget ind: send den med overskriften i første linje og en linje for hver patient.",
    ],
    [
      "  \ncpr;fornavn",
      "Filen er tom. Intet er taget ind: send den med overskriften i første linje og en linje for hver patient.",
    ],
    [
      "x".repeat(5_001),
      "Filens første linje er mere end 5.000 tegn lang og er ingen overskrift. Intet er taget ind: gem listen som CSV med overskriften i første linje.",
    ],
    [
      '"cpr',
      "Filens første linje har et anførselstegn, der ikke passer. Intet er taget ind: ret overskriften, og send filen igen.",
    ],
    [
      `${HEAD}\n\n`,
      "Filen har en overskrift og ingen patienter. Intet er taget ind: send den med en linje for hver patient.",
    ],
    [
      `${HEAD},CPR\n`,
      "Overskriften har to kolonner, der hedder cpr. Intet er taget ind: tag den ene ud, og send filen igen.",
    ],
    [
      HEAD.replace("CPR,FORNAVN,", ""),
      "Overskriften mangler: cpr, fornavn. Intet er taget ind: sæt kolonnerne ind (en kolonne må være tom), og send filen igen.",
    ],
  ])("%j is refused in Danish too", (text, da) => {
    expect(readTable(text)).toEqual({ refused: { da, en: expect.any(String) } });
  });

  test("a header of 5,000 signs is one", () => {
    expect(readTable(`cpr${" ".repeat(4_997)}`)).toMatchObject({ refused: { en: expect.stringContaining("lacks") } });
  });

  test("a column that is left out is empty", () => {
    const short = HEAD.replace("LOEBENUMMER,TILSTAND,TILSTANDSDATO,", "");
    const table = readTable(`${short}\n${TEXT.replace('"","","",', "")}`);
    expect("lines" in table && table.lines[0]).toMatchObject({ cells: { tilstand: "", cpr: "170352-9991" } });
  });

  test.each([
    ["other-separator", `${TEXT.replaceAll('"', "").replaceAll(",", ";")}`],
    ["too-few-cells", '"1","2"'],
    ["too-few-cells", '"1"'],
    ["too-many-cells", `${TEXT},""`],
    ["quote-unclosed", '"1'],
  ])("a line with %s", (code, line) => {
    const table = readTable(`${HEAD}\n${line}`);
    expect("lines" in table && table.lines[0]).toMatchObject({ problem: { code, stops: true } });
  });

  test.each([
    ["nothing", "", "The file is empty."],
    ["a first line of 5,001 signs", "x".repeat(5_001), "is no header"],
    ["a first line with an open mark", '"cpr', "a quotation mark that does not fit"],
    ["a column twice", `${HEAD},CPR\n`, "two columns called cpr"],
    ["a column too few", "cpr;fornavn", "The header lacks: efternavn"],
    ["nobody", `${HEAD}\n\n`, "no patients"],
  ])("with %s is refused in one sentence", (_what, text, sentence) => {
    expect(readTable(text)).toEqual({ refused: { da: expect.any(String), en: expect.stringContaining(sentence) } });
  });

  test("commas in a file of semicolons", () => {
    const table = readTable(`${HEAD.replaceAll(",", ";")}\n${TEXT.replaceAll('"', "")}`);
    expect("lines" in table && table.lines[0]).toMatchObject({ problem: { code: "other-separator" } });
  });

  test("semicolons go before commas that stand in the words", () => {
    const table = readTable(`${HEAD.replaceAll(",", ";")}\n${Object.values(LINE).join(";")}`);
    expect("lines" in table && table.lines[0]).toMatchObject({ cells: { genhenvisning: "PSA over 0,2 µg/l" } });
  });
});
