import type { ClosedReason, Course, CourseEvent } from "../course.ts";
import type { IsoDay } from "../ids.ts";
import type { IdentityChange, RegionMove, Triage } from "../life-events.ts";
import { type Refusal, refuse } from "../refusal.ts";
import type { Circumstances } from "./decide.ts";
import { notYours } from "./not-yours.ts";
import { ahead, isAhead, noNote, saysSomething } from "./told.ts";
import { isConcerned, isMachine } from "./who.ts";

type Decision = CourseEvent[] | Refusal;

/** A machine of the receiver took the letter; that moves nothing. The first receipt counts, and one for a letter that this course does not know says nothing. */
export function deliverHandover(
  { standing, letter, delivered }: Course,
  { handover, on }: { handover: string; on: IsoDay },
  { by }: Circumstances,
): Decision {
  if (!isMachine(by)) return notYours();
  const known = handover === letter?.id || (standing.status === "moving" && standing.onward.id === handover);
  return known && delivered[handover] === undefined ? [{ type: "handover-delivered", handover, on }] : [];
}

/** The register's word of death or emigration ends a course wherever it stands. */
export function closeByRegister(
  reason: ClosedReason,
  { note, on }: { note: string; on?: IsoDay },
  { today }: Circumstances,
): Decision {
  if (reason !== "dead" && reason !== "emigrated") return notYours();
  if (on !== undefined && isAhead(on, today)) return ahead();
  return [{ type: "course-closed", reason, note, ...(on === undefined ? {} : { on }) }];
}

/** The patient lives in another region, or is back in this one. */
export function moveRegion(course: Course, { to, on }: RegionMove, { by, today, region }: Circumstances): Decision {
  if (!isMachine(by) && !isConcerned(course, by)) return notYours();
  if (isAhead(on, today)) return ahead();
  const lives = course.regionMove ?? { to: region, on: course.openedOn };
  return to === lives.to || on < lives.on ? [] : [{ type: "region-moved", to, on }];
}

/** The person's numbers or records changed; the course tells that it happened, and never a number. */
export function changeIdentity(
  { kind, note }: { kind: IdentityChange; note: string },
  { by }: Circumstances,
): Decision {
  if (!isMachine(by) && by.role !== "region-office") return notYours();
  if (/\d{4}/.test(note))
    return refuse(
      "number-in-note",
      "Skriv ingen numre her: de står hos personen.",
      "Write no numbers here: they stand with the person.",
    );
  return [{ type: "identity-changed", kind, note }];
}

/** What was decided about somebody who was moved before there was a plan. Said twice is said once. */
export function triage(course: Course, { finding, decision, note }: Triage, { by }: Circumstances): Decision {
  if (!isConcerned(course, by)) return notYours();
  if (!saysSomething(note)) return noNote();
  const known = course.triaged[finding];
  const same = known?.decision === decision && known.note === note;
  return same ? [] : [{ type: "triaged", finding, decision, note }];
}
