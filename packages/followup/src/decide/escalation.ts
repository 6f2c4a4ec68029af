import type { Course, CourseEvent } from "../course.ts";
import type { EscalationAnswer } from "../life-events.ts";
import { type Refusal, refuse } from "../refusal.ts";
import type { Circumstances } from "./decide.ts";
import { notYours } from "./not-yours.ts";
import { isAhead, noNote, saysSomething } from "./told.ts";
import { isConcerned } from "./who.ts";

/** Longest silence that a person can give something that climbed, in days; it is never quiet for good. */
const MOST_DAYS_QUIET = 42;

/** A person decides about something that has climbed, and it is quiet until a day. Said twice is said once. */
export function answerEscalation(
  course: Course,
  { about, level, decision, note, until }: EscalationAnswer & { about: string },
  { by, today }: Circumstances,
): CourseEvent[] | Refusal {
  if (!isConcerned(course, by)) return notYours();
  if (!saysSomething(note)) return noNote();
  if (!isAhead(until, today) || isAhead(until, today.add({ days: MOST_DAYS_QUIET })))
    return refuse(
      "until-out-of-range",
      "Vælg en dag mellem i morgen og seks uger frem.",
      "Choose a day between tomorrow and six weeks ahead.",
    );
  const answer = { level, decision, note, until };
  const known = course.escalations[about];
  const same =
    known !== undefined &&
    known.level === level &&
    known.decision === decision &&
    known.note === note &&
    known.until === until;
  return same ? [] : [{ type: "escalation-answered", about, ...answer }];
}
