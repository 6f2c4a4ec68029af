import type { Criterion } from "../criteria/criterion.ts";
import { type Because, type CriterionState, type Needs, type VerdictFact, verdictState } from "../criteria/verdict.ts";
import { dayOf } from "../ids.ts";
import { AND, asWritten, dayPhrase, listPhrase, OR, type Phrase, phrase } from "../phrase.ts";
import type { Programme } from "../programme.ts";
import { daysBetween, valuePhrase } from "../rows/verdict-row.ts";
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
      return { da: "Kontrolprøven er ikke taget i tide", en: "The repeat test was not taken in time" };
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
      return measured(programme, fact, state);
    case "doublingTime":
    case "consecutiveRises":
      return because.values.length === 0 ? wanting(programme, because.needs) : seen(programme, because);
    case "symptom":
    case "clinicianFlag":
    case "countWithin":
      return because.reports.length === 0 ? nobodyAsked(because) : told(programme, because);
    case "missedCheck":
      return missed(state);
    default:
      return rule satisfies never;
  }
}

function measured(programme: Programme, fact: VerdictFact, state: CriterionState): Phrase {
  const { because } = fact;
  if (because.values.length === 0) return wanting(programme, because.needs);
  const [values, against] = [seen(programme, because), heldAgainst(because)];
  const parts = [values, ...(against === undefined ? [] : [against]), ...(state === "pending" ? [repeat(fact)] : [])];
  return phrase((l) => parts.map((part) => part[l]).join("; "));
}

/** "P-PSA 0,21 µg/l d. 14. juli 2026 og 0,26 µg/l d. 5. aug. 2026, 22 dage imellem". */
function seen({ analytes }: Programme, { values }: Because): Phrase {
  let before = "";
  const parts = values.map((each) => {
    const own = analytes.find(({ codes }) => codes.includes(each.analysis));
    const named = own !== undefined && own.id !== before ? own.label : undefined;
    before = own?.id ?? "";
    const [value, day] = [valuePhrase(each), dayPhrase(dayOf(each.sampledOn))];
    return phrase((l) => `${named ? `${named[l]} ` : ""}${value[l]} ${l === "da" ? "d." : "on"} ${day[l]}`);
  });
  const [all, between] = [listPhrase(parts, AND), daysBetween(values)];
  return between === undefined ? all : phrase((l) => `${all[l]}, ${between[l]}`);
}

/** "grænsen er 2,3 µg/l, regnet fra 0,3 µg/l d. 20. sep. 2023". */
function heldAgainst({ limit, comparedWith }: Because): Phrase | undefined {
  if (limit === undefined) return undefined;
  const shown = limitPhrase(limit);
  const from = listPhrase(
    comparedWith.map((each) => {
      const [value, day] = [valuePhrase(each), dayPhrase(dayOf(each.sampledOn))];
      return phrase((l) => `${value[l]} ${l === "da" ? "d." : "on"} ${day[l]}`);
    }),
    AND,
  );
  if (comparedWith.length === 0) return { da: `grænsen er ${shown.da}`, en: `the limit is ${shown.en}` };
  return {
    da: `grænsen er ${shown.da}, regnet fra ${from.da}`,
    en: `the limit is ${shown.en}, counted from ${from.en}`,
  };
}

function repeat(fact: VerdictFact): Phrase {
  if (fact.standing !== "pending") throw new Error("only what is pending owes a repeat");
  const [from, until] = [dayPhrase(dayOf(fact.repeat.from)), dayPhrase(dayOf(fact.repeat.until))];
  return {
    da: `en ny prøve mellem ${from.da} og ${until.da} afgør det`,
    en: `a new sample between ${from.en} and ${until.en} decides it`,
  };
}

function wanting({ analytes }: Programme, needs: Needs | undefined): Phrase {
  switch (needs?.kind) {
    case "value":
      return {
        da: "epikrisen siger ikke, hvor grænsen ligger",
        en: "the discharge letter does not say where the limit lies",
      };
    case "baseline":
    case "measurement": {
      const names = listPhrase(
        needs.analytes.map((id) => analytes.find((analyte) => analyte.id === id)?.label ?? asWritten(id)),
        OR,
      );
      return needs.kind === "baseline"
        ? {
            da: `hospitalet har ikke oplyst en udgangsværdi af ${names.da}`,
            en: `the hospital gave no starting value of ${names.en}`,
          }
        : { da: `der er intet brugbart svar på ${names.da}`, en: `there is no usable answer for ${names.en}` };
    }
    case undefined:
    case "answer":
    case "decisive-measurement":
    case "repeat":
      return { da: "der er ingen målinger", en: "there are no measurements" };
    default:
      return needs satisfies never;
  }
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
