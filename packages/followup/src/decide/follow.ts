import type { Course, CourseEvent, CourseResult, SymptomReport } from "../course.ts";
import { dayOf, type IsoDay } from "../ids.ts";
import { type Refusal, refuse } from "../refusal.ts";
import type { Command } from "./command.ts";
import type { Circumstances } from "./decide.ts";
import { notYours } from "./handover.ts";

type Decision = CourseEvent[] | Refusal;
type Act<Type extends Command["type"]> = Extract<Command, { type: Type }>;

/** New answers are taken in whoever holds the patient; those already known say nothing new (safety S11). */
export function receiveResults(course: Course, results: CourseResult[]): Decision {
  const known = new Set(course.results.map(({ id }) => id));
  const fresh = results.filter(({ id }) => !known.has(id));
  return fresh.length === 0 ? [] : [{ type: "results-received", results: fresh }];
}

/** The one who holds the patient signs answers that he has looked at. */
export function signResults(course: Course, { results, note }: Act<"sign-results">, { by }: Circumstances): Decision {
  if (course.holder !== by.party) return notYours();
  const known = new Set(course.results.map(({ id }) => id));
  if (!results.every((id) => known.has(id)))
    return refuse(
      "unknown-result",
      "Et af svarene findes ikke i dette forløb. Genindlæs siden.",
      "One of the answers is not in this course. Reload the page.",
    );
  const unsigned = results.filter((id) => course.signed[id] === undefined);
  return unsigned.length === 0 ? [] : [{ type: "results-signed", results: unsigned, note }];
}

/** Symptoms are reported as present or, when asked for, as absent; never ahead of time. */
export function reportSymptoms(course: Course, symptoms: SymptomReport[], { today }: Circumstances): Decision {
  if (course.standing.status === "closed") return closed();
  if (symptoms.some(({ reportedOn }) => isAhead(reportedOn, today))) return ahead();
  return symptoms.length === 0 ? [] : [{ type: "symptoms-reported", symptoms }];
}

/** A check without blood tests is met by a person's word that it was done. */
export function doCheck(
  course: Course,
  { check, due, on, note }: Act<"do-check">,
  { today, by }: Circumstances,
): Decision {
  if (course.holder !== by.party) return notYours();
  if (isAhead(on, today)) return ahead();
  const already = course.done.some((done) => done.check === check && done.due === due);
  return already ? [] : [{ type: "check-done", check, due, on, note }];
}

/** A contact about a due check; what the patient promised stands until its day. */
export function makeContact(course: Course, command: Act<"make-contact">, { today, by }: Circumstances): Decision {
  if (course.holder !== by.party) return notYours();
  const { type: _type, ...contact } = command;
  if (contact.promisedFor !== undefined && !isAhead(contact.promisedFor, today))
    return refuse(
      "promise-in-the-past",
      "Den aftalte dag skal ligge efter i dag.",
      "The day agreed on must lie after today.",
    );
  return [{ type: "contact-made", ...contact }];
}

/** Waiting with a met criterion needs a coded reason and a new date within three months. */
export function deferCriterion(
  course: Course,
  command: Act<"defer-criterion">,
  { today, by }: Circumstances,
): Decision {
  if (course.holder !== by.party) return notYours();
  if (!isAhead(command.until, today) || isAhead(command.until, today.add({ months: 3 })))
    return refuse(
      "until-out-of-range",
      "Vælg en ny dato mellem i morgen og tre måneder frem.",
      "Choose a new date between tomorrow and three months ahead.",
    );
  const { type: _type, ...deferral } = command;
  return [{ type: "criterion-deferred", ...deferral }];
}

function isAhead(day: IsoDay, today: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(dayOf(day), today) > 0;
}
function ahead(): Refusal {
  return refuse("in-the-future", "Datoen ligger ude i fremtiden.", "The date lies in the future.");
}
function closed(): Refusal {
  return refuse(
    "course-closed",
    "Forløbet er afsluttet. Intet er ændret.",
    "The course is closed. Nothing was changed.",
  );
}
