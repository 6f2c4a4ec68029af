import { type Course, rulingProgramme } from "./course.ts";
import type { VerdictFact } from "./criteria/verdict.ts";
import type { Epikrise, PlannedCheck } from "./epikrise.ts";
import { repeatsOwed, verdictsOf } from "./evaluate.ts";
import type { FollowedPatient } from "./followed-patient.ts";
import { type IsoDay, isoDay } from "./ids.ts";
import type { ObligationFact } from "./obligation.ts";
import { byDueThenCheck, obligationsAhead } from "./plan.ts";
import { planOfLetter } from "./plan-of-letter.ts";
import type { Programme, ProgrammeVersions } from "./programme.ts";
import { linked } from "./result-links.ts";
import { type RulesInForce, rulesFor } from "./rules-in-force.ts";
import { usableResults } from "./usable-results.ts";

/** What is owed for one course, with how its answer comes and who books. */
export interface OwedCheckFact extends ObligationFact, Pick<PlannedCheck, "orderedBy" | "resultTo" | "booking"> {}

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

/** Computes the picture of a course whose letter is in force; without one nothing is owed by general practice. */
export function pictureOf(course: Course, { today, bornOn, versions }: Looking): CoursePicture | undefined {
  const { letter, subject, results, symptoms, done, standing } = course;
  if (letter === undefined || standing.status === "closed") return undefined;
  const programme = rulingProgramme(course, versions);
  const rules = rulesOf(letter.epikrise, programme, earlierRules(course, letter.epikrise, versions));
  const { baseline } = letter.epikrise;
  const measured = usableResults({
    analytes: programme.analytes,
    results: linked(results),
    baseline,
    upTo: isoDay(today),
    bornOn,
  });
  const patient = { anchors: subject.anchors, followedFrom: followedFrom(course), measured, symptoms, done };
  const verdicts = verdictsOf(rules, patient);
  const horizon = isoDay(today.add({ months: HORIZON_MONTHS }));
  const owed = [...obligationsAhead(rules, patient, horizon), ...repeatsOwed(rules, verdicts)].sort(byDueThenCheck);
  return {
    rules,
    patient,
    verdicts,
    obligations: owed.map((fact) => ({ ...fact, ...routeOf(letter.epikrise.checks, fact) })),
  };
}

type Earlier = RulesInForce["earlier"];

function rulesOf(epikrise: Epikrise, programme: Programme, earlier: Earlier): RulesInForce {
  const rules = rulesFor(programme, planOfLetter(epikrise, programme));
  return earlier === undefined ? rules : { ...rules, earlier };
}

/** The rules of the versions that held before, each with those before it. */
function earlierRules(course: Course, epikrise: Epikrise, versions: ProgrammeVersions): Earlier {
  return course.earlier.reduce<Earlier>((before, { programme, until }) => {
    return { rules: rulesOf(epikrise, rulingProgramme(course, versions, programme), before), until };
  }, undefined);
}

/** The day from which checks are owed by general practice: the closing talk, when the patient got the plan. */
export function followedFrom({ letter, openedOn }: Course): IsoDay {
  return letter?.epikrise.closingTalk.heldOn ?? letter?.offeredOn ?? openedOn;
}

/** A check that the letter does not name, and a repeat, are ordered by the practice, whose answers come to it as the orderer. */
function routeOf(
  checks: readonly PlannedCheck[],
  { check }: ObligationFact,
): Pick<PlannedCheck, "orderedBy" | "resultTo" | "booking"> {
  const planned = checks.find((own) => own.check === check);
  return planned === undefined
    ? { orderedBy: "practice", resultTo: "copy-recipient", booking: "practice" }
    : { orderedBy: planned.orderedBy, resultTo: planned.resultTo, booking: planned.booking };
}
