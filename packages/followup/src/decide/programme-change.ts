import { type Course, type CourseEvent, rulingProgramme } from "../course.ts";
import { isoDay } from "../ids.ts";
import { planOfLetter } from "../plan-of-letter.ts";
import { planProblems } from "../plan-problems.ts";
import { coversDiagnosis, isInForce, type Programme } from "../programme.ts";
import { type Refusal, refuse } from "../refusal.ts";
import type { Command } from "./command.ts";
import type { Circumstances } from "./decide.ts";
import { notYours } from "./not-yours.ts";

type Decision = CourseEvent[] | Refusal;

/** The programme group moves a course to a newer version of its programme. Nothing moves by itself (safety S13); moved twice is moved once. */
export function changeProgramme(
  course: Course,
  { to, because }: Extract<Command, { type: "change-programme" }>,
  { by, today, versions }: Circumstances,
): Decision {
  if (by.role !== "programme-editor") return notYours();
  const from = course.subject.programme;
  if (from === to) return [];
  const programme = rulingProgramme(course, versions, to);
  if (!isInForce(programme, isoDay(today)))
    return refuse(
      "not-in-force",
      "Versionen gælder ikke i dag. Intet forløb er flyttet.",
      "The version is not in force today. No course was moved.",
    );
  return whyNotMoved(course, programme) ?? [{ type: "programme-changed", from, to, because }];
}

/** What keeps a course on the version that it has; undefined where it can be moved. The letter's own numbers go before the new version too, so they must fit it. */
export function whyNotMoved(course: Course, to: Programme): Refusal | undefined {
  const { subject, standing, letter } = course;
  if (standing.status === "closed") return refuse("course-closed", "Forløbet er afsluttet.", "The course is closed.");
  if (!isNewer(to, subject.programme))
    return refuse(
      "not-newer",
      "Forløbet følger ikke en ældre version af programmet.",
      "The course does not follow an older version of the programme.",
    );
  if (standing.status === "offered")
    return refuse(
      "offer-open",
      "Epikrisen er sendt og venter på klinikkens svar: flyt forløbet bagefter.",
      "The letter is sent and waits for the practice's answer: move the course afterwards.",
    );
  if (!coversDiagnosis(to, subject.icd10) || subject.anchors[to.anchor.name] === undefined)
    return refuse(
      "does-not-fit",
      "Versionen gælder ikke for patientens diagnose, eller den regner fra en dato, forløbet ikke har.",
      "The version is not for the patient's diagnosis, or counts from a date that the course does not have.",
    );
  const problem = letter && planProblems(to, planOfLetter(letter.epikrise, to))[0];
  return problem === undefined ? undefined : planDoesNotFit(problem.reason);
}

function planDoesNotFit(reason: string): Refusal {
  return refuse(
    "plan-does-not-fit",
    `Epikrisens egen plan passer ikke til versionen (${reason}).`,
    `The letter's own plan does not fit the version (${reason}).`,
  );
}

/** Whoever holds the patient has read what changed. */
export function readProgrammeChange(course: Course, programme: string, { by }: Circumstances): Decision {
  if (course.holder !== by.party) return notYours();
  return course.unreadChange?.to === programme ? [{ type: "programme-change-read", programme }] : [];
}

function isNewer(to: Programme, followed: string): boolean {
  const [id, version] = followed.split("@");
  return id === to.id && Number(version) < to.version;
}
