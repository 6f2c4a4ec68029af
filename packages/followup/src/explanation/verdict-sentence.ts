import type { Criterion, DoublingTime, SequenceRule, SymptomPresent } from "../criteria/criterion.ts";
import {
  type Because,
  type CriterionState,
  type Needs,
  type Repeat,
  type ValueSeen,
  type VerdictFact,
  verdictState,
} from "../criteria/verdict.ts";
import { dayOf } from "../ids.ts";
import { analyteOfCode } from "../named-in-programme.ts";
import { AND, asWritten, dayPhrase, listPhrase, type Phrase, phrase } from "../phrase.ts";
import type { Programme } from "../programme.ts";
import { daysBetween, valuePhrase } from "../rows/verdict-row.ts";
import { analytes } from "./change-phrase.ts";
import { limitPhrase } from "./limit-phrase.ts";

/** A verdict as one sentence that a clinician would say: where the criterion stands, by which values, against which limit. Rule, version and source stand in `because`. */
export function verdictSentence(
  programme: Programme,
  criterion: Criterion,
  fact: VerdictFact,
  today: Temporal.PlainDate,
): Phrase {
  const state = verdictState(fact, today);
  const why = grounds(programme, criterion, fact, state);
  const opening = openingOf(fact, state);
  return phrase((l) => `${opening[l]}: ${why[l]}.`);
}

function openingOf(fact: VerdictFact, state: CriterionState): Phrase {
  const since = "since" in fact ? dayPhrase(dayOf(fact.since)) : asWritten("");
  switch (state) {
    case "met":
      return { da: `Opfyldt siden ${since.da}`, en: `Met since ${since.en}` };
    case "pending":
      return { da: "Afventer en kontrolprøve", en: "Waits for a repeat test" };
    case "unconfirmed-overdue":
      return { da: "Ikke bekræftet inden fristen", en: "Not confirmed in time" };
    case "not-met":
      return { da: "Ikke opfyldt", en: "Not met" };
    case "undetermined":
      return { da: "Kan ikke afgøres", en: "Cannot be decided" };
    case "no-data":
      return { da: "Intet at bedømme", en: "Nothing to judge" };
    default:
      return state satisfies never;
  }
}

function grounds(programme: Programme, { rule }: Criterion, fact: VerdictFact, state: CriterionState): Phrase {
  const { because } = fact;
  switch (rule.kind) {
    case "threshold":
    case "nadirPlus":
    case "relativeChange":
    case "aboveReference":
    case "all":
    case "any":
      return measured(programme, rule, fact, state);
    case "doublingTime":
      return because.values.length === 0 ? wanting(programme, because.needs) : doubling(programme, rule, fact);
    case "consecutiveRises":
      return because.values.length === 0 ? wanting(programme, because.needs) : seen(programme, because);
    case "symptom":
      return because.reports.length === 0 ? nobodyAsked(because) : asked(programme, rule, fact);
    case "clinicianFlag":
    case "countWithin":
      return because.reports.length === 0 ? nobodyAsked(because) : told(programme, because);
    case "missedCheck":
      return missed(state);
    default:
      return rule satisfies never;
  }
}

function measured(programme: Programme, rule: SequenceRule, fact: VerdictFact, state: CriterionState): Phrase {
  const { because } = fact;
  if (because.values.length === 0) return wanting(programme, because.needs);
  const [values, against] = [seen(programme, because), heldAgainst(because)];
  return joined([
    values,
    ...(against === undefined ? [] : [against]),
    ...(fact.standing === "pending" ? [state === "pending" ? repeat(fact.repeat) : STILL_DECIDES] : []),
    ...(state === "undetermined" ? whyUndecided(rule, because) : []),
  ]);
}

const STILL_DECIDES: Phrase = { da: "en ny prøve afgør det stadig", en: "a new sample still decides it" };

function joined(parts: readonly Phrase[]): Phrase {
  return phrase((l) => parts.map((part) => part[l]).join("; "));
}

/** What an undecided rule lacks, where the values and the limit do not show it. */
function whyUndecided(rule: SequenceRule, { values, limit }: Because): Phrase[] {
  const plain = values.every(({ value }) => !/[<>]/.test(value));
  if (rule.kind === "aboveReference" && limit === undefined)
    return [{ da: "laboratoriet har ikke oplyst en øvre grænse", en: "the laboratory gave no upper limit" }];
  if (rule.kind === "relativeChange" && rule.baseline === "handoverBaseline" && limit === undefined)
    return [
      {
        da: "hospitalets udgangsværdi er fra en anden analyse end svaret, så de kan ikke sammenlignes",
        en: "the hospital's starting value is of another analysis than the answer, so they cannot be compared",
      },
    ];
  const byNadir =
    rule.kind === "nadirPlus" || (rule.kind === "relativeChange" && rule.baseline === "nadirSinceAdtStart");
  return byNadir && plain
    ? [
        {
          da: "den laveste værdi efter behandlingen (nadir) kendes ikke",
          en: "the lowest value after treatment (the nadir) is not known",
        },
      ]
    : [];
}

/** Too few values are no slow rise: what the rule needs before it can say anything is said. */
function doubling(programme: Programme, rule: DoublingTime, { because, standing }: VerdictFact): Phrase {
  const values = seen(programme, because);
  if (standing === "met") return values;
  const { minMeasurements: least, minSpanDays: span } = rule;
  return joined([
    values,
    {
      da: `fordoblingstiden kan først regnes ud af mindst ${least} målinger over mindst ${span} dage`,
      en: `the doubling time can only be computed from at least ${least} measurements over at least ${span} days`,
    },
  ]);
}

/** One "no" is not a "no" to the whole list. */
function asked(programme: Programme, { any }: SymptomPresent, { because, standing }: VerdictFact): Phrase {
  const answer = told(programme, because);
  if (standing === "met" || any.length === 1) return answer;
  return joined([
    answer,
    {
      da: "det siger intet om resten af listen",
      en: "that says nothing about the rest of the list",
    },
  ]);
}

/** "P-PSA 0,21 µg/l d. 14. juli 2026 og 0,26 µg/l d. 5. aug. 2026, 22 dage imellem". */
function seen(programme: Programme, { values }: Because): Phrase {
  const analytes = values.map(({ analysis }) => analyteOfCode(programme, analysis));
  const parts = values.map((each, at) => {
    const name = analytes[at] === analytes[at - 1] ? undefined : analytes[at]?.label;
    const onDay = valueOnDay(each);
    return phrase((l) => (name === undefined ? onDay[l] : `${name[l]} ${onDay[l]}`));
  });
  const [all, between] = [listPhrase(parts, AND), daysBetween(values)];
  return between === undefined ? all : phrase((l) => `${all[l]}, ${between[l]}`);
}

/** "grænsen er 2,3 µg/l, regnet fra 0,3 µg/l d. 20. sep. 2023". */
function heldAgainst({ limit, comparedWith }: Because): Phrase | undefined {
  if (limit === undefined) return undefined;
  const shown = limitPhrase(limit);
  const from = listPhrase(comparedWith.map(valueOnDay), AND);
  if (comparedWith.length === 0) return { da: `grænsen er ${shown.da}`, en: `the limit is ${shown.en}` };
  return {
    da: `grænsen er ${shown.da}, regnet fra ${from.da}`,
    en: `the limit is ${shown.en}, counted from ${from.en}`,
  };
}

/** "0,26 µg/l d. 5. aug. 2026". */
function valueOnDay(seen: ValueSeen): Phrase {
  const [value, day] = [valuePhrase(seen), dayPhrase(dayOf(seen.sampledOn))];
  return { da: `${value.da} d. ${day.da}`, en: `${value.en} on ${day.en}` };
}

function repeat(owed: Repeat): Phrase {
  const [from, until] = [dayPhrase(dayOf(owed.from)), dayPhrase(dayOf(owed.until))];
  return {
    da: `en ny prøve mellem ${from.da} og ${until.da} afgør det`,
    en: `a new sample between ${from.en} and ${until.en} decides it`,
  };
}

/** What is lacking where there is no value to show: a starting value, an answer, or the limit itself. */
function wanting(programme: Programme, needs: Needs | undefined): Phrase {
  if (needs?.kind === "baseline") {
    const names = analytes(programme, needs.analytes);
    return {
      da: `hospitalet har ikke oplyst en udgangsværdi af ${names.da}`,
      en: `the hospital gave no starting value of ${names.en}`,
    };
  }
  if (needs?.kind === "measurement") {
    const names = analytes(programme, needs.analytes);
    return { da: `der er intet brugbart svar på ${names.da}`, en: `there is no usable answer for ${names.en}` };
  }
  return {
    da: "epikrisen siger ikke, hvor grænsen ligger",
    en: "the discharge letter does not say where the limit lies",
  };
}

function nobodyAsked({ needs }: Because): Phrase {
  return needs?.kind === "answer"
    ? { da: "ingen har spurgt", en: "nobody has asked" }
    : { da: "ingen har markeret det", en: "nobody has flagged it" };
}

/** "Synligt blod i urinen oplyst d. 1. juli 2026". */
function told({ symptoms }: Programme, { reports }: Because): Phrase {
  const parts = reports.map(({ code, reportedOn, present }) => {
    const label = symptoms.find((symptom) => symptom.code === code)?.label ?? asWritten(code);
    const day = dayPhrase(dayOf(reportedOn));
    return present
      ? { da: `${label.da} oplyst d. ${day.da}`, en: `${label.en} reported on ${day.en}` }
      : { da: `${label.da} afkræftet d. ${day.da}`, en: `${label.en} denied on ${day.en}` };
  });
  return listPhrase(parts, AND);
}

function missed(state: CriterionState): Phrase {
  switch (state) {
    case "met":
      return { da: "kontrollen er ikke gjort inden for fristen", en: "the check was not done within its grace" };
    case "no-data":
      return { da: "kontrollen er ikke aftalt med klinikken", en: "the check is not agreed with the practice" };
    case "not-met":
    case "pending":
    case "unconfirmed-overdue":
    case "undetermined":
      return { da: "ingen kontrol er forsømt", en: "no check has been missed" };
    default:
      return state satisfies never;
  }
}
