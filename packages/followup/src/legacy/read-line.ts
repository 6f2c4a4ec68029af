import type { Analyte } from "../analyte.ts";
import { birthDateOf, type Cpr, type IsoDay, isoDay, parseCpr, parseIsoDay, parsePracticeNumber } from "../ids.ts";
import { intervalsIn } from "../reading/facts/intervals.ts";
import { foldWords } from "../reading/folded-text.ts";
import { type UnusableReason, usableResults } from "../usable-results.ts";
import type { LegacyCells } from "./columns.ts";
import { type LineProblem, type ProblemCode, problem } from "./line-problem.ts";
import type { LastTest, MovedPerson } from "./moved-person.ts";

/** What a line is read against. */
interface LineReading {
  today: IsoDay;
  analytes: readonly Analyte[];
}

/** A line as it was read: the person, unless a problem stops it, and everything that is wrong with the line. */
interface ReadLine {
  person: MovedPerson | null;
  problems: LineProblem[];
}

/** Reads one line. Nothing is guessed: what cannot be read in one way is left out and named. */
export function readLine(cells: LegacyCells, reading: LineReading): ReadLine {
  const problems: LineProblem[] = [];
  const tell = (code: ProblemCode): null => {
    problems.push(problem(code));
    return null;
  };
  const cpr = readCpr(cells.cpr, tell);
  const name = readName(cells, tell);
  const icd10 = readDiagnosis(cells.diagnose, tell);
  const bornOn = cpr === null ? null : isoDay(birthDateOf(cpr));
  const treatedOn = readTreatmentDay(cells.behandlingsdato, { bornOn, today: reading.today }, tell);
  if (cells.afdeling === "") tell("department-missing");
  const practiceNumber = readPractice(cells.ydernummer, tell);
  const letterOn = readLetterDay(cells.epikrisedato, treatedOn, reading.today, tell);
  const everyMonths = readInterval(cells.interval, tell);
  const lastTest = readTest(cells, { ...reading, bornOn }, tell);
  const { state, stateOn } = readState(cells, tell);
  const stopped = problems.some(({ stops }) => stops);
  if (stopped || cpr === null || name === null || icd10 === null || bornOn === null) return { person: null, problems };
  const { behandling: treatment, afdeling: department, genhenvisning: limit } = cells;
  const said = {
    treatment,
    treatedOn,
    department,
    practiceNumber,
    letterOn,
    limit,
    everyMonths,
    lastTest,
    state,
    stateOn,
  };
  return { person: { cpr, ...name, bornOn, icd10, ...said }, problems };
}

type Tell = (code: ProblemCode) => null;

function readCpr(text: string, tell: Tell): Cpr | null {
  if (text === "") return tell("cpr-missing");
  const cpr = parseCpr(text);
  return typeof cpr === "string" ? cpr : tell(`cpr-${cpr.malformed}`);
}

/** What æ, ø and å become when UTF-8 is read as something else. */
const BROKEN_LETTERS = /Ã[\u0080-\u00bf]|�/u;
const LONGEST_NAME = 100;

function readName(
  { fornavn, efternavn }: LegacyCells,
  tell: Tell,
): Pick<MovedPerson, "givenName" | "familyName"> | null {
  const names = [fornavn, efternavn].map((each) => each.normalize("NFC"));
  if (fornavn === "") tell("given-name-missing");
  if (efternavn === "") tell("family-name-missing");
  if (names.some((each) => each.length > LONGEST_NAME)) return tell("name-too-long");
  if (names.some((each) => BROKEN_LETTERS.test(each) || /[\p{C}<>]/u.test(each))) return tell("name-unreadable");
  return { givenName: fornavn, familyName: efternavn };
}

function readDiagnosis(text: string, tell: Tell): string | null {
  const code = text.toUpperCase().replace(/[ .]/g, "");
  if (code === "") return tell("diagnosis-missing");
  if (!/^D[A-Z]\d{2,4}[A-Z]?$/.test(code)) return tell("diagnosis-no-code");
  return /^D(?:C|D09)/.test(code) ? code : tell("diagnosis-no-cancer");
}

/** ISO, or day, month and year of four digits with hyphens or points; two digits of a year, and slashes, can be read in more than one way. */
function readDay(text: string): IsoDay | undefined {
  const turned = /^(\d{2})[-.](\d{2})[-.](\d{4})$/.exec(text);
  const day = parseIsoDay(turned === null ? text : `${turned[3]}-${turned[2]}-${turned[1]}`);
  return typeof day === "string" ? day : undefined;
}

function readTreatmentDay(
  text: string,
  { bornOn, today }: { bornOn: IsoDay | null; today: IsoDay },
  tell: Tell,
): IsoDay | null {
  if (text === "") return tell("treatment-day-missing");
  const day = readDay(text);
  if (day === undefined) return tell("treatment-day-unreadable");
  if (day > today) return tell("treatment-day-ahead");
  return bornOn !== null && day < bornOn ? tell("treatment-day-before-birth") : day;
}

function readPractice(text: string, tell: Tell): MovedPerson["practiceNumber"] {
  if (text === "") return tell("practice-missing");
  const number = parsePracticeNumber(text);
  return typeof number === "string" ? number : tell("practice-no-number");
}

function readLetterDay(text: string, treatedOn: IsoDay | null, today: IsoDay, tell: Tell): IsoDay | null {
  if (text === "") return null;
  const day = readDay(text);
  if (day === undefined) return tell("letter-day-unreadable");
  if (day > today) return tell("letter-day-ahead");
  return treatedOn !== null && day < treatedOn ? tell("letter-before-treatment") : day;
}

/** A number of months, or an interval in the words of a letter that is one number. No check after cancer is rarer than every fifth year. */
function readInterval(text: string, tell: Tell): number | null {
  if (text === "") return null;
  if (/^\d{1,3}$/.test(text))
    return Number(text) >= 1 && Number(text) <= 60 ? Number(text) : tell("interval-unreadable");
  const [only, another] = text.length > 100 ? [] : intervalsIn(foldWords(text));
  return only?.everyMonths === undefined || another !== undefined ? tell("interval-unreadable") : only.everyMonths;
}

function readTest(cells: LegacyCells, reading: LineReading & { bornOn: IsoDay | null }, tell: Tell): LastTest | null {
  const { analyse, svar: value, enhed: unit, proevedato } = cells;
  if (value === "") return null;
  const analysis = codeOf(analyse, reading.analytes);
  if (analysis === undefined) return tell("analysis-unknown");
  if (proevedato === "") return tell("test-day-missing");
  const sampledOn = readDay(proevedato);
  if (sampledOn === undefined) return tell("test-day-unreadable");
  const test = { analysis, value, unit, sampledOn };
  const reason = whyUnusable(test, reading);
  return reason === undefined ? test : tell(UNUSABLE[reason]);
}

/** A code of the analyte, or its name as people write it. */
function codeOf(text: string, analytes: readonly Analyte[]): string | undefined {
  const name = text.toLowerCase();
  const known = analytes.find(
    ({ id, codes, label }) =>
      id === name || label.da.toLowerCase() === name || codes.some((code) => code.toLowerCase() === name),
  );
  return known?.codes.find((code) => code.toLowerCase() === name) ?? known?.codes[0];
}

function whyUnusable(
  test: LastTest,
  { today, analytes, bornOn }: LineReading & { bornOn: IsoDay | null },
): UnusableReason | undefined {
  const results = [{ id: "last", status: "final" as const, ...test }];
  const born = bornOn === null ? {} : { bornOn };
  return usableResults({ analytes, results, baseline: [], upTo: today, ...born }).unusable[0]?.reason;
}

const UNUSABLE: Record<UnusableReason, ProblemCode> = {
  "not-final": "value-unreadable",
  replaced: "value-unreadable",
  "analysis-unknown": "analysis-unknown",
  "unit-unknown": "unit-unknown",
  "unit-not-of-this-analysis": "unit-of-another-test",
  "value-unreadable": "value-unreadable",
  implausible: "value-implausible",
  "sampled-in-future": "test-day-ahead",
  "sampled-before-birth": "test-before-birth",
};

const STATES: Readonly<Record<string, MovedPerson["state"]>> = {
  ...{ "": "alive", aktiv: "alive", død: "dead", doed: "dead", udrejst: "emigrated", udvandret: "emigrated" },
};

function readState({ tilstand, tilstandsdato }: LegacyCells, tell: Tell): Pick<MovedPerson, "state" | "stateOn"> {
  const state = STATES[tilstand.toLowerCase()];
  if (state === undefined) tell("state-unknown");
  const stateOn = tilstandsdato === "" ? null : (readDay(tilstandsdato) ?? tell("state-day-unreadable"));
  return { state: state ?? "alive", stateOn };
}
