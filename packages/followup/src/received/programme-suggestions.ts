import type { Criterion } from "../criteria/criterion.ts";
import { filledLabel } from "../criteria/label.ts";
import { measuredParts } from "../criteria/parts-of-rule.ts";
import { dayOf, type IsoDay, isoDay } from "../ids.ts";
import { intervalPhrase } from "../letter.ts";
import { analyteNamed } from "../named-in-programme.ts";
import { asWritten, numberPhrase, type Phrase, phrase } from "../phrase.ts";
import type { Check, Evidence, Programme } from "../programme.ts";
import type { ElementReading, LetterReading } from "../reading/letter-reading.ts";
import { shownUnit } from "../rows/verdict-row.ts";
import { compareDecimals, decimalOf, multiplyDecimals, whole } from "../value.ts";
import { programmePointedTo } from "./programme-pointed-to.ts";

/** The programme that a letter points to, with the date that it counts from and the day of the letter. */
interface Fitting {
  programme: Programme;
  anchor: IsoDay | undefined;
  writtenOn: IsoDay | undefined;
}

/** A letter that asks on one page has room for so many. */
const MOST = 3;

/**
 * The reading with the programme's own numbers as suggestions for what is vague or missing, where diagnosis and treatment point to one programme: the
 * limit, the checks, the tests by name. It says whose number it is and whether anybody has signed it: it is never a number of the letter.
 */
export function withProgrammeSuggestions<Read extends Pick<LetterReading, "elements" | "facts">>(
  reading: Read,
  programmes: readonly Programme[],
): Read {
  const fitting = fittingProgramme(reading, programmes);
  if (fitting === undefined) return reading;
  return {
    ...reading,
    elements: reading.elements.map((element) => warned(suggested(element, fitting), reading.facts, fitting)),
  };
}

function fittingProgramme(
  { facts }: Pick<LetterReading, "facts">,
  programmes: readonly Programme[],
): Fitting | undefined {
  const found = programmePointedTo({ facts }, programmes);
  return found === undefined
    ? undefined
    : { programme: found.programme, anchor: found.fit.on, writtenOn: facts.writtenOn?.from };
}

function suggested(reading: ElementReading, fitting: Fitting): ElementReading {
  const open = reading.state === "vague" || reading.state === "missing";
  const says = open ? programmeSays(reading.element, fitting) : undefined;
  const { suggestion } = reading;
  if (says === undefined || suggestion === undefined) return reading;
  return { ...reading, suggestion: phrase((l) => `${suggestion[l]} ${says[l]}`) };
}

/** A limit so many times the programme's is more likely a slip than a choice. */
const MANY_TIMES = whole(10);

/** A limit that the guide accepts, but that lies far over the programme's own for the same test: the reading says so. */
function warned(reading: ElementReading, { limits }: LetterReading["facts"], { programme }: Fitting): ElementReading {
  if (reading.element !== "re-referral-criteria" || reading.state !== "filled") return reading;
  const far = programme.criteria.find(({ rule }) => {
    if (rule.kind !== "threshold" || rule.value === null || !rule.op.startsWith(">")) return false;
    const most = multiplyDecimals(decimalOf(rule.value), MANY_TIMES);
    return limits.some(
      ({ analyte, kind, direction, value }) =>
        analyte === rule.analyte &&
        kind === "threshold" &&
        direction === "up" &&
        compareDecimals(decimalOf(value), most) >= 0,
    );
  });
  if (far === undefined) return reading;
  const own = limitOf(far, programme);
  return {
    ...reading,
    because: {
      da: `Konkret, men grænsen er mindst ti gange programmets (${own.da}).`,
      en: `Concrete, but the limit is at least ten times the programme's (${own.en}).`,
    },
  };
}

function programmeSays(element: ElementReading["element"], fitting: Fitting): Phrase | undefined {
  switch (element) {
    case "checks-at-gp":
      return told(fitting, owed(fitting), (check) => {
        const pace = paceOf(check, fitting);
        return phrase((l) => `${bare(check.label[l])} ${pace[l]}`);
      });
    case "blood-tests":
      return told(
        fitting,
        owed(fitting).filter((check, at, all) => all.findIndex(({ label }) => label.da === check.label.da) === at),
        ({ label }) => phrase((l) => bare(label[l])),
      );
    case "re-referral-criteria":
      return told(
        fitting,
        fitting.programme.criteria
          .filter(({ action }) => action.startsWith("rerefer") || action === "acute-admission")
          .filter(({ rule }) => rule.kind !== "threshold" || rule.value !== null)
          .toSorted((one, other) => Number(isOfWords(one)) - Number(isOfWords(other))),
        (criterion) => limitOf(criterion, fitting.programme),
        { da: " → henvis til jeres afdeling", en: " → refer to your department" },
      );
    case "course-of-treatment":
    case "complications-and-after-effects":
    case "treatment-plan":
    case "clinical-assessment":
    case "direct-contact":
    case "material-to-patient":
    case "other-material":
      return undefined;
    default:
      return element satisfies never;
  }
}

/** Dated where the letter dates the treatment, else counted in months from it. */
function paceOf(check: Check, { anchor, writtenOn }: Fitting): Phrase {
  const { timing } = check;
  if (anchor !== undefined || timing.kind === "once") return intervalPhrase(check, anchor, writtenOn);
  const { everyMonths, fromMonth, untilMonth } = timing;
  const from = fromMonth === 0 ? { da: "", en: "" } : { da: ` fra måned ${fromMonth}`, en: ` from month ${fromMonth}` };
  const until =
    untilMonth === null
      ? { da: ", livslangt", en: ", for life" }
      : { da: ` til måned ${untilMonth} efter behandlingen`, en: ` until month ${untilMonth} after the treatment` };
  return {
    da: `hver ${everyMonths}. måned${from.da}${until.da}`,
    en: `every ${everyMonths} months${from.en}${until.en}`,
  };
}

/** The blood tests that general practice takes and that are not over at the letter's date. */
function owed({ programme, anchor, writtenOn }: Fitting): Check[] {
  return programme.checks.filter(({ performedBy, needs, optional, onlyIf, timing }) => {
    if (performedBy !== "gp" || needs.length === 0 || optional || onlyIf !== null || timing.kind !== "recurring")
      return false;
    if (anchor === undefined || writtenOn === undefined || timing.untilMonth === null) return true;
    return isoDay(dayOf(anchor).add({ months: timing.untilMonth })) > writtenOn;
  });
}

/** Numbers go before symptoms: they are what letters lack. */
function isOfWords({ rule }: Criterion): boolean {
  return measuredParts(rule).length === 0;
}

/** "PSA ≥ 0,2 µg/l, bekræftet efter mindst 14 dage"; other rules in the programme's own words. */
function limitOf(criterion: Criterion, programme: Programme): Phrase {
  const { rule, confirm } = criterion;
  if (rule.kind !== "threshold" || rule.value === null) return filledLabel(criterion);
  const { label, unit } = analyteNamed(programme, rule.analyte);
  const number = numberPhrase(rule.value);
  const sign = rule.op.replace(">=", "≥").replace("<=", "≤");
  const twice = confirmed(confirm?.minDaysBetween);
  return phrase((l) => `${bare(label[l])} ${sign} ${number[l]} ${shownUnit(unit)[l]}${twice[l]}`);
}

function confirmed(days: number | undefined): Phrase {
  return days === undefined
    ? asWritten("")
    : { da: `, bekræftet efter mindst ${days} dage`, en: `, confirmed after at least ${days} days` };
}

/** "PSA" for "P-PSA": the system before the component is the laboratory's. */
function bare(label: string): string {
  return label.replace(/^[PBSU]-/, "");
}

/** The first of a programme's rules as one sentence that says whose they are, and whether they are signed. */
function told<Rule extends { evidence: readonly Evidence[] }>(
  { programme }: Fitting,
  rules: readonly Rule[],
  say: (rule: Rule) => Phrase,
  end: Phrase = asWritten(""),
): Phrase | undefined {
  const first = rules.slice(0, MOST);
  if (first.length === 0) return undefined;
  const unsigned = first.some(({ evidence }) => evidence.some(({ signature }) => signature === "unsigned"));
  const sign = unsigned ? { da: ", usigneret", en: ", unsigned" } : asWritten("");
  const lead = { da: "Programmet", en: "The programme" };
  const said = first.map(say);
  return phrase(
    (l) => `${lead[l]} »${programme.shortName[l]}«${sign[l]}: ${said.map((each) => each[l]).join("; ")}${end[l]}.`,
  );
}
