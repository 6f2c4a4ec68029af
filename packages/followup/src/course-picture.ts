import { type Course, type RuledCourse, rulingProgramme } from "./course.ts";
import type { VerdictFact } from "./criteria/verdict.ts";
import { addMonths, dayNumber, dayText } from "./day.ts";
import type { Epikrise, PlannedCheck } from "./epikrise.ts";
import { repeatsOwed, verdictsOf } from "./evaluate.ts";
import type { FollowedPatient } from "./followed-patient.ts";
import { type IsoDay, isoDay } from "./ids.ts";
import type { ObligationFact } from "./obligation.ts";
import { byDueThenCheck, isDueAhead, obligationsAhead } from "./plan.ts";
import { type LetterRules, planOfLetter } from "./plan-of-letter.ts";
import type { Programme, ProgrammeVersions } from "./programme.ts";
import { linked } from "./result-links.ts";
import { type RulesInForce, rulesFor } from "./rules-in-force.ts";
import { usableResults } from "./usable-results.ts";

/** What is owed for one course, with how its answer comes and who books. */
export interface OwedCheckFact extends ObligationFact, Pick<PlannedCheck, "orderedBy" | "resultTo" | "booking"> {
  /** Missed, and a later one of the same check has been done since: it is told as missed, and nobody is asked to do it any more. */
  superseded?: true;
}

/** What follows from a course: its rules, the patient as they see her, verdicts and what is owed. Facts only; today is compared when somebody looks. */
export interface CoursePicture {
  rules: RulesInForce;
  patient: FollowedPatient;
  verdicts: VerdictFact[];
  obligations: OwedCheckFact[];
}

/** How far ahead obligations are kept, in months: so far that no job has to run for a patient to be seen. Of each check the first one after that is kept too. */
const HORIZON_MONTHS = 36;

/** The day from which a picture is looked at, the patient's birth, and where to find the versions that a moved course followed before. */
export interface Looking {
  today: Temporal.PlainDate;
  bornOn: IsoDay;
  versions: ProgrammeVersions;
}

/** Computes the picture of a course whose letter is in force. Back at the department it is judged by the last one, and nothing is owed; without any there is nothing to judge. */
export function pictureOf(course: Course, { today, bornOn, versions }: Looking): CoursePicture | undefined {
  const { returned } = course;
  const letter = course.letter ?? returned?.letter;
  if (letter === undefined || course.standing.status === "closed") return undefined;
  const rules = rulesOfCourse(course, letter.epikrise, versions);
  const day = isoDay(today);
  const patient = patientOf(course, letter.epikrise, { rules, bornOn, upTo: day });
  const verdicts = verdictsOf(rules, patient);
  if (course.letter === undefined)
    return { rules, patient, verdicts: verdicts.filter((fact) => !isMissedSince(fact, returned)), obligations: [] };
  const planned = obligationsAhead(rules, patient, horizonFrom(day));
  const repeats = repeatsOwed(verdicts);
  const owed = repeats.length === 0 ? planned : [...planned, ...repeats].sort(byDueThenCheck);
  return { rules, patient, verdicts, obligations: withRoutes(owed, letter.epikrise.checks) };
}

/** Whether a check of the plan, not a repeat, is owed on a due day: its dates alone say so, without any answer being read. */
export function isPlannedOn(
  course: Course,
  planned: Pick<ObligationFact, "check" | "due">,
  { today, versions }: Pick<Looking, "today" | "versions">,
): boolean {
  const { letter, subject, standing } = course;
  if (letter === undefined || standing.status === "closed") return false;
  const rules = rulesOfCourse(course, letter.epikrise, versions);
  const dated = { anchors: subject.anchors, followedFrom: followedFrom(course) };
  return isDueAhead(rules, dated, planned, horizonFrom(isoDay(today)));
}

/** A check that general practice no longer owes is not missed. */
function isMissedSince(fact: VerdictFact, returned: Course["returned"]): boolean {
  return fact.standing === "met-from" && returned !== undefined && fact.since > returned.on;
}

function horizonFrom(day: IsoDay): IsoDay {
  return dayText(addMonths(dayNumber(day), HORIZON_MONTHS));
}

/** The same obligations, by due date, with how each one's answer comes; those that were missed and have been overtaken by a later one of the same check bear the mark. */
function withRoutes(owed: readonly ObligationFact[], planned: readonly PlannedCheck[]): OwedCheckFact[] {
  const lastMet = new Map<string, IsoDay>();
  for (const { check, due, metOn } of owed) if (metOn !== null) lastMet.set(check, due);
  return owed.map((fact) => {
    const { orderedBy, resultTo, booking } = routeOf(planned, fact);
    const overtaken = fact.metOn === null && (lastMet.get(fact.check) ?? fact.due) > fact.due;
    return overtaken
      ? { ...fact, superseded: true, orderedBy, resultTo, booking }
      : { ...fact, orderedBy, resultTo, booking };
  });
}

interface Seen {
  rules: RulesInForce;
  bornOn: IsoDay;
  /** Answers sampled later count for nothing. */
  upTo: IsoDay;
}

/** The patient of a course as the rules see her. */
export function patientOf(
  course: Course,
  { baseline }: Pick<Epikrise, "baseline">,
  { rules, bornOn, upTo }: Seen,
): FollowedPatient {
  const { subject, results, symptoms, done } = course;
  const { analytes } = rules.programme;
  const measured = usableResults({ analytes, results: linked(results), baseline, upTo, bornOn });
  return { anchors: subject.anchors, followedFrom: followedFrom(course), measured, symptoms, done };
}

type Earlier = RulesInForce["earlier"];

/** The rules that hold for a course by its letter, with those of the versions that held before. */
export function rulesOfCourse(course: RuledCourse, letter: LetterRules, versions: ProgrammeVersions): RulesInForce {
  const earlier = course.earlier.reduce<Earlier>((before, { programme, until }) => {
    return { rules: withEarlier(rulesOf(letter, rulingProgramme(course, versions, programme)), before), until };
  }, undefined);
  return withEarlier(rulesOf(letter, rulingProgramme(course, versions)), earlier);
}

/** What a letter makes of a programme is compiled once: a letter that was sent never changes. */
const compiled = new WeakMap<LetterRules, WeakMap<Programme, RulesInForce>>();

function rulesOf(letter: LetterRules, programme: Programme): RulesInForce {
  const byProgramme = compiled.get(letter) ?? new WeakMap<Programme, RulesInForce>();
  compiled.set(letter, byProgramme);
  const rules = byProgramme.get(programme) ?? rulesFor(programme, planOfLetter(letter, programme));
  byProgramme.set(programme, rules);
  return rules;
}

function withEarlier(rules: RulesInForce, earlier: Earlier): RulesInForce {
  return earlier === undefined ? rules : { ...rules, earlier };
}

/** The day from which checks are owed by general practice: the closing talk, when the patient got the plan. */
export function followedFrom({ letter: inForce, returned, openedOn }: Course): IsoDay {
  const letter = inForce ?? returned?.letter;
  return letter?.epikrise.closingTalk.heldOn ?? letter?.offeredOn ?? openedOn;
}

type Route = Pick<PlannedCheck, "orderedBy" | "resultTo" | "booking">;

const BY_THE_PRACTICE: Route = { orderedBy: "practice", resultTo: "copy-recipient", booking: "practice" };

/** A check that the letter does not name, and a repeat, are ordered by the practice, whose answers come to it as the orderer. */
function routeOf(checks: readonly PlannedCheck[], { check }: ObligationFact): Route {
  return checks.find((own) => own.check === check) ?? BY_THE_PRACTICE;
}
