import type { CourseResult } from "@foelgeskab/followup/course";
import { type DayNumber, dayText } from "@foelgeskab/followup/day";
import type { Actor } from "@foelgeskab/followup/party";
import type { Happening } from "./chronicle.ts";
import type { CourseCase } from "./course-case.ts";
import { addDays } from "./days.ts";
import type { Answer } from "./values/trajectory.ts";

const LABORATORIES = ["Klinisk Biokemi, Østjylland", "Klinisk Biokemi, Gudenå"] as const;

/** A sample that was taken, and how its answer came. */
export interface Sample {
  on: DayNumber;
  answers: Answer[];
  /** 1 for the course's first sample, 2 for the next. */
  number: number;
  way: "laboratory" | "own-record" | "preliminary-first" | "corrected-later";
}

/** The laboratory as the one who acts. */
function laboratoryActor(department: string): Actor {
  const name = department.endsWith("-vest") ? LABORATORIES[1] : LABORATORIES[0];
  return { user: "laboratory", name, role: "laboratory", party: department };
}

/** The day on which everything about a sample has been answered. */
export function answeredOn({ on, way }: Sample): DayNumber {
  return addDays(on, way === "own-record" || way === "laboratory" ? 1 : 3);
}

/** A sample's answers as they come into the course: at once, or a preliminary or faulty one first. */
export function answered(story: CourseCase, sample: Sample): Happening[] {
  const { on, way } = sample;
  const laboratory = laboratoryActor(story.department.id);
  const receive = (day: DayNumber, results: CourseResult[], by = laboratory): Happening => ({
    on: day,
    by,
    event: { type: "results-received", results },
  });
  switch (way) {
    case "laboratory":
      return [receive(addDays(on, 1), resultsOf(story, sample, "final", 1, laboratory.name))];
    case "own-record":
      return [receive(addDays(on, 1), resultsOf(story, sample, "final", 1, "own-record"), story.nurse)];
    case "preliminary-first":
      return [
        receive(addDays(on, 1), resultsOf(story, sample, "preliminary", 1, laboratory.name)),
        receive(addDays(on, 3), resultsOf(story, sample, "final", 3, laboratory.name)),
      ];
    case "corrected-later":
      return [
        receive(
          addDays(on, 1),
          resultsOf(story, { ...sample, answers: sample.answers.map(slipped) }, "final", 1, laboratory.name),
        ),
        receive(addDays(on, 3), resultsOf(story, sample, "corrected", 3, laboratory.name)),
      ];
    default:
      return way satisfies never;
  }
}

/** The ids of all answers to a sample: those that a doctor signs. */
export function resultIds({ key }: CourseCase, { number, answers, way }: Sample): string[] {
  const rounds = way === "preliminary-first" || way === "corrected-later" ? [1, 3] : [1];
  return rounds.flatMap((days) => answers.map(({ analysis }) => `${key}-${number}-${analysis}-${days}`));
}

function resultsOf(
  { key }: CourseCase,
  { on, number, answers }: Sample,
  status: CourseResult["status"],
  days: number,
  laboratory: string,
): CourseResult[] {
  return answers.map((answer) => ({
    ...answer,
    id: `${key}-${number}-${answer.analysis}-${days}`,
    sampledOn: dayText(on),
    status,
    measurement: `${key}-${number} ${answer.analysis}`,
    issuedAt: `${dayText(addDays(on, days))}T05:40:00`,
    laboratory,
  }));
}

/** A slip that is corrected two days later: the number a little off, never across a limit. */
function slipped(answer: Answer): Answer {
  return /^0\.0[3-8]$/.test(answer.value) ? { ...answer, value: `${answer.value}1` } : answer;
}
