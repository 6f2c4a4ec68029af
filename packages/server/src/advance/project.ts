import { assess } from "@foelgeskab/followup/assessment";
import type { Course, Recorded } from "@foelgeskab/followup/course";
import { type CoursePicture, pictureOf } from "@foelgeskab/followup/course-picture";
import { evolve } from "@foelgeskab/followup/evolve";
import type { IsoDay } from "@foelgeskab/followup/ids";
import type { Programme } from "@foelgeskab/followup/programme";
import { type CareRelation, type Holding, holdingsOf, relationsOf } from "./relations.ts";

/** The rows that the screens read of one course. All of it can be rebuilt from the events. */
export interface Projection {
  patientId: string;
  courseId: string;
  course: CourseColumns;
  relations: CareRelation[];
  holdings: Holding[];
  obligations: ObligationColumns[];
  verdicts: VerdictColumns[];
  results: ResultColumns[];
}

interface CourseColumns {
  status: Course["standing"]["status"];
  cancer: string;
  icd10: string;
  programme: string;
  department_id: string;
  holder_id: string;
  practice_id: string | null;
  opened_on: IsoDay;
  status_since: IsoDay;
  answer_due: IsoDay | null;
  question: string | null;
  earliest: IsoDay | null;
  anchor_on: IsoDay | null;
  state: unknown;
}

interface ObligationColumns {
  check_id: string;
  due: IsoDay;
  from_day: IsoDay;
  until_day: IsoDay;
  met_on: IsoDay | null;
  fact: unknown;
  promised_for: IsoDay | null;
}

interface VerdictColumns {
  criterion: string;
  state: string;
  since: IsoDay | null;
  repeat_from: IsoDay | null;
  repeat_until: IsoDay | null;
  fact: unknown;
  deferred_until: IsoDay | null;
}

interface ResultColumns {
  result_id: string;
  analysis: string;
  sampled_on: IsoDay;
  received_at: string;
  fact: unknown;
  unusable: string | null;
  needs_eyes: boolean;
  signed_on: IsoDay | null;
}

/** What a projection is made of, besides the history. */
export interface ToProject {
  patientId: string;
  courseId: string;
  bornOn: IsoDay;
  programme: Programme;
  region: string;
  today: Temporal.PlainDate;
}

/** Turns a course's history into the rows that screens read. */
export function project(history: readonly Recorded[], input: ToProject): Projection {
  const course = fold(history);
  const picture = pictureOf(course, input.programme, input);
  return {
    patientId: input.patientId,
    courseId: input.courseId,
    course: courseColumns(course, history, input),
    relations: relationsOf(history),
    holdings: holdingsOf(history),
    obligations: picture === undefined ? [] : obligationColumns(course, picture),
    verdicts: picture === undefined ? [] : verdictColumns(course, picture),
    results: resultColumns(course, history, picture),
  };
}

function fold(history: readonly Recorded[]): Course {
  const course = history.reduce<Course | undefined>(evolve, undefined);
  if (course === undefined) throw new Error("a course has at least the event that opened it");
  return course;
}

function courseColumns(
  course: Course,
  history: readonly Recorded[],
  { programme, region, today }: ToProject,
): CourseColumns {
  const { subject, standing } = course;
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
    status: standing.status,
    cancer: subject.cancer,
    icd10: subject.icd10,
    programme: subject.programme,
    department_id: subject.department,
    holder_id: course.holder,
    practice_id: course.letter?.to ?? null,
    opened_on: course.openedOn,
    status_since: statusSince(history),
    answer_due: standing.status === "offered" ? standing.handover.answerDue : null,
    question: standing.status === "offered" && standing.answer === undefined ? (standing.question ?? null) : null,
    earliest,
    anchor_on: anchor ?? null,
    state: stateSummary(course, history),
  };
}

/** What lists say of a course without reading its history: the hand-over's id, the re-referral, why it came back. */
export interface CourseSummary {
  handover: string | null;
  rereferral: { id: string; reason: string; urgency: string; to: string } | null;
  answered: string | null;
  cameBack: string | null;
  declined: string | null;
}

function stateSummary({ standing }: Course, history: readonly Recorded[]): CourseSummary {
  const { status } = standing;
  const declined =
    status === "at-hospital" ? history.findLast(({ event }) => event.type === "handover-declined")?.event : undefined;
  const returned = history.findLast(({ event }) => event.type === "rereferral-accepted");
  const why = history.findLast(({ event }) => event.type === "referred-back")?.event;
  return {
    handover: "handover" in standing ? standing.handover.id : null,
    rereferral: standing.status === "referred-back" ? standing.rereferral : null,
    answered: standing.status === "offered" ? (standing.answer ?? null) : null,
    cameBack:
      returned !== undefined && status === "at-hospital" && why?.type === "referred-back"
        ? why.rereferral.reason
        : null,
    declined: declined?.type === "handover-declined" ? declined.reason : null,
  };
}

function statusSince(history: readonly Recorded[]): IsoDay {
  let course: Course | undefined;
  let since: IsoDay | undefined;
  for (const recorded of history) {
    const before: string | undefined = course?.standing.status;
    course = evolve(course, recorded);
    if (course.standing.status !== before) since = recorded.on;
  }
  if (since === undefined) throw new Error("a course has a status from its first event on");
  return since;
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

function verdictColumns({ deferred }: Course, { verdicts }: CoursePicture): VerdictColumns[] {
  return verdicts.map((fact) => {
    const since = "since" in fact ? fact.since : null;
    const waiting = deferred[fact.criterion];
    return {
      criterion: fact.criterion,
      state: fact.standing,
      since,
      repeat_from: fact.standing === "pending" ? fact.repeat.from : null,
      repeat_until: fact.standing === "pending" ? fact.repeat.until : null,
      fact,
      deferred_until: waiting !== undefined && waiting.since === since ? waiting.until : null,
    };
  });
}

function resultColumns(
  course: Course,
  history: readonly Recorded[],
  picture: CoursePicture | undefined,
): ResultColumns[] {
  const arrived = arrivals(history);
  const unusable = new Map((picture?.measured.unusable ?? []).map(({ result, reason }) => [result, reason]));
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
      needs_eyes: arrival?.underLetter === true && why !== "replaced" && !isNoise(result.id, course, unusable),
      signed_on: course.signed[result.id]?.on ?? null,
    };
  });
}

/** Another analysis in the same message as a usable answer is nobody's task; a message with nothing usable is. */
function isNoise(id: string, { results }: Course, unusable: ReadonlyMap<string, string>): boolean {
  if (unusable.get(id) !== "analysis-unknown") return false;
  const message = results.find((result) => result.id === id)?.message;
  return message !== undefined && results.some((other) => other.message === message && !unusable.has(other.id));
}

function arrivals(history: readonly Recorded[]): Map<string, { at: string; underLetter: boolean }> {
  const arrived = new Map<string, { at: string; underLetter: boolean }>();
  let course: Course | undefined;
  for (const recorded of history) {
    course = evolve(course, recorded);
    if (recorded.event.type !== "results-received") continue;
    for (const { id } of recorded.event.results)
      if (!arrived.has(id)) arrived.set(id, { at: recorded.at, underLetter: course.letter !== undefined });
  }
  return arrived;
}
