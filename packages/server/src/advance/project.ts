import { assess } from "@foelgeskab/followup/assessment";
import {
  type Asked,
  type Course,
  type CourseEvent,
  type Recorded,
  rulingProgramme,
  type Standing,
} from "@foelgeskab/followup/course";
import { type CoursePicture, pictureOf } from "@foelgeskab/followup/course-picture";
import type { Step } from "@foelgeskab/followup/evolve";
import type { IsoDay } from "@foelgeskab/followup/ids";
import type { ProgrammeVersions } from "@foelgeskab/followup/programme";
import { owes } from "@foelgeskab/followup/inquiry/who-owes";
import { linesOf, type ReceivedStanding, readyCount } from "@foelgeskab/followup/received/lines-of";
import { registerLine } from "@foelgeskab/followup/register/register-line";
import { isSeenBack } from "@foelgeskab/followup/seen-back";
import type {
  CourseColumns,
  CourseSummary,
  InquiryColumns,
  ObligationColumns,
  Projection,
  ResultColumns,
  VerdictColumns,
} from "../store/course-rows.ts";
import { arrivals, needsEyes } from "./arrivals.ts";
import { lifeSummary } from "./life-summary.ts";
import { programmeChangeOf } from "./programme-change-told.ts";
import { holdingsOf, relationsOf } from "./relations.ts";
import { verdictColumn } from "./verdict-columns.ts";

/** What a projection is made of, besides the history. */
export interface ToProject {
  patientId: string;
  courseId: string;
  bornOn: IsoDay;
  versions: ProgrammeVersions;
  region: string;
  today: Temporal.PlainDate;
}

/** Turns a course's history, step by step, into the rows that screens read. */
export function project(steps: readonly Step[], input: ToProject): Projection {
  const last = steps.at(-1);
  if (last === undefined) throw new Error("a course has at least the event that opened it");
  const { course } = last;
  const picture = pictureOf(course, input);
  return {
    patientId: input.patientId,
    courseId: input.courseId,
    course: courseColumns(course, steps, input),
    relations: relationsOf(steps),
    holdings: holdingsOf(steps),
    obligations: picture === undefined ? [] : obligationColumns(course, picture),
    verdicts: picture === undefined ? [] : verdictColumns(course, picture),
    results: resultColumns(course, steps, picture),
    inquiries: inquiryColumns(course),
    line: [registerLine(course, input) ?? []].flat(),
  };
}

function courseColumns(course: Course, steps: readonly Step[], input: ToProject): CourseColumns {
  const { subject, standing } = course;
  const { region, today } = input;
  const programme = rulingProgramme(course, input.versions);
  const anchor = subject.anchors[programme.anchor.name];
  const answers = course.letter?.assessment ?? { answers: {}, individualReason: "" };
  const { earliest } = assess({
    programme,
    anchors: subject.anchors,
    answers,
    region,
    department: subject.department,
    today,
  });
  return {
    status: shownStatus(standing),
    cancer: subject.cancer,
    icd10: subject.icd10,
    programme: subject.programme,
    department_id: subject.department,
    holder_id: course.holder,
    practice_id: course.letter?.to ?? (standing.status === "received" ? standing.offer.to : null),
    opened_on: course.openedOn,
    status_since: statusSince(steps),
    answer_due: answerDue(standing),
    question: waitingQuestion(standing),
    earliest,
    anchor_on: anchor ?? null,
    state: stateSummary(course, steps, input),
  };
}

/** To lists, an offer that a received letter made is an offer like any other. */
function shownStatus({ status }: Standing): CourseColumns["status"] {
  return status === "received" ? "offered" : status;
}

function answerDue(standing: Standing): IsoDay | null {
  if (standing.status === "received") return standing.offer.answerDue;
  if (standing.status === "moving") return standing.onward.answerDue;
  return standing.status === "offered" ? standing.handover.answerDue : null;
}

function waitingQuestion(standing: Standing): string | null {
  if (standing.status === "received") return standing.question ?? null;
  const asked = askedIn(standing);
  return asked.answer === undefined ? (asked.question ?? null) : null;
}

function stateSummary(course: Course, steps: readonly Step[], input: ToProject): CourseSummary {
  const { standing } = course;
  const { status } = standing;
  const history = steps.map(({ recorded }) => recorded);
  const declined =
    status === "at-hospital" ? history.findLast(({ event }) => event.type === "handover-declined")?.event : undefined;
  const returned = history.findLast(({ event }) => event.type === "rereferral-accepted");
  const ending =
    status === "closed" ? history.findLast(({ event }) => event.type === "course-closed")?.event : undefined;
  const why = history.findLast(({ event }) => event.type === "referred-back")?.event;
  return {
    handover: letterOf(standing),
    ...(status === "received" ? { received: receivedSummary(course, standing, input) } : {}),
    rereferral: standing.status === "referred-back" ? standing.rereferral : null,
    answered: answered(standing),
    cameBack:
      returned !== undefined && status === "at-hospital" && why?.type === "referred-back"
        ? why.rereferral.reason
        : null,
    declined: declined?.type === "handover-declined" ? declined.reason : null,
    notTaken: status === "followed" || status === "moving" ? notTaken(history) : null,
    programmeChange: programmeChangeOf(steps, input),
    closed: ending?.type === "course-closed" ? { reason: ending.reason, note: ending.note } : null,
    life: lifeSummary(course, input.region),
  };
}

/** The letter that an act on a list is about: the one that waits for an answer, else the one in force. */
function letterOf(standing: Standing): string | null {
  if (standing.status === "received") return standing.offer.id;
  if (standing.status === "moving") return standing.onward.id;
  return "handover" in standing ? standing.handover.id : null;
}

/** What lists say of a received letter: who wrote it, and how many elements need no more words. */
function receivedSummary(
  course: Course,
  standing: ReceivedStanding,
  { versions, today }: ToProject,
): NonNullable<CourseSummary["received"]> {
  const programme = rulingProgramme(course, versions);
  return { sender: standing.offer.letter.sender, ready: readyCount(linesOf(course, standing, { programme, today })) };
}

function answered(standing: Standing): string | null {
  if (standing.status === "received")
    return standing.question === undefined ? (standing.answers.at(-1)?.text ?? null) : null;
  return askedIn(standing).answer ?? null;
}

/** What was asked and answered about a letter of our own that waits for a practice. */
function askedIn(standing: Standing): Asked {
  if (standing.status === "offered" || standing.status === "moving") return standing;
  return standing.status === "followed" ? (standing.unconfirmed ?? {}) : {};
}

/** The department's no to a re-referral, as long as nobody of the practice has done anything after it. */
function notTaken(history: readonly Recorded[]): CourseSummary["notTaken"] {
  const at = history.findLastIndex(({ event }) => event.type === "rereferral-declined");
  const told = history[at];
  if (told?.event.type !== "rereferral-declined") return null;
  const acted = history.slice(at + 1).some(({ event }) => ACTS_OF_FOLLOWING.has(event.type));
  return acted ? null : { by: told.by.party, reason: told.event.reason };
}

const ACTS_OF_FOLLOWING: ReadonlySet<CourseEvent["type"]> = new Set([
  "contact-made",
  "check-done",
  "results-signed",
  "criterion-deferred",
  "symptoms-reported",
]);

function statusSince(steps: readonly Step[]): IsoDay {
  const now = steps.at(-1)?.course.standing.status;
  const before = steps.findLastIndex(({ course }) => course.standing.status !== now);
  const changed = steps[before + 1];
  if (changed === undefined) throw new Error("a course has a status from its first event on");
  return changed.recorded.on;
}

function obligationColumns({ contacts }: Course, { obligations }: CoursePicture): ObligationColumns[] {
  return obligations.map((fact) => ({
    check_id: fact.check,
    due: fact.due,
    from_day: fact.from,
    until_day: fact.until,
    met_on: fact.metOn,
    fact,
    promised_for: contacts.findLast(({ check, due }) => check === fact.check && due === fact.due)?.promisedFor ?? null,
  }));
}

function verdictColumns(course: Course, { verdicts }: CoursePicture): VerdictColumns[] {
  const { deferred } = course;
  return verdicts.map((fact) => {
    const column = verdictColumn(fact);
    const waiting = deferred[fact.criterion];
    return {
      ...column,
      deferred_until: waiting?.since === column.since ? waiting.until : null,
      seen_back: isSeenBack(course, fact),
    };
  });
}

function inquiryColumns(course: Course): InquiryColumns[] {
  return course.inquiries.map((inquiry) => {
    const { id, department, asker, subject, openedOn, messages, standing } = inquiry;
    const owed = owes(inquiry, course);
    const waiting = standing.state === "waiting" && owed !== undefined ? standing : undefined;
    const concluded = standing.state === "concluded" ? standing : undefined;
    const written = messages.findLast(({ side }) => side === "follower")?.from;
    return {
      ...{ inquiry_id: id, department_id: department, asker, subject, opened_on: openedOn, messages: messages.length },
      ...{ practice_id: written ?? messages[0]?.to ?? course.holder },
      ...{ owed_by: owed?.party ?? null, owed: owed?.owed ?? null },
      ...{ since: waiting?.since ?? null, answer_by: waiting?.answerBy ?? null },
      ...{ outcome: concluded?.outcome ?? null, concluded_on: concluded?.on ?? null },
    };
  });
}

function resultColumns(course: Course, steps: readonly Step[], picture: CoursePicture | undefined): ResultColumns[] {
  const arrived = arrivals(steps);
  const unusable = new Map((picture?.patient.measured.unusable ?? []).map(({ result, reason }) => [result, reason]));
  return course.results.map((result) => {
    const arrival = arrived.get(result.id);
    const why = unusable.get(result.id) ?? null;
    return {
      result_id: result.id,
      analysis: result.analysis,
      sampled_on: result.sampledOn,
      received_at: arrival?.at ?? "",
      fact: result,
      unusable: why,
      needs_eyes: needsEyes(result.id, course, arrival, unusable),
      signed_on: course.signed[result.id]?.on ?? null,
    };
  });
}
