import { emptyEpikrise } from "../epikrise.ts";
import { atStart, isHit, leavesPractice, verdictsAt } from "../epikrise-start.ts";
import { dayOf, type IsoDay, isoDay } from "../ids.ts";
import { asWritten, dayPhrase, type Phrase, phrase } from "../phrase.ts";
import type { Check, Programme } from "../programme.ts";
import { valuePhrase } from "../rows/verdict-row.ts";
import type { FindingCode } from "./finding-codes.ts";
import type { LastTest, MovedPerson } from "./moved-person.ts";
import { type ReadLimit, readLimit } from "./read-limit.ts";

/** A finding with its reason. */
export interface MovedFinding {
  code: FindingCode;
  because: Phrase;
}

/** What a person moved earlier is judged by. */
export interface Moved {
  person: MovedPerson;
  /** The programme that she would follow; none where nobody has said which. */
  programme: Programme | null;
  /** What the register says of the practice that the line names. */
  practice: "known" | "none" | "closed" | "other";
  /** Whether the line told of a test that cannot be used. */
  unusableTest: boolean;
  today: Temporal.PlainDate;
}

/** Everything that is found about one person, worst first (in the order of `FINDINGS`); never empty. Whoever is dead or has left the country is asked for nothing more. */
export function findingsOf(moved: Moved): MovedFinding[] {
  const { person } = moved;
  if (person.state !== "alive") return [gone(person)];
  const limit = moved.programme === null ? undefined : readLimit(person.limit, moved.programme);
  const found = [
    reached(moved, limit),
    stays(moved),
    ...tests(moved),
    criterion(person, limit),
    plan(moved),
    longInterval(moved),
    practice(moved),
    person.letterOn === null ? { code: "no-letter" as const, because: NO_LETTER } : undefined,
  ].flatMap((each) => each ?? []);
  return found.length > 0 ? found : [{ code: "nothing-missing", because: COMPLETE }];
}

function gone({ state, stateOn }: MovedPerson): MovedFinding {
  const day = stateOn === null ? asWritten("") : phrase((l) => ` ${dayPhrase(dayOf(stateOn))[l]}`);
  return state === "dead"
    ? { code: "dead", because: { da: `Død${day.da} efter listen`, en: `Dead${day.en} by the list` } }
    : { code: "emigrated", because: { da: `Udrejst${day.da} efter listen`, en: `Emigrated${day.en} by the list` } };
}

/** The latest test already meets a limit of the letter, or of the programme where the letter gives none. */
function reached({ person, programme, today }: Moved, limit: ReadLimit | undefined): MovedFinding | undefined {
  const { lastTest, treatedOn } = person;
  if (programme === null || limit === undefined || lastTest === null || treatedOn === null) return undefined;
  const criteria =
    limit.says === "limits" ? limit.criteria : programme.criteria.map(({ id }) => ({ id, confirmed: true }));
  const letter = { ...emptyEpikrise({ code: person.icd10, text: "", stage: "" }), criteria, baseline: [lastTest] };
  const context = { programme, anchors: { [programme.anchor.name]: treatedOn }, today };
  const hit = verdictsAt(atStart(letter, context), letter, context).find(
    ({ standing, action }) => isHit(standing) && leavesPractice(action),
  );
  if (hit === undefined) return undefined;
  const { da, en } = hit.because.label;
  const [day, shown] = [dayPhrase(dayOf(lastTest.sampledOn)), valuePhrase(lastTest)];
  return hit.standing === "met"
    ? {
        code: "limit-reached",
        because: {
          da: `Seneste svar, ${shown.da} ${day.da}, når grænsen: ${da}`,
          en: `The latest answer, ${shown.en} on ${day.en}, reaches the limit: ${en}`,
        },
      }
    : {
        code: "limit-once",
        because: {
          da: `Seneste svar, ${shown.da} ${day.da}, er over grænsen og ikke bekræftet: ${da}`,
          en: `The latest answer, ${shown.en} on ${day.en}, passes the limit and is not confirmed: ${en}`,
        },
      };
}

function stays({ programme }: Moved): MovedFinding | undefined {
  const rule = programme?.audience.excluded.find(({ when }) => "always" in when);
  return rule === undefined ? undefined : { code: "stays-at-hospital", because: rule.reason };
}

function tests({ person, programme, unusableTest, today }: Moved): MovedFinding[] {
  const checks = bloodChecks(programme);
  if (programme === null || checks.length === 0) return [];
  const asked = new Set(checks.flatMap(({ needs }) => needs.flat()));
  const last = person.lastTest;
  const analyte = programme.analytes.find(({ codes }) => last !== null && codes.includes(last.analysis));
  const unusable: MovedFinding[] = unusableTest ? [{ code: "test-unusable", because: UNUSABLE }] : [];
  if (last === null || analyte === undefined || !asked.has(analyte.id))
    return [{ code: "no-test", because: NO_TEST }, ...unusable];
  const late = tooOld(last, pace(person, checks), today);
  return [...(late === undefined ? [] : [late]), ...unusable];
}

interface BloodCheck {
  needs: Check["needs"];
  everyMonths: number;
  afterDays: number;
}

/** Blood tests that general practice takes again and again. */
function bloodChecks(programme: Programme | null): BloodCheck[] {
  return (programme?.checks ?? []).flatMap(({ performedBy, needs, timing, onlyIf, optional, afterDays }) =>
    performedBy === "gp" && needs.length > 0 && timing.kind === "recurring" && onlyIf === null && !optional
      ? [{ needs, everyMonths: timing.everyMonths, afterDays }]
      : [],
  );
}

/** The letter's interval, or the programme's longest, with the widest window after the due day. */
function pace({ everyMonths }: MovedPerson, checks: readonly BloodCheck[]): { months: number; days: number } {
  return { months: everyMonths ?? longest(checks), days: Math.max(...checks.map(({ afterDays }) => afterDays)) };
}

function longest(checks: readonly BloodCheck[]): number {
  return Math.max(...checks.map(({ everyMonths }) => everyMonths));
}

function tooOld(
  { sampledOn }: LastTest,
  { months, days }: { months: number; days: number },
  today: Temporal.PlainDate,
): MovedFinding | undefined {
  const until = dayOf(sampledOn).add({ months }).add({ days });
  if (isoDay(today) <= isoDay(until)) return undefined;
  const day = dayPhrase(dayOf(sampledOn));
  return {
    code: "test-too-old",
    because: {
      da: `Seneste prøve er fra ${day.da}; der skulle være en ny inden ${dayPhrase(until).da} (hver ${months}. måned og ${days} dage)`,
      en: `The latest test is of ${day.en}; a new one was due by ${dayPhrase(until).en} (every ${months} months and ${days} days)`,
    },
  };
}

function criterion({ limit: words }: MovedPerson, limit: ReadLimit | undefined): MovedFinding | undefined {
  if (words === "") return { code: "no-criterion", because: NO_CRITERION };
  if (limit?.says !== "nothing-computable") return undefined;
  const short = words.length > 80 ? `${words.slice(0, 80)} …` : words;
  return {
    code: "criterion-open",
    because: {
      da: `»${short}« kan ikke regnes: tal, enhed eller analyse mangler`,
      en: `“${short}” cannot be computed: number, unit or analysis is missing`,
    },
  };
}

/** Without a programme or the day that it counts from, or where the programme leaves the interval to a letter that does not give it, no check has a date. */
function plan({ person, programme }: Moved): MovedFinding | undefined {
  if (programme === null) return { code: "no-plan", because: NO_PROGRAMME };
  if (person.treatedOn === null)
    return {
      code: "no-plan",
      because: { da: `${programme.anchor.label.da} mangler`, en: `${programme.anchor.label.en} is missing` },
    };
  const open = programme.checks.some(
    ({ performedBy, intervalFromEpikrise }) => performedBy === "gp" && intervalFromEpikrise,
  );
  return open && person.everyMonths === null ? { code: "no-plan", because: NO_INTERVAL } : undefined;
}

function longInterval({ person: { everyMonths }, programme }: Moved): MovedFinding | undefined {
  const checks = bloodChecks(programme);
  if (everyMonths === null || checks.length === 0 || everyMonths <= longest(checks)) return undefined;
  return {
    code: "interval-long",
    because: {
      da: `Brevet siger hver ${everyMonths}. måned; programmets længste er ${longest(checks)} måneder`,
      en: `The letter says every ${everyMonths} months; the programme's longest is ${longest(checks)} months`,
    },
  };
}

function practice({ practice: says }: Moved): MovedFinding | undefined {
  switch (says) {
    case "known":
      return undefined;
    case "none":
      return { code: "no-practice", because: { da: "Ingen egen læge er fundet", en: "No own doctor was found" } };
    case "closed":
      return { code: "practice-closed", because: { da: "Klinikken er lukket", en: "The practice has closed" } };
    case "other":
      return {
        code: "other-practice",
        because: {
          da: "Registret har en anden klinik end listen",
          en: "The register has another practice than the list",
        },
      };
    default:
      return says satisfies never;
  }
}

const NO_LETTER: Phrase = { da: "Ingen epikrise er fundet", en: "No letter was found" };
const NO_TEST: Phrase = {
  da: "Ingen af de prøver, programmet beder om",
  en: "None of the tests that the programme asks for",
};
const UNUSABLE: Phrase = { da: "Det seneste svar kan ikke bruges", en: "The latest answer cannot be used" };
const NO_CRITERION: Phrase = {
  da: "Brevet har intet kriterium for genhenvisning",
  en: "The letter has no criterion for referring back",
};
const NO_PROGRAMME: Phrase = { da: "Intet program er valgt", en: "No programme is chosen" };
const NO_INTERVAL: Phrase = {
  da: "Programmet lader brevet sige intervallet, og det mangler",
  en: "The programme leaves the interval to the letter, which lacks it",
};
const COMPLETE: Phrase = {
  da: "Brev, kriterium, prøve og klinik er der: bekræft planen",
  en: "Letter, criterion, test and practice are there: confirm the plan",
};

/** The day by which somebody decides: a reached limit within a week, others within four. Proposals, unsigned. */
export function triageDue(findings: readonly MovedFinding[], since: IsoDay): IsoDay {
  const urgent = findings.some(({ code }) => code === "limit-reached" || code === "limit-once");
  return isoDay(dayOf(since).add({ days: urgent ? 7 : 28 }));
}
