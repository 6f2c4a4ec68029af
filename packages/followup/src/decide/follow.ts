import type { Course, CourseEvent, CourseResult } from "../course.ts";
import { followedFrom } from "../course-picture.ts";
import { type IsoDay, isoDay } from "../ids.ts";
import type { Programme } from "../programme.ts";
import { type Refusal, refuse } from "../refusal.ts";
import { UNUSABLE } from "../rows/result-row.ts";
import { usableResults } from "../usable-results.ts";
import type { Command } from "./command.ts";
import type { Circumstances } from "./decide.ts";
import { answering } from "./deferral.ts";
import { isOwed, knowsSymptom } from "./known.ts";
import { isDoctor, notYours, onlyDoctor } from "./not-yours.ts";
import { ahead, isAhead } from "./told.ts";

type Decision = CourseEvent[] | Refusal;
type Act<Type extends Command["type"]> = Extract<Command, { type: Type }>;

/** New answers of a laboratory are taken in whoever holds the patient; those already known say nothing new (safety S11). */
export function receiveResults(course: Course, results: CourseResult[], programme: Programme): Decision {
  const known = new Set(course.results.map(({ id }) => id));
  const fresh = results.filter(({ id }) => !known.has(id));
  if (fresh.length === 0) return [];
  const analyses = fresh.map(({ analysis }) => analysis);
  return [{ type: "results-received", results: fresh, ...answering(course, programme, { analyses }) }];
}

/** An answer that a person read in the own record: by the one who holds the patient, and only what the plan can use. */
export function enterResult(course: Course, result: CourseResult, { by, today, programme }: Circumstances): Decision {
  if (course.holder !== by.party) return notYours();
  if (isAhead(result.sampledOn, today)) return ahead();
  if (isTooEarly(result.sampledOn, course)) return tooOld();
  const { analytes } = programme;
  const [problem] = usableResults({ analytes, results: [result], baseline: [], upTo: isoDay(today) }).unusable;
  if (problem !== undefined)
    return refuse(problem.reason, `${UNUSABLE[problem.reason].da}.`, `${UNUSABLE[problem.reason].en}.`);
  return receiveResults(course, [result], programme);
}

/** The one who holds the patient signs answers that he has looked at; back at the department a doctor does, also what the practice had signed. */
export function signResults(course: Course, { results, note }: Act<"sign-results">, { by }: Circumstances): Decision {
  if (course.holder !== by.party) return notYours();
  const known = new Set(course.results.map(({ id }) => id));
  if (!results.every((id) => known.has(id)))
    return refuse(
      "unknown-result",
      "Et af svarene findes ikke i dette forløb. Genindlæs siden.",
      "One of the answers is not in this course. Reload the page.",
    );
  const { returned, signed } = course;
  if (returned !== undefined && !isDoctor(by)) return onlyDoctor();
  const unsigned = results.filter((id) => signed[id] === undefined || returned?.seen.includes(id) === false);
  return unsigned.length === 0 ? [] : [{ type: "results-signed", results: unsigned, note }];
}

/** Symptoms of the programme are reported as present or, when asked for, as absent; by the one who holds, and never ahead of time. */
export function reportSymptoms(
  course: Course,
  { symptoms }: Act<"report-symptoms">,
  { today, by, programme }: Circumstances,
): Decision {
  if (course.holder !== by.party) return notYours();
  if (symptoms.some(({ reportedOn }) => isAhead(reportedOn, today))) return ahead();
  if (symptoms.some(({ reportedOn }) => reportedOn < followedFrom(course)))
    return refuse(
      "before-the-handover",
      "Datoen ligger før overdragelsen. Ring til afdelingen om det, der var før.",
      "The date lies before the hand-over. Ring the department about what was before.",
    );
  if (!symptoms.every(({ code }) => knowsSymptom(programme, code)))
    return refuse(
      "unknown-symptom",
      "Symptomet hører ikke til patientens program.",
      "The symptom is not one of the patient's programme.",
    );
  const fresh = symptoms.filter((one) => !course.symptoms.some((other) => sameReport(one, other)));
  if (fresh.length === 0) return [];
  const symptomCodes = fresh.map(({ code }) => code);
  return [{ type: "symptoms-reported", symptoms: fresh, ...answering(course, programme, { symptoms: symptomCodes }) }];
}

type Report = Course["symptoms"][number];

function sameReport(one: Report, other: Report): boolean {
  return one.code === other.code && one.reportedOn === other.reportedOn && one.present === other.present;
}

/** A check without blood tests is met by a person's word that it was done. */
export function doCheck(course: Course, command: Act<"do-check">, circumstances: Circumstances): Decision {
  const { check, due, on, note } = command;
  if (course.holder !== circumstances.by.party) return notYours();
  if (isAhead(on, circumstances.today)) return ahead();
  if (isTooEarly(on, course)) return tooOld();
  if (!isOwed(course, command, circumstances)) return notOwed();
  if (needsBlood(circumstances.programme, check))
    return refuse(
      "needs-an-answer",
      "Kontrollen er en blodprøve: den er udført, når svaret er der.",
      "The check is a blood test: it is done when its answer is there.",
    );
  const already = course.done.some((done) => done.check === check && done.due === due);
  return already ? [] : [{ type: "check-done", check, due, on, note }];
}

/** A contact about a due check; what the patient promised stands until its day. The same contact told twice is one. */
export function makeContact(course: Course, command: Act<"make-contact">, circumstances: Circumstances): Decision {
  const { today, by } = circumstances;
  if (course.holder !== by.party) return notYours();
  const { type: _type, ...contact } = command;
  if (contact.promisedFor !== undefined && !isAhead(contact.promisedFor, today))
    return refuse(
      "promise-in-the-past",
      "Den aftalte dag skal ligge efter i dag.",
      "The day agreed on must lie after today.",
    );
  if (contact.promisedFor !== undefined && contact.how === "no-answer")
    return refuse(
      "nobody-reached",
      "Ingen er truffet: så er intet aftalt.",
      "Nobody was reached: then nothing is agreed.",
    );
  if (contact.promisedFor !== undefined && isAhead(contact.promisedFor, today.add({ days: MOST_PROMISED_DAYS })))
    return refuse("promise-too-far", "Aftal en dag inden for seks uger.", "Agree on a day within six weeks.");
  if (!isOwed(course, command, circumstances)) return notOwed();
  const told = course.contacts.some(
    (each) =>
      each.on === isoDay(today) &&
      each.check === contact.check &&
      each.due === contact.due &&
      each.how === contact.how &&
      each.promisedFor === contact.promisedFor &&
      each.note === contact.note,
  );
  return told ? [] : [{ type: "contact-made", ...contact }];
}

/** A promise further ahead than this is a new plan, and the plan is the department's. */
const MOST_PROMISED_DAYS = 42;

function needsBlood({ checks }: Programme, id: string): boolean {
  return checks.some((check) => check.id === id && check.needs.length > 0);
}

/** Nothing about a course is dated before both its treatment and its opening. */
function isTooEarly(day: IsoDay, { subject, openedOn }: Course): boolean {
  return [openedOn, ...Object.values(subject.anchors)].every((begun) => day < begun);
}
function tooOld(): Refusal {
  return refuse("before-the-course", "Datoen ligger før behandlingen.", "The date lies before the treatment.");
}
function notOwed(): Refusal {
  return refuse(
    "not-owed",
    "Den kontrol er ikke i patientens plan den dag. Genindlæs siden.",
    "That check is not in the patient's plan on that day. Reload the page.",
  );
}
