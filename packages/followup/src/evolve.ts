import { byText } from "./by-text.ts";
import type { Course, CourseEvent, CourseResult, ProgrammeChange, Recorded } from "./course.ts";
import { closedCourse } from "./evolve-closing.ts";
import { evolveHandover } from "./evolve-handover.ts";
import { evolveLife } from "./evolve-life.ts";
import { evolveReceived, receivedAnswer } from "./evolve-received.ts";
import type { IsoDay } from "./ids.ts";
import { evolveInquiry } from "./inquiry/evolve-inquiry.ts";
import { atHospital, seenBack, withStanding } from "./with-standing.ts";

/** What has happened: the course after one more event. Folding all events from the first gives the course, always the same. */
export function evolve(course: Course | undefined, recorded: Recorded): Course {
  const { event } = recorded;
  if (event.type === "course-opened") return open(event, recorded);
  if (course === undefined) throw new Error(`a course begins with "course-opened", not with "${event.type}"`);
  switch (event.type) {
    case "handover-offered":
      return { ...readAll(course), standing: { status: "offered", handover: event.handover }, letter: event.handover };
    case "handover-received":
    case "handover-programme-chosen":
    case "handover-confirmed":
      return evolveReceived(course, event);
    case "handover-questioned":
      if (course.standing.status === "received") return evolveReceived(course, event);
      return evolveHandover(course, event, recorded);
    case "handover-answered":
      if (course.standing.status === "received")
        return receivedAnswer(course, { text: event.answer, on: recorded.on, by: recorded.by });
      return evolveHandover(course, event, recorded);
    case "handover-accepted":
    case "handover-declined":
    case "handover-withdrawn":
    case "handover-delivered":
    case "handover-moved-by-letter":
    case "handover-called":
      return evolveHandover(course, event, recorded);
    case "results-received":
      return { ...course, results: merged(course.results, event.results), deferred: answered(course, event) };
    case "results-signed":
      return seenBack({ ...course, signed: { ...course.signed, ...signatures(event, recorded) } }, event.results);
    case "symptoms-reported":
      return { ...course, symptoms: [...course.symptoms, ...event.symptoms], deferred: answered(course, event) };
    case "check-done":
      return {
        ...course,
        done: [...course.done, { check: event.check, due: event.due, on: event.on, note: event.note }],
      };
    case "contact-made": {
      const { type: _type, ...contact } = event;
      return { ...course, contacts: [...course.contacts, { ...contact, on: recorded.on, by: recorded.by }] };
    }
    case "criterion-deferred": {
      const { since, until, reason, note, criterion } = event;
      const before = course.deferred[criterion];
      const first = before?.since === since ? before.first : recorded.on;
      return { ...course, deferred: { ...course.deferred, [criterion]: { since, first, until, reason, note } } };
    }
    case "referred-back":
      return withStanding(course, "followed", (followed) => ({
        ...followed,
        status: "referred-back",
        rereferral: event.rereferral,
      }));
    case "rereferral-accepted":
      return seenBack(
        atHospital(course, referred(course).to, recorded.on),
        course.results.map(({ id }) => id),
      );
    case "rereferral-declined":
      return withStanding(course, "referred-back", ({ rereferral: _declined, ...rest }) => ({
        ...rest,
        status: "followed",
      }));
    case "programme-changed":
      return changedProgramme(course, event, recorded.on);
    case "programme-change-read": {
      const { unreadChange: _read, ...rest } = course;
      return rest;
    }
    case "course-closed":
      return closedCourse(course, event, recorded);
    case "inquiry-opened":
    case "inquiry-said":
    case "inquiry-concluded":
      return evolveInquiry(course, event, recorded);
    case "practice-changed":
    case "onward-offered":
    case "taken-back":
    case "holder-moved":
    case "holder-move-read":
    case "course-reopened":
    case "region-moved":
    case "escalation-answered":
    case "identity-changed":
    case "triaged":
      return evolveLife(course, event, recorded);
    default:
      return event satisfies never;
  }
}

/** The course that a whole history makes; undefined before the first event. */
export function replay(history: readonly Recorded[]): Course | undefined {
  return history.reduce<Course | undefined>(evolve, undefined);
}

/** An event, and the course as it was after it. */
export interface Step {
  recorded: Recorded;
  course: Course;
}

/** A history step by step, for what asks when something changed. */
export function stepsOf(history: readonly Recorded[]): Step[] {
  const steps: Step[] = [];
  for (const recorded of history) steps.push({ recorded, course: evolve(steps.at(-1)?.course, recorded) });
  return steps;
}

function open(event: Extract<CourseEvent, { type: "course-opened" }>, { on }: Recorded): Course {
  const { type: _type, ...subject } = event;
  return {
    subject,
    openedOn: on,
    standing: { status: "at-hospital" },
    holder: subject.department,
    holderSince: on,
    earlier: [],
    results: [],
    signed: {},
    symptoms: [],
    contacts: [],
    done: [],
    deferred: {},
    delivered: {},
    escalations: {},
    triaged: {},
    inquiries: [],
  };
}

/** The course under another version of its programme from a day on. What was due by then stays as the version before made it (safety S13). */
export function changedProgramme(
  course: Course,
  { from, to, because }: Pick<ProgrammeChange, "from" | "to" | "because">,
  on: IsoDay,
): Course {
  const { subject, letter, earlier, unreadChange } = course;
  return {
    ...course,
    subject: { ...subject, programme: to },
    earlier: letter === undefined ? [] : [...earlier, { programme: from, until: on }],
    unreadChange: { from: unreadChange?.from ?? from, to, on, because },
  };
}

/** A letter is written under the version that holds: nothing before it counts, and its author has read the change, and that the patient came back. */
function readAll({ unreadChange: _read, unreadMove: _back, ...course }: Course): Course {
  return { ...course, earlier: [] };
}

function referred(course: Course): { to: string } {
  if (course.standing.status !== "referred-back") throw new Error("only a re-referral can be accepted");
  return course.standing.rereferral;
}

/** Whoever waited, waited for what he knew then: what an answer concerns waits no longer. When it began to wait is remembered, so that no answer makes the whole longer. */
function answered({ deferred }: Course, { answers }: { answers?: string[] }): Course["deferred"] {
  const ended = Object.entries(deferred).map(([criterion, wait]) =>
    answers?.includes(criterion) === false ? [criterion, wait] : [criterion, { ...wait, until: wait.first }],
  );
  return Object.fromEntries(ended);
}

/** Known results stay; new ones join, in an order that does not depend on when they came. */
function merged(known: CourseResult[], arriving: CourseResult[]): CourseResult[] {
  const ids = new Set(known.map(({ id }) => id));
  const fresh = arriving.filter(({ id }) => !ids.has(id) && ids.add(id));
  return fresh.length === 0 ? known : [...known, ...fresh].sort(bySamplingDay);
}

function bySamplingDay(one: CourseResult, other: CourseResult): number {
  return byText(one.sampledOn, other.sampledOn) || byText(one.id, other.id);
}

function signatures(event: Extract<CourseEvent, { type: "results-signed" }>, { on, by }: Recorded): Course["signed"] {
  return Object.fromEntries(event.results.map((id) => [id, { on, by: by.name, note: event.note }]));
}
