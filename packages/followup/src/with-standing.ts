import type { Course, Standing } from "./course.ts";

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
