import type { Asked, Course, CourseEvent, Handover, InPractice, OpenStanding, Recorded, Standing } from "./course.ts";
import type { Onward } from "./life-events.ts";
import { atHospital, givenAway, heldBy, withStanding } from "./with-standing.ts";

type HandoverEvent = Extract<
  CourseEvent,
  {
    type:
      | "handover-questioned"
      | "handover-answered"
      | "handover-accepted"
      | "handover-declined"
      | "handover-withdrawn"
      | "handover-delivered"
      | "handover-moved-by-letter"
      | "handover-called";
  }
>;

/** What happens to a letter that is on its way to a practice, or that moved the task and is not confirmed. */
export function evolveHandover(course: Course, event: HandoverEvent, recorded: Recorded): Course {
  switch (event.type) {
    case "handover-questioned":
      return { ...course, standing: asking(course.standing, { question: event.question }) };
    case "handover-answered":
      return { ...course, standing: asking(course.standing, { answer: event.answer }) };
    case "handover-accepted":
      return accepted(course, event, recorded);
    case "handover-declined":
    case "handover-withdrawn":
      return ended(course, event.handover, recorded);
    case "handover-delivered":
      return { ...course, delivered: { ...course.delivered, [event.handover]: event.on } };
    case "handover-moved-by-letter":
      return movedByLetter(course, recorded);
    case "handover-called":
      return course;
    default:
      return event satisfies never;
  }
}

/** The standing with what was asked or answered about the letter that waits; a new question or answer takes the place of the old answer. */
function asking(standing: Standing, said: Asked): Standing {
  if (standing.status === "offered") return { ...withoutAnswer(standing), ...said };
  if (standing.status === "moving") return { ...withoutAnswer(standing), ...said };
  if (!isFollowed(standing) || standing.unconfirmed === undefined)
    throw new Error(`nothing is asked about a course that is ${standing.status}`);
  return { ...standing, unconfirmed: { ...withoutAnswer(standing.unconfirmed), ...said } };
}

function withoutAnswer<Standing extends Asked>({ answer: _answered, ...rest }: Standing): Omit<Standing, "answer"> {
  return rest;
}

/** The practice has the patient, or has confirmed that it has. */
function accepted(
  course: Course,
  event: Extract<HandoverEvent, { type: "handover-accepted" }>,
  { on, by }: Recorded,
): Course {
  const { standing } = course;
  const taken = { acceptedOn: on, acceptedBy: by, ...(event.letter && { acceptedIn: event.letter }) };
  if (isFollowed(standing) && event.handover === standing.handover.id) {
    const { unconfirmed: _confirmed, acceptedIn: _before, ...rest } = standing;
    return { ...course, standing: { ...rest, ...taken } };
  }
  const handover = event.written ?? letterOffered(standing);
  return {
    ...givenAway(heldBy(course, handover.to, on)),
    standing: { status: "followed", handover, ...taken },
    letter: handover,
  };
}

function letterOffered(standing: Standing): Handover {
  if (standing.status === "offered") return standing.handover;
  if (standing.status === "moving") return handedOn(standing.handover, standing.onward);
  throw new Error("only an offered hand-over can be accepted");
}

/** The same letter, for another practice. */
export function handedOn(handover: Handover, onward: Onward): Handover {
  const { id, to, answerDue } = onward;
  return { ...handover, id, to, answerDue, onward };
}

/** An offer that nobody took: the one who held before it holds. A letter that had moved the task gives it back. */
function ended(course: Course, id: string, { on }: Recorded): Course {
  const { standing } = course;
  if (standing.status === "moving" && standing.onward.id === id)
    return { ...course, standing: followedAlone(standing) };
  return atHospital(course, isFollowed(standing) ? standing.handover.from : course.holder, on);
}

function movedByLetter(course: Course, { on }: Recorded): Course {
  const moved = withStanding(course, "offered", ({ handover }) => {
    const taken = { acceptedOn: on, acceptedBy: handover.signedBy, unconfirmed: {} };
    return { status: "followed", handover, ...taken };
  });
  return givenAway(heldBy(moved, letterOffered(course.standing).to, on));
}

/** A course that a practice holds, whatever else is on its way. */
export function isFollowed(standing: Standing): standing is Extract<Standing, InPractice> {
  return standing.status === "followed" || standing.status === "moving" || standing.status === "referred-back";
}

/** Followed by the practice that has it, with nothing else on its way. */
export function followedAlone({ handover, acceptedOn, acceptedBy, acceptedIn, unconfirmed }: InPractice): OpenStanding {
  const letter = acceptedIn === undefined ? {} : { acceptedIn };
  const followed = { status: "followed", handover, acceptedOn, acceptedBy, ...letter } as const;
  return unconfirmed === undefined ? followed : { ...followed, unconfirmed };
}
