import type { Criterion, Rule } from "./criteria/criterion.ts";
import { analytesOf, measuredParts } from "./criteria/parts-of-rule.ts";
import type { VerdictFact } from "./criteria/verdict.ts";
import type { BaselineValue, Epikrise } from "./epikrise.ts";
import type { LetterContext } from "./epikrise-check.ts";
import { type ElementVerdict, result } from "./epikrise-elements.ts";
import { mentionsIn } from "./epikrise-values.ts";
import { verdictsOf } from "./evaluate.ts";
import { dayOf, isoDay } from "./ids.ts";
import { analyteNamed } from "./named-in-programme.ts";
import { dayPhrase, numberPhrase, type Phrase, phrase } from "./phrase.ts";
import { planOfLetter } from "./plan-of-letter.ts";
import { planProblems } from "./plan-problems.ts";
import type { Programme } from "./programme.ts";
import { linked } from "./result-links.ts";
import { rulesFor } from "./rules-in-force.ts";
import { type Measured, type Measurement, usableResults } from "./usable-results.ts";
import { compareDecimals } from "./value.ts";

/** A value of a limit's test that is older than this at the closing talk starts nothing. */
const START_VALID_MONTHS = 12;

/** What is wrong with the starting values that confirmed limits rest on: too old, not a number, undecided, or not what the record says. */
export function wrongStart(epikrise: Epikrise, context: LetterContext): ElementVerdict | undefined {
  const measured = atStart(epikrise, context);
  for (const analyte of limitedAnalytes(epikrise, context.programme)) {
    const { label } = analyteNamed(context.programme, analyte);
    const last = measured.baseline.get(analyte)?.at(-1);
    const problem =
      last === undefined
        ? undefined
        : (tooOld(last, label, epikrise, context) ?? unlikeRecord(last, analyte, label, context));
    if (problem !== undefined) return problem;
  }
  return notPlain(measured, epikrise, context) ?? undecided(measured, epikrise, context);
}

function vague(because: Phrase): ElementVerdict {
  return result("blood-tests", "vague", because);
}

function tooOld(
  { seen }: Measurement,
  label: Phrase,
  { closingTalk }: Epikrise,
  { programme, anchors, today }: LetterContext,
) {
  const anchor = anchors[programme.anchor.name];
  const taken = dayOf(seen.sampledOn);
  const day = dayPhrase(taken);
  if (anchor !== undefined && seen.sampledOn < anchor)
    return vague({
      da: `${label.da} er fra ${day.da}, før ${programme.anchor.event.da.toLowerCase()}. Skriv et tal, der er taget efter.`,
      en: `${label.en} is of ${day.en}, before ${programme.anchor.event.en.toLowerCase()}. Write a value taken after it.`,
    });
  const talk = closingTalk.heldOn === undefined ? today : dayOf(closingTalk.heldOn);
  if (Temporal.PlainDate.compare(taken.add({ months: START_VALID_MONTHS }), talk) >= 0) return undefined;
  return vague({
    da: `${label.da} fra ${day.da} er mere end ${START_VALID_MONTHS} måneder gammelt. Tag en ny prøve.`,
    en: `${label.en} of ${day.en} is more than ${START_VALID_MONTHS} months old. Take a new test.`,
  });
}

/** The record has a newer answer than the letter, and another one. */
function unlikeRecord(
  start: Measurement,
  analyte: string,
  label: Phrase,
  context: LetterContext,
): ElementVerdict | undefined {
  const newest = recorded(context)?.results.get(analyte)?.at(-1);
  if (newest === undefined || newest.seen.sampledOn < start.seen.sampledOn || sameValue(newest, start))
    return undefined;
  const [has, day] = [numberPhrase(newest.seen.value), dayPhrase(dayOf(newest.seen.sampledOn))];
  return result("blood-tests", "inconsistent", {
    da: `${label.da} er ikke det seneste: systemet har ${has.da} d. ${day.da}.`,
    en: `${label.en} is not the latest: the record has ${has.en} on ${day.en}.`,
  });
}

function sameValue({ value: one }: Measurement, { value: other }: Measurement): boolean {
  return one.comparator === other.comparator && compareDecimals(one.number, other.number) === 0;
}

/** A fall or rise is counted from a number, not from a bound, and each test has its own. */
function notPlain(
  { baseline }: Measured,
  epikrise: Epikrise,
  { programme }: LetterContext,
): ElementVerdict | undefined {
  const relative = confirmedRules(epikrise, programme)
    .flatMap(measuredParts)
    .filter((part) => part.kind === "relativeChange" && part.baseline === "handoverBaseline");
  const lacking = [...new Set(relative.map(({ analyte }) => analyte))].filter(
    (analyte) => baseline.get(analyte)?.at(-1)?.value.comparator !== "",
  );
  if (lacking.length === 0) return undefined;
  const names = phrase((l) => lacking.map((analyte) => analyteNamed(programme, analyte).label[l]).join(", "));
  return vague({
    da: `Grænsen regnes fra et udgangstal uden < og >, og det mangler: ${names.da}.`,
    en: `The limit counts from a starting value without < and >, which is missing: ${names.en}.`,
  });
}

/** "<0,5" says nothing about a limit of 0,2: she may meet it already. */
function undecided(measured: Measured, epikrise: Epikrise, context: LetterContext): ElementVerdict | undefined {
  const [unsure] = verdictsAt(measured, epikrise, context)
    .filter(({ standing, criterion }) => standing === "undetermined" && isThreshold(criterion, context.programme))
    .flatMap(({ because }) => because.values.slice(-1).map(({ value }) => ({ value, label: because.label })));
  if (unsure === undefined) return undefined;
  const shown = numberPhrase(unsure.value);
  return vague({
    da: `Seneste svar ${shown.da} kan ikke afgøre grænsen »${unsure.label.da}«. Tag en ny prøve med lavere detektionsgrænse.`,
    en: `The latest answer ${shown.en} cannot decide the limit “${unsure.label.en}”. Take a new test with a lower limit of detection.`,
  });
}

/** Falls, rises and nadirs have their own demands; against themselves they are never decided. A limit beside one that must hold too is not alone. */
function isThreshold(criterion: string, { criteria }: Programme): boolean {
  return criteria.some(({ id, rule }) => {
    const thresholds = measuredParts(rule).filter(({ kind }) => kind === "threshold").length;
    return id === criterion && thresholds > 0 && (rule.kind !== "all" || thresholds === rule.of.length);
  });
}

/** A confirmed limit for which the record's newest answer counts as a hit, whatever the letter says. */
export function metInRecord(epikrise: Epikrise, context: LetterContext): VerdictFact | undefined {
  const known = recorded(context);
  if (known === undefined) return undefined;
  const newest = new Map([...known.results].map(([analyte, values]) => [analyte, values.slice(-1)]));
  const measured = { ...atStart(epikrise, context), results: newest };
  return [...verdictsAt(measured, epikrise, context), ...doublings(epikrise, context)].find(
    ({ standing, action }) => isHit(standing) && leavesPractice(action),
  );
}

/** A doubling time needs the whole row of values, which the record alone has. */
function doublings(epikrise: Epikrise, context: LetterContext): VerdictFact[] {
  const about = doublingCriteria(context.programme).map(({ id }) => id);
  const known = about.length === 0 ? undefined : recorded(context);
  if (known === undefined) return [];
  return verdictsAt(known, epikrise, context).filter(({ criterion }) => about.includes(criterion));
}

function doublingCriteria({ criteria }: Programme): Criterion[] {
  return criteria.filter(({ rule }) => rule.kind === "doublingTime");
}

/** A limit for asking advice that the patient meets already, and that no word of elements 2 and 7 prepares the practice for. */
export function unspokenAdvice(epikrise: Epikrise, context: LetterContext): ElementVerdict | undefined {
  const facts = [...verdictsAt(atStart(epikrise, context), epikrise, context), ...doublings(epikrise, context)].filter(
    ({ standing, action }) => isHit(standing) && (action === "advice" || action === "recall-then-advice"),
  );
  if (facts.length === 0) return undefined;
  const { sections } = epikrise;
  const text = `${sections["complications-and-after-effects"].text} ${sections["re-referral-criteria"].text}`;
  const named = new Set(mentionsIn(text).map(({ analyte }) => analyte));
  const fact = facts.find(
    ({ criterion }) =>
      !context.programme.criteria
        .filter(({ id }) => id === criterion)
        .flatMap(({ rule }) => analytesOf(rule))
        .some((analyte) => named.has(analyte)),
  );
  if (fact === undefined) return undefined;
  return result("re-referral-criteria", "vague", {
    da: `Udgangstallet opfylder allerede »${fact.because.label.da}«: skriv i punkt 2 eller 7, hvad der gøres ved det.`,
    en: `The starting value meets “${fact.because.label.en}” already: write in element 2 or 7 what is done about it.`,
  });
}

/** Whether a standing is a first hit or a confirmed one. */
export function isHit(standing: VerdictFact["standing"]): boolean {
  return standing === "met" || standing === "pending";
}

/** A low B12 that the practice itself treats is no reason to keep the patient. */
export function leavesPractice(action: Criterion["action"]): boolean {
  return (
    action !== "gp-treats" && action !== "gp-investigates" && action !== "advice" && action !== "recall-then-advice"
  );
}

/** Where every limit stands by these values alone; none while a number in the letter cannot be read, or without the date that the programme counts from. */
export function verdictsAt(
  measured: Measured,
  epikrise: Epikrise,
  { programme, anchors, today }: LetterContext,
): VerdictFact[] {
  const plan = planOfLetter(epikrise, programme);
  if (planProblems(programme, plan).length > 0 || anchors[programme.anchor.name] === undefined) return [];
  const facts = verdictsOf(rulesFor(programme, plan), {
    anchors,
    followedFrom: isoDay(today),
    measured,
    symptoms: [],
    done: [],
  });
  const confirmed = new Set(epikrise.criteria.filter((each) => each.confirmed).map(({ id }) => id));
  return facts.filter(({ criterion }) => confirmed.has(criterion));
}

/** The starting values, read both as what later values are held against and as answers of their own. */
export function atStart({ baseline }: Epikrise, { programme, today }: LetterContext): Measured {
  const asResults = baseline.map((value: BaselineValue, at) => ({
    ...value,
    id: `baseline-${at}`,
    status: "final" as const,
  }));
  return usableResults({ analytes: programme.analytes, results: asResults, baseline, upTo: isoDay(today) });
}

function recorded({ programme, results, today }: LetterContext): Measured | undefined {
  if (results === undefined) return undefined;
  return usableResults({ analytes: programme.analytes, results: linked(results), baseline: [], upTo: isoDay(today) });
}

function limitedAnalytes(epikrise: Epikrise, programme: Programme): string[] {
  return [
    ...new Set(
      confirmedRules(epikrise, programme)
        .flatMap(measuredParts)
        .map(({ analyte }) => analyte),
    ),
  ];
}

function confirmedRules({ criteria }: Epikrise, programme: Programme): Rule[] {
  const confirmed = new Set(criteria.filter((each) => each.confirmed).map(({ id }) => id));
  return programme.criteria.filter(({ id }) => confirmed.has(id)).map(({ rule }) => rule);
}
