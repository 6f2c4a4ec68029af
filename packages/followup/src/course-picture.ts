import type { Course } from "./course.ts";
import type { VerdictFact } from "./criteria/verdict.ts";
import type { PlannedCheck } from "./epikrise.ts";
import { repeatsOwed, verdictsOf } from "./evaluate.ts";
import { type IsoDay, isoDay } from "./ids.ts";
import type { ObligationFact } from "./obligation.ts";
import { byDueThenCheck, obligationsOf } from "./plan.ts";
import { planOfLetter } from "./plan-of-letter.ts";
import type { Programme } from "./programme.ts";
import { linked } from "./result-links.ts";
import { type RulesInForce, rulesFor } from "./rules-in-force.ts";
import { type Measured, usableResults } from "./usable-results.ts";

/** What is owed for one course, with how its answer comes and who books. */
export interface OwedCheckFact extends ObligationFact, Pick<PlannedCheck, "orderedBy" | "resultTo" | "booking"> {}

/** What follows from a course: its rules, values, verdicts and what is owed. Facts only; today is compared when somebody looks. */
export interface CoursePicture {
  rules: RulesInForce;
  measured: Measured;
  verdicts: VerdictFact[];
  obligations: OwedCheckFact[];
}

/** How far ahead obligations are kept, in months: so far that no job has to run for a patient to be seen. One pace of the slowest check is added, so that there is always a next one. */
const HORIZON_MONTHS = 36;

function horizonOf({ checks }: RulesInForce, today: Temporal.PlainDate): IsoDay {
  const paces = checks.map(({ timing }) => (timing.kind === "recurring" ? timing.everyMonths : 0));
  return isoDay(today.add({ months: HORIZON_MONTHS + Math.max(0, ...paces) }));
}

/** Computes the picture of a course whose letter is in force; without one nothing is owed by general practice. */
export function pictureOf(
  course: Course,
  programme: Programme,
  { today, bornOn }: { today: Temporal.PlainDate; bornOn: IsoDay },
): CoursePicture | undefined {
  const { letter, subject, results, symptoms, done, standing } = course;
  if (letter === undefined || standing.status === "closed") return undefined;
  const rules = rulesFor(programme, planOfLetter(letter.epikrise, programme));
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
  const owed = [...obligationsOf(rules, patient, horizonOf(rules, today)), ...repeatsOwed(rules, verdicts)].sort(
    byDueThenCheck,
  );
  return {
    rules,
    measured,
    verdicts,
    obligations: owed.map((fact) => ({ ...fact, ...routeOf(letter.epikrise.checks, fact) })),
  };
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
