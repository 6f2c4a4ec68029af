import { freeCpr } from "@foelgeskab/country/demo-cpr";
import { randomFrom } from "@foelgeskab/country/random";
import { LEGACY_COLUMNS, type LegacyCells, OPTIONAL_COLUMNS } from "@foelgeskab/followup/legacy/columns";
import { PLACES } from "./region.ts";

/** A fault of a line: what is done to it, and by which code the report must name it. */
export interface PlantedFault {
  name: string;
  code: string;
  plant: (line: LegacyCells, before: string) => Partial<LegacyCells> | string;
}

/** Places and people that faults are about: a department and a practice that have closed, and three patients who are here. */
export const THERE = {
  closedDepartment: "6620777",
  closedPractice: "079777",
  followedHere: "1703529991",
  closedHere: "2304529991",
  otherNameHere: "0905509992",
} as const;

const cells = (name: string, code: string, planted: Partial<LegacyCells>): PlantedFault => ({
  name,
  code,
  plant: () => planted,
});
const raw = (name: string, code: string, plant: (text: string) => string): PlantedFault => ({
  ...{ name, code },
  plant: (line) => plant(lineText(line)),
});

/** Every kind of fault that a list of this sort has been seen or feared to have. */
export const FAULTS: readonly PlantedFault[] = [
  raw("a quotation mark that nobody closes", "quote-unclosed", (text) => text.replace(";Radikal", ';"Radikal')),
  raw("text behind a closed quotation mark", "text-after-quote", (text) =>
    text.replace(";Radikal prostatektomi;", ';"Radikal" prostatektomi;'),
  ),
  raw("a line of 25,000 characters", "line-too-long", (text) => text + "x".repeat(25_000)),
  raw("NUL bytes", "nul-in-line", (text) => text.replace("prostatektomi", "prostat\0ektomi")),
  raw("commas for semicolons", "other-separator", (text) => text.replaceAll(",", ".").replaceAll(";", ",")),
  raw("a cell too few", "too-few-cells", (text) => text.slice(0, text.lastIndexOf(";"))),
  raw("a cell too many", "too-many-cells", (text) => `${text};`),
  cells("no CPR number", "cpr-missing", { cpr: "" }),
  {
    name: "a CPR number without its leading zero",
    code: "cpr-not-ten-digits",
    plant: ({ cpr }) => ({ cpr: cpr.slice(1) }),
  },
  cells("Arabic digits", "cpr-not-ten-digits", { cpr: "٠٣٠٤٥٢٩٩٩١" }),
  cells("29 February 1900", "cpr-no-such-day", { cpr: "2902003991" }),
  cells("a replacement number", "cpr-replacement-number", { cpr: "6703529991" }),
  cells("an eCPR number", "cpr-e-cpr", { cpr: "0703921VJ5" }),
  cells("no given name", "given-name-missing", { fornavn: "" }),
  cells("no family name", "family-name-missing", { efternavn: "" }),
  cells("a name of 10,000 characters", "name-too-long", { efternavn: "Å".repeat(10_000) }),
  cells("a name that turns the text round", "name-unreadable", { efternavn: "Hol\u202em" }),
  cells("broken Danish letters", "name-unreadable", { fornavn: "SÃ¸ren" }),
  cells("no diagnosis", "diagnosis-missing", { diagnose: "" }),
  cells("a diagnosis in words", "diagnosis-no-code", { diagnose: "prostatakræft" }),
  cells("no cancer", "diagnosis-no-cancer", { diagnose: "DN409" }),
  cells("no day of treatment", "treatment-day-missing", { behandlingsdato: "" }),
  cells("31 February", "treatment-day-unreadable", { behandlingsdato: "31-02-2019" }),
  cells("a year of two digits", "treatment-day-unreadable", { behandlingsdato: "03-04-19" }),
  cells("an American date", "treatment-day-unreadable", { behandlingsdato: "4/3/2019" }),
  cells("a treatment in the future", "treatment-day-ahead", { behandlingsdato: "2031-01-01" }),
  cells("a treatment before birth", "treatment-day-before-birth", { behandlingsdato: "1901-01-01" }),
  cells("no department", "department-missing", { afdeling: "" }),
  cells("an unknown department", "department-unknown", { afdeling: "9999999" }),
  cells("a closed department", "department-closed", { afdeling: THERE.closedDepartment }),
  cells("a treatment that says nothing", "programme-unknown", { behandling: "behandlet" }),
  cells("a treatment of another disease", "another-disease", { behandling: "cystektomi" }),
  cells("no practice", "no-practice", { ydernummer: "" }),
  cells("a practice number of letters", "practice-no-number", { ydernummer: "læge" }),
  cells("a closed practice", "practice-closed", { ydernummer: THERE.closedPractice }),
  cells("no letter", "no-letter", { epikrisedato: "" }),
  cells("a letter before the treatment", "letter-before-treatment", { epikrisedato: "2001-01-01" }),
  cells("no criterion", "no-criterion", { genhenvisning: "" }),
  cells("a criterion that cannot be computed", "criterion-open", { genhenvisning: "ved stigning" }),
  cells("a limit without its unit", "criterion-open", { genhenvisning: "PSA over 0,2" }),
  cells("an interval that is a range", "interval-unreadable", { interval: "6-12" }),
  cells("an interval of nothing", "interval-unreadable", { interval: "0" }),
  cells("a longer interval than the programme's", "interval-long", { interval: "24" }),
  cells("no test at all", "no-test", { analyse: "", svar: "", enhed: "", proevedato: "" }),
  cells("no test for longer than the interval", "test-too-old", { proevedato: "2024-01-10" }),
  cells("an answer that is a word", "value-unreadable", { svar: "hæmolyseret" }),
  cells("a unit of another test", "unit-of-another-test", { enhed: "mmol/L" }),
  cells("an unknown analysis", "analysis-unknown", { analyse: "frit PSA" }),
  cells("a test in the future", "test-day-ahead", { proevedato: "2031-01-01" }),
  cells("an answer that reaches the limit", "limit-once", { svar: "4,2" }),
  cells("somebody who is dead", "dead", { tilstand: "død", tilstandsdato: "2025-02-01" }),
  cells("somebody who has left the country", "emigrated", { tilstand: "udrejst" }),
  { name: "the same line again", code: "repeated", plant: (_line, before) => before },
  {
    name: "another line about the same patient that says otherwise",
    code: "contradicts-line",
    plant: (_line, before) => before.replace(";6;", ";7;"),
  },
];

/** A line whose fault is known, by its number in the file. */
export interface PlantedLine {
  line: number;
  fault: PlantedFault | undefined;
}

/** Clean lines among those with a fault, in each round. */
const CLEAN = 12;

/** A list of so many invented people, always the same for a seed: every kind of fault comes round, and some lines are clean. */
export function legacyList({ lines, seed = 1 }: { lines: number; seed?: number }): {
  text: string;
  planted: PlantedLine[];
} {
  const random = randomFrom(seed);
  const taken = new Set<string>(Object.values(THERE));
  const texts = [[...OPTIONAL_COLUMNS, ...LEGACY_COLUMNS].join(";")];
  const planted: PlantedLine[] = [];
  let clean = "";
  for (let at = 0; at < lines; at += 1) {
    const { cpr } = freeCpr(random, FIRST_BORN + ((at * 7 + seed) % BORN_WITHIN_DAYS), "male", taken);
    const line = cleanLine(cpr, at);
    const fault = FAULTS[(at % (FAULTS.length + CLEAN)) - CLEAN];
    if (fault === undefined) clean = lineText(line);
    const changed = fault?.plant(line, clean) ?? {};
    texts.push(typeof changed === "string" ? changed : lineText({ ...line, ...changed }));
    planted.push({ line: at + 2, fault });
  }
  return { text: `${texts.join("\r\n")}\r\n`, planted };
}

/** Between 1937 and 1956, so that the numbers of people who are invented mean the twentieth century. */
const FIRST_BORN = -12_053; // 1937-01-01 as a day number
const BORN_WITHIN_DAYS = 7_000;

function cleanLine(cpr: string, at: number): LegacyCells {
  return {
    loebenummer: `A-${at + 1}`,
    tilstand: "aktiv",
    tilstandsdato: "",
    cpr,
    fornavn: "Søren",
    efternavn: `Ågård-${at + 1}`,
    diagnose: "DC619",
    behandling: "Radikal prostatektomi",
    behandlingsdato: "03-04-2021",
    afdeling: PLACES.department.shak,
    ydernummer: PLACES.practice.yder,
    epikrisedato: "2022-06-01",
    genhenvisning: "PSA over 0,2 µg/l i to prøver",
    interval: "6",
    analyse: "NPU08669",
    svar: "<0,1",
    enhed: "µg/L",
    proevedato: "2026-06-01",
  };
}

/** A line as a spreadsheet writes it. */
function lineText(line: LegacyCells): string {
  return [...OPTIONAL_COLUMNS, ...LEGACY_COLUMNS]
    .map((column) => line[column])
    .map((text) => (/[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text))
    .join(";");
}
