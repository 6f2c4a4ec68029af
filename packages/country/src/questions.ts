import type { CourseEvent } from "@foelgeskab/followup/course";
import { type DayNumber, dayNumber, dayText } from "@foelgeskab/followup/day";
import { replay } from "@foelgeskab/followup/evolve";
import type { InquiryMessage } from "@foelgeskab/followup/inquiry/inquiry";
import type { Actor } from "@foelgeskab/followup/party";
import { workingDaysAfter } from "@foelgeskab/followup/working-days";
import { type Happening, recorded } from "./chronicle.ts";
import type { DemoCourse } from "./region.ts";

/** A question of the practice to the department, as the demo tells it: days ago, and what became of it. */
interface Question {
  subject: string;
  asked: number;
  text: string;
  answered?: { days: number; text: string; concluded?: number };
}

/** One that the department has not answered in time, one whose answer the practice has not read, and one that came to its end. */
const QUESTIONS: readonly Question[] = [
  {
    subject: "Træthed og lav blodprocent",
    asked: 16,
    text: "Patienten er træt, og hæmoglobin er faldet lidt siden sidst. Skal vi udrede her, eller vil I se patienten?",
  },
  {
    subject: "Blodprøver oftere?",
    asked: 6,
    text: "Patienten er utryg mellem prøverne. Skal vi tage dem oftere, end planen siger?",
    answered: { days: 1, text: "Nej, bliv ved planen. Ring, hvis et svar passerer grænsen i epikrisen." },
  },
  {
    subject: "Ny medicin mod vandladningsgener",
    asked: 45,
    text: "Patienten spørger til medicin mod hyppig vandladning. Er der noget i behandlingen, der taler imod?",
    answered: { days: 41, text: "Nej, det kan I roligt give.", concluded: 40 },
  },
];
/** Working days in which an answer is due, and in which it is read: the region's own numbers. */
const ANSWER_DAYS = 5;

/** The courses with the demo's questions at the end of three that a practice follows quietly. */
export function withQuestions(courses: readonly DemoCourse[], practice: string, today: DayNumber): DemoCourse[] {
  const left = [...QUESTIONS];
  return courses.map((course) => {
    const [question] = left;
    const told = question === undefined ? undefined : toldIn(course, question, practice, today);
    if (told === undefined) return course;
    left.shift();
    return { ...course, history: [...course.history, ...recorded(told)] };
  });
}

function toldIn(course: DemoCourse, question: Question, practice: string, today: DayNumber): Happening[] | undefined {
  const { history, id } = course;
  const last = history.at(-1);
  const gp = history.findLast(({ event }) => event.type === "handover-accepted")?.by;
  if (last === undefined || gp?.party !== practice || dayNumber(last.on) >= today - question.asked) return undefined;
  const standing = replay(history)?.standing;
  if (standing?.status !== "followed" || standing.handover.to !== practice) return undefined;
  return happenings(`${id}-q`, question, { gp, doctor: standing.handover.signedBy }, today);
}

function happenings(
  id: string,
  { subject, asked, text, answered }: Question,
  { gp, doctor }: { gp: Actor; doctor: Actor },
  today: DayNumber,
): Happening[] {
  const inquiry = { id, department: doctor.party, asker: "follower", subject } as const;
  const opened: CourseEvent = {
    ...{ type: "inquiry-opened", inquiry },
    message: message(`${id}-1`, text, today - asked, { by: gp, to: doctor }),
  };
  if (answered === undefined) return [{ on: today - asked, by: gp, event: opened }];
  const said: CourseEvent = {
    ...{ type: "inquiry-said", inquiry: id },
    message: message(`${id}-2`, answered.text, today - answered.days, { by: doctor, to: gp }),
  };
  const ended: CourseEvent = { type: "inquiry-concluded", inquiry: id, outcome: "as-planned", note: "" };
  return [
    { on: today - asked, by: gp, event: opened },
    { on: today - answered.days, by: doctor, event: said },
    ...(answered.concluded === undefined ? [] : [{ on: today - answered.concluded, by: gp, event: ended }]),
  ];
}

function message(id: string, text: string, on: DayNumber, { by, to }: { by: Actor; to: Actor }): InquiryMessage {
  return {
    ...{ how: "written", id, text, writtenAt: `${dayText(on)}T08:40:00Z` },
    side: by.role === "gp" || by.role === "practice-nurse" ? "follower" : "department",
    ...{ from: by.party, to: to.party, answerBy: workingDaysAfter(dayText(on), ANSWER_DAYS) },
  };
}
