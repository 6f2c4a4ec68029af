import type { Course, InPractice, Recorded, Standing } from "./course.ts";
import { reopenedCourse } from "./evolve-closing.ts";
import { handedOn, isFollowed } from "./evolve-handover.ts";
import type { IsoDay } from "./ids.ts";
import { isClosingsWord, type LifeEvent, type PracticeChange } from "./life-events.ts";
import { atHospital, heldBy, returnedFrom, withStanding } from "./with-standing.ts";

/** What a life's events make of a course. */
export function evolveLife(course: Course, event: LifeEvent, recorded: Recorded): Course {
  switch (event.type) {
    case "practice-changed": {
      const { type: _type, ...ownPractice } = event;
      return { ...course, ownPractice: { ...ownPractice, ...saidBefore(course, event) } };
    }
    case "onward-offered":
      return withStanding(course, "followed", (followed) => ({ ...followed, status: "moving", onward: event.onward }));
    case "taken-back":
      return atHospital(course, followedBy(course.standing).handover.from, recorded.on);
    case "holder-moved":
      return holderMoved(course, event, recorded);
    case "holder-move-read": {
      const { unreadMove: _read, ...rest } = course;
      return rest;
    }
    case "course-reopened":
      return reopenedCourse(course);
    case "region-moved":
      return { ...course, regionMove: { to: event.to, on: event.on } };
    case "escalation-answered": {
      const { type: _type, about, ...answer } = event;
      return { ...course, escalations: { ...course.escalations, [about]: { ...answer, ...author(recorded) } } };
    }
    case "identity-changed":
      return course; // the person's numbers stand with the person: the course is told of it, for whoever reads its history
    case "triaged": {
      const { type: _type, ...triage } = event;
      return { ...course, triaged: { ...course.triaged, [triage.finding]: { ...triage, ...author(recorded) } } };
    }
    default:
      return event satisfies never;
  }
}

/** That a practice closed is our own word: the register's word before it is still what a late one is held against. */
function saidBefore({ ownPractice }: Course, said: PracticeChange): { saidBefore?: IsoDay } {
  return isClosingsWord(said) && ownPractice !== undefined
    ? { saidBefore: ownPractice.saidBefore ?? ownPractice.on }
    : {};
}

/** The department holds; an offer to a new practice stays open, now as the department's own, and a re-referral has reached its aim. */
function holderMoved(
  course: Course,
  { from, to, because }: Extract<LifeEvent, { type: "holder-moved" }>,
  { on }: Recorded,
): Course {
  const standing = followedBy(course.standing);
  const rereferral = standing.status === "referred-back" ? { rereferral: standing.rereferral } : {};
  const unreadMove = { from, to, because, on, ...rereferral };
  if (standing.status !== "moving") return { ...atHospital(course, to, on), unreadMove };
  const {
    status: _status,
    onward,
    handover,
    acceptedOn: _on,
    acceptedBy: _by,
    acceptedIn: _letter,
    unconfirmed: _open,
    ...asked
  } = standing;
  const letter = handedOn(handover, onward);
  const back = returnedFrom(heldBy(course, to, on), { handover }, on);
  return { ...back, standing: { status: "offered", handover: letter, ...asked }, letter, unreadMove };
}

function followedBy(standing: Standing): Extract<Standing, InPractice> {
  if (!isFollowed(standing)) throw new Error(`no practice follows a course that is ${standing.status}`);
  return standing;
}

function author({ by, on }: Recorded): Pick<Recorded, "by" | "on"> {
  return { by, on };
}
