import { repeatsOwed, verdictsOf } from "./evaluate.ts";
import type { FollowedPatient } from "./followed-patient.ts";
import { dayOf, type IsoDay, isoDay } from "./ids.ts";
import type { ObligationFact } from "./obligation.ts";
import { type Phrase, phrase } from "./phrase.ts";
import { byDueThenCheck, obligationsOf } from "./plan.ts";
import { planOfLetter } from "./plan-of-letter.ts";
import { planProblems } from "./plan-problems.ts";
import type { Programme } from "./programme.ts";
import { linked } from "./result-links.ts";
import { rulesFor } from "./rules-in-force.ts";
import type { SheetDate, ToPrint } from "./sheet-content.ts";
import { plainTests } from "./sheet-tests.ts";
import { usableResults } from "./usable-results.ts";

// The slowest check of any programme comes every five years, and it may lie just behind.
const YEARS_AHEAD = 6;
const DAYS_SHOWN = 3;

/** The next three days on which something is owed, everything of one day on one line, and when the samples can be taken. */
export function sheetDates(input: ToPrint): { dates: SheetDate[]; note: Phrase | null } {
  const days = [...Map.groupBy(promised(input), ({ due }) => due)].slice(0, DAYS_SHOWN);
  return {
    dates: days.map(([on, facts]) => ({ on, ...onOneDay(input.programme, facts) })),
    note: windowNote(
      input.programme,
      days.map(([, facts]) => facts),
    ),
  };
}

/** What is owed and still to come. A check that the author took out of the letter is not promised; nothing is while a number of the plan cannot be used. */
function promised(input: ToPrint): ObligationFact[] {
  const { programme, anchors, epikrise, today, signed } = input;
  const plan = planOfLetter(epikrise, programme);
  const computable = anchors[programme.anchor.name] !== undefined && planProblems(programme, plan).length === 0;
  if (!computable || signed?.status === "closed") return [];
  const rules = rulesFor(programme, plan);
  const patient = followedPatient(input);
  const horizon = isoDay(today.add({ years: YEARS_AHEAD }));
  const owed = [...obligationsOf(rules, patient, horizon), ...repeatsOwed(verdictsOf(rules, patient))];
  return owed
    .filter(({ metOn, due, optional }) => metOn === null && !optional && due >= isoDay(today))
    .filter(({ check }) => check.startsWith("repeat:") || epikrise.checks.some((planned) => planned.check === check))
    .sort(byDueThenCheck);
}

/** The patient as she stands; until the letter is signed, as it says alone. */
function followedPatient({ programme, anchors, epikrise, patient, today, signed }: ToPrint): FollowedPatient {
  const measured = usableResults({
    analytes: programme.analytes,
    results: linked(signed?.results ?? []),
    baseline: epikrise.baseline,
    upTo: isoDay(today),
    bornOn: patient.bornOn,
  });
  const followedFrom = epikrise.closingTalk.heldOn ?? signed?.offeredOn ?? isoDay(today);
  return { anchors, followedFrom, measured, symptoms: signed?.symptoms ?? [], done: signed?.done ?? [] };
}

function onOneDay(programme: Programme, facts: readonly ObligationFact[]): Pick<SheetDate, "what" | "where"> {
  const blood = facts.filter(({ needs }) => needs.length > 0);
  const tests = blood.flatMap(({ needs }) => needs.flatMap((group) => group.slice(0, 1)));
  const others = facts.filter(({ needs }) => needs.length === 0).map((fact) => plainCheck(programme, fact));
  const hospital = blood.some(({ takenAt }) => takenAt === "hospitalLaboratory");
  return {
    what: whatPhrase(programme, tests, others),
    where: hospital
      ? { da: "hos din læge og på hospitalet", en: "at your doctor and at the hospital" }
      : { da: "hos din læge", en: "at your doctor" },
  };
}

/** "Blodprøve (PSA, nyretal), urinprøve, indsprøjtning og samtale", as much of it as there is. */
function whatPhrase(programme: Programme, tests: readonly string[], others: readonly Phrase[]): Phrase {
  const urine = tests.filter((analyte) => isUrine(programme, analyte));
  const blood = plainTests(
    programme,
    tests.filter((analyte) => !urine.includes(analyte)),
  );
  return phrase((l) => {
    const samples = [
      ...(blood[l] === "" ? [] : [`${l === "da" ? "blodprøve" : "blood test"} (${blood[l]})`]),
      ...(urine.length === 0 ? [] : [l === "da" ? "urinprøve" : "urine test"]),
    ];
    const all = [...samples, ...new Set(others.map((each) => each[l]))];
    const [last = "", before] = [all.at(-1), all.slice(0, -1)];
    const text = before.length === 0 ? last : `${before.join(", ")} ${l === "da" ? "og" : "and"} ${last}`;
    return text.charAt(0).toUpperCase() + text.slice(1);
  });
}

function isUrine({ analytes }: Programme, analyte: string): boolean {
  return analytes.some(({ id, label }) => id === analyte && label.da.startsWith("U-"));
}

const TALK: Phrase = { da: "samtale", en: "talk" };

/** What a check without blood tests is at the kitchen table: its own plain words, else a talk. */
function plainCheck({ checks }: Programme, { check }: ObligationFact): Phrase {
  return checks.find(({ id }) => id === check)?.plain ?? TALK;
}

/** "Prøven kan tages 30 dage før eller efter." where all samples shown may be taken as freely; a week before a talk on the same day. */
function windowNote(programme: Programme, days: readonly (readonly ObligationFact[])[]): Phrase | null {
  const samples = days.flat().filter(({ needs }) => needs.length > 0);
  const [before, ...otherBefore] = new Set(samples.map(({ from, due }) => daysBetween(from, due)));
  const [after, ...otherAfter] = new Set(samples.map(({ due, until }) => daysBetween(due, until)));
  if (before === undefined || after === undefined || otherBefore.length + otherAfter.length > 0) return null;
  const free = {
    da: `Prøven kan tages ${around(before, after, DA)}.`,
    en: `The test can be taken ${around(before, after, EN)}.`,
  };
  const withTalk = days.some(
    (facts) =>
      facts.some(({ needs }) => needs.length > 0) &&
      facts.some((fact) => fact.needs.length === 0 && plainCheck(programme, fact) === TALK),
  );
  if (!withTalk || before < 7) return free;
  return { da: `${free.da} Tag den en uge før samtalen.`, en: `${free.en} Take it a week before the talk.` };
}

const DA = { days: "dage", before: "før", after: "efter", or: "eller", until: "til" };
const EN = { days: "days", before: "before", after: "after", or: "or", until: "to" };

function around(before: number, after: number, words: typeof DA): string {
  return before === after
    ? `${before} ${words.days} ${words.before} ${words.or} ${words.after}`
    : `${before} ${words.days} ${words.before} ${words.until} ${after} ${words.days} ${words.after}`;
}

function daysBetween(from: IsoDay, until: IsoDay): number {
  return dayOf(from).until(dayOf(until), { largestUnit: "days" }).days;
}
