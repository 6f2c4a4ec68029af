import type { Course } from "../course.ts";
import { type CoursePicture, isPlannedOn, pictureOf } from "../course-picture.ts";
import { verdictState } from "../criteria/verdict.ts";
import { type IsoDay, isoDay } from "../ids.ts";
import type { Programme } from "../programme.ts";
import type { Circumstances } from "./decide.ts";

/** Whether the programme asks for a symptom of that code. */
export function knowsSymptom({ symptoms }: Programme, code: string): boolean {
  return symptoms.some((symptom) => symptom.code === code);
}

/** Whether a check is owed on that due day. */
export function isOwed(
  course: Course,
  { check, due }: { check: string; due: IsoDay },
  circumstances: Circumstances,
): boolean {
  if (isPlannedOn(course, { check, due }, circumstances)) return true;
  return pictureToday(course, circumstances).obligations.some((fact) => fact.check === check && fact.due === due);
}

/** Whether a criterion is met, and since that very day. */
export function isMetSince(
  course: Course,
  { criterion, since }: { criterion: string; since: IsoDay },
  circumstances: Circumstances,
): boolean {
  const fact = pictureToday(course, circumstances).verdicts.find((verdict) => verdict.criterion === criterion);
  return (
    fact !== undefined && verdictState(fact, circumstances.today) === "met" && "since" in fact && fact.since === since
  );
}

/** The criteria that are met, or met once, or cannot be decided by the answers: what a referral can rest on. */
export function reachedCriteria(course: Course, circumstances: Circumstances): string[] {
  const { verdicts } = pictureToday(course, circumstances);
  const reached = new Set(["met", "pending", "unconfirmed-overdue", "undetermined"]);
  return verdicts
    .filter((fact) => reached.has(verdictState(fact, circumstances.today)))
    .map(({ criterion }) => criterion);
}

/** Whether anything is still owed. */
export function hasChecksLeft(course: Course, circumstances: Circumstances): boolean {
  return pictureToday(course, circumstances).obligations.some(
    ({ metOn, superseded }) => metOn === null && superseded !== true,
  );
}

/** No one is older: a birth date would only take away what the caller has not asked about. */
const BEFORE_EVERYBODY = isoDay(Temporal.PlainDate.from("1880-01-01"));

/** Without a letter in force nothing is owed and nothing is met. */
function pictureToday(
  course: Course,
  { versions, today }: Circumstances,
): Pick<CoursePicture, "obligations" | "verdicts"> {
  return pictureOf(course, { today, bornOn: BEFORE_EVERYBODY, versions }) ?? { obligations: [], verdicts: [] };
}
