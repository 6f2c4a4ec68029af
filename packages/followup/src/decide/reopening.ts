import type { ClosedReason, Course, CourseEvent, Standing } from "../course.ts";
import type { ReopenReason } from "../life-events.ts";
import type { Actor } from "../party.ts";
import { type Refusal, refuse } from "../refusal.ts";
import type { Command } from "./command.ts";
import type { Circumstances } from "./decide.ts";
import { isDoctor, notYours, onlyDoctor } from "./not-yours.ts";
import { offeredAnew } from "./onward.ts";
import { noNote, saysSomething } from "./told.ts";
import { isConcerned } from "./who.ts";

type Decision = CourseEvent[] | Refusal;
type Closed = Extract<Standing, { status: "closed" }>;

/** A closed course begins again as it was: a death is annulled, the patient is back, or a doctor closed it by mistake. Another practice that the patient has by now is offered it at once. Reopened twice is reopened once. */
export function reopenCourse(
  course: Course,
  { because, note, offer }: Extract<Command, { type: "reopen-course" }>,
  { by, today }: Circumstances,
): Decision {
  const { standing } = course;
  if (standing.status !== "closed") return [];
  const reopened: CourseEvent = { type: "course-reopened", because, note };
  return (
    stopped(course, standing, because, by, note) ?? [reopened, ...offeredAnew(course, standing.before, offer, today)]
  );
}

function stopped(course: Course, closed: Closed, because: ReopenReason, by: Actor, note: string): Refusal | undefined {
  const concerned = by.role === "register" || isConcerned(course, by);
  switch (because) {
    case "death-annulled":
      if (by.role !== "register" && by.role !== "region-office") return notYours();
      return closedAs(closed, "dead");
    case "returned":
      return concerned ? closedAs(closed, "emigrated") : notYours();
    case "closed-by-mistake":
      if (by.role === "register" || !concerned) return notYours();
      if (!isDoctor(by)) return onlyDoctor();
      if (closed.by.role === "register") return registersWord();
      return saysSomething(note) ? undefined : noNote();
    default:
      return because satisfies never;
  }
}

function closedAs({ reason }: Closed, as: ClosedReason): Refusal | undefined {
  return reason === as
    ? undefined
    : refuse(
        "closed-otherwise",
        "Forløbet er afsluttet af en anden grund og bliver ved med at være det.",
        "The course was closed for another reason, and stays closed.",
      );
}

function registersWord(): Refusal {
  return refuse(
    "registers-word",
    "Registret har meldt patienten død eller udvandret. Kun registret eller regionens praksisenhed kan tage det tilbage.",
    "The register has reported death or emigration. Only the register or the region's practice unit can take that back.",
  );
}
