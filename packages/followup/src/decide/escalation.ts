import { aboutInquiry } from "../account/inquiry-items.ts";
import type { Course, CourseEvent } from "../course.ts";
import type { EscalationAnswer, LadderLevel } from "../life-events.ts";
import type { Actor } from "../party.ts";
import { type Refusal, refuse } from "../refusal.ts";
import type { Circumstances } from "./decide.ts";
import { notYours } from "./not-yours.ts";
import { isAhead, noNote, saysSomething } from "./told.ts";
import { departmentOf } from "./who.ts";

/** Longest silence that a person can give something that climbed, in days; it is never quiet for good. */
const MOST_DAYS_QUIET = 42;

/** A person decides about something that has climbed, and it is quiet until a day. Said twice is said once. */
export function answerEscalation(
  course: Course,
  { about, level, decision, note, until }: EscalationAnswer & { about: string },
  { by, today }: Circumstances,
): CourseEvent[] | Refusal {
  if (!isReached(course, about, by, level)) return notYours();
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

/** Only who is reached answers: nobody quiets what has climbed past her. */
function isReached(course: Course, about: string, { party, role }: Actor, level: LadderLevel): boolean {
  switch (level) {
    case "holder":
    case "holder-and-patient":
      return party === course.holder;
    case "department":
    case "department-head":
      return party === (askedDepartment(course, about) ?? departmentOf(course)) || party === referredTo(course);
    case "region-office":
    case "region-head":
      return role === "region-office";
    default:
      return level satisfies never;
  }
}

/** The department of the question that something is about, which may be another than the patient's own. */
function askedDepartment({ inquiries }: Course, about: string): string | undefined {
  return inquiries.find(({ id }) => aboutInquiry(id) === about)?.department;
}

function referredTo({ standing }: Course): string | undefined {
  return standing.status === "referred-back" ? standing.rereferral.to : undefined;
}
