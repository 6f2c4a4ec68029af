import type { Course, CourseEvent } from "../course.ts";
import type { Rule } from "../criteria/criterion.ts";
import { analytesOf } from "../criteria/parts-of-rule.ts";
import { cannotWait } from "../criteria/urgency.ts";
import { dayNumber, dayText } from "../day.ts";
import { dayOf, type IsoDay } from "../ids.ts";
import { dayPhrase } from "../phrase.ts";
import type { Programme } from "../programme.ts";
import { type Refusal, refuse } from "../refusal.ts";
import type { Command } from "./command.ts";
import type { Circumstances } from "./decide.ts";
import { isMetSince } from "./known.ts";
import { isDoctor, notYours, onlyDoctor } from "./not-yours.ts";
import { isAhead } from "./told.ts";

type Defer = Extract<Command, { type: "defer-criterion" }>;

/** Waiting with a met criterion needs a coded reason and a new date within three months, and has an end: renewals and all, the region says how long. */
export function deferCriterion(course: Course, command: Defer, circumstances: Circumstances): CourseEvent[] | Refusal {
  const { today, by, programme } = circumstances;
  if (course.holder !== by.party) return notYours();
  if (!isDoctor(by)) return onlyDoctor();
  const action = programme.criteria.find(({ id }) => id === command.criterion)?.action;
  if (action !== undefined && cannotWait(action))
    return refuse(
      "cannot-wait",
      "Det kan ikke udsættes: indlæg eller henvis i dag, eller ring til afdelingen.",
      "That cannot be put off: admit or refer today, or ring the department.",
    );
  if (command.note.trim().length < 5)
    return refuse(
      "no-note",
      "Skriv, hvorfor der ventes. Kollegerne skal kunne se det.",
      "Write why it waits. Your colleagues must be able to see it.",
    );
  if (!isAhead(command.until, today) || isAhead(command.until, today.add({ months: 3 })))
    return refuse(
      "until-out-of-range",
      "Vælg en ny dato mellem i morgen og tre måneder frem.",
      "Choose a new date between tomorrow and three months ahead.",
    );
  if (!isMetSince(course, command, circumstances))
    return refuse(
      "not-met",
      "Kriteriet er ikke opfyldt siden den dag. Genindlæs siden.",
      "The criterion is not met since that day. Reload the page.",
    );
  const known = course.deferred[command.criterion];
  const last = known?.since === command.since ? lastDayToWait(known.first, circumstances.mostDeferredDays) : undefined;
  if (known !== undefined && last !== undefined && command.until > last) return waitedEnough(known.first, last);
  const { type: _type, ...deferral } = command;
  const same =
    known !== undefined &&
    known.since === deferral.since &&
    known.until === deferral.until &&
    known.reason === deferral.reason &&
    known.note === deferral.note;
  return same ? [] : [{ type: "criterion-deferred", ...deferral }];
}

/** The last day that waiting may go on to, counted from the day on which it began. */
export function lastDayToWait(first: IsoDay, mostDeferredDays: number): IsoDay {
  return dayText(dayNumber(first) + mostDeferredDays);
}

function waitedEnough(first: IsoDay, last: IsoDay): Refusal {
  const [began, ends] = [dayPhrase(dayOf(first)), dayPhrase(dayOf(last))];
  return refuse(
    "waited-enough",
    `Der er ventet siden ${began.da}, og der kan ikke ventes længere end til ${ends.da}. Genhenvis, ring til afdelingen, eller vælg en tidligere dag. Ellers står det på regionens liste, til nogen har taget stilling.`,
    `It has waited since ${began.en}, and cannot wait beyond ${ends.en}. Refer back, ring the department, or choose an earlier day. Otherwise it stands on the region's list until somebody has decided.`,
  );
}

/** What is told anew: codes of analyses, or of symptoms. */
interface Told {
  analyses?: readonly string[];
  symptoms?: readonly string[];
}

/** The waiting criteria that what is told concerns: about those alone somebody decides anew. Nothing where nothing waits. */
export function answering({ deferred }: Course, programme: Programme, told: Told): { answers?: string[] } {
  const waiting = Object.keys(deferred);
  if (waiting.length === 0) return {};
  return { answers: waiting.filter((id) => concerns(programme, id, told)) };
}

/** A criterion that is not in the programme, or that rests on neither answers nor symptoms alone, is concerned by all that is told. */
function concerns({ criteria, analytes }: Programme, id: string, { analyses, symptoms }: Told): boolean {
  const rule = criteria.find((criterion) => criterion.id === id)?.rule;
  if (rule === undefined) return true;
  const about = analytesOf(rule);
  if (about.length > 0) {
    const codes = new Set(analytes.filter((analyte) => about.includes(analyte.id)).flatMap((analyte) => analyte.codes));
    return analyses?.some((code) => codes.has(code)) ?? false;
  }
  const reported = symptomsOf(rule);
  return reported === undefined ? true : (symptoms?.some((code) => reported.includes(code)) ?? false);
}

/** What is reported for a rule; undefined for one that rests on a missed check. */
function symptomsOf(rule: Rule): readonly string[] | undefined {
  if (rule.kind === "symptom") return rule.any;
  if (rule.kind === "countWithin") return [rule.event];
  return rule.kind === "clinicianFlag" ? [rule.flag] : undefined;
}
