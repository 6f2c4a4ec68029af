import type { Course, InPractice, Standing } from "./course.ts";
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

/** The course at a department, with no letter in force; what a practice followed until now, the department has not looked at yet. */
export function atHospital(course: Course, department: string, on: IsoDay): Course {
  const { standing } = course;
  const held = "acceptedOn" in standing ? returnedFrom(course, standing, on) : course;
  return withoutLetter({ ...heldBy(held, department, on), standing: { status: "at-hospital" } });
}

/** The course back from the practice that followed it: its letter is still judged by. */
export function returnedFrom(course: Course, { handover }: Pick<InPractice, "handover">, on: IsoDay): Course {
  return { ...course, returned: { letter: handover, on, seen: [] } };
}

/** The course with answers that the department has seen, where it has the patient back. */
export function seenBack(course: Course, results: readonly string[]): Course {
  const { returned } = course;
  if (returned === undefined) return course;
  return { ...course, returned: { ...returned, seen: [...new Set([...returned.seen, ...results])].sort() } };
}

/** The course in a practice's hands: from now on the letter in force is judged by, and no other; how it came back before is history. */
export function givenAway({ returned: _past, unreadMove: _read, ...course }: Course): Course {
  return course;
}
