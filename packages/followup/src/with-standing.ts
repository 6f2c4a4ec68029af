import type { Course, Standing } from "./course.ts";
import type { IsoDay } from "./ids.ts";

/** The course with its standing changed; an event that needs another standing is a bug. */
export function withStanding<Status extends Standing["status"]>(
  course: Course,
  status: Status,
  next: (standing: Extract<Standing, { status: Status }>) => Standing,
): Course {
  const { standing } = course;
  if (standing.status !== status) throw new Error(`the event needs a course that is ${status}, not ${standing.status}`);
  return { ...course, standing: next(standing as Extract<Standing, { status: Status }>) }; // narrowed by the line above, which generics cannot see
}

/** The course in a party's hands; a party that holds already holds since the day it did. */
export function heldBy(course: Course, holder: string, on: IsoDay): Course {
  return course.holder === holder ? course : { ...course, holder, holderSince: on };
}

/** The course without a letter in force: general practice owes nothing by it. */
export function withoutLetter({ letter: _gone, ...course }: Course): Course {
  return course;
}

/** The course at a department, with no letter in force. */
export function atHospital(course: Course, department: string, on: IsoDay): Course {
  return withoutLetter({ ...heldBy(course, department, on), standing: { status: "at-hospital" } });
}
