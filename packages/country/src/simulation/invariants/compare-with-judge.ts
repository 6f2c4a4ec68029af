import { type DayNumber, dayText } from "@foelgeskab/followup/day";
import { owes } from "@foelgeskab/followup/inquiry/who-owes";
import { countingResults } from "../../judge/counting-results.ts";
import { type Judgement, judgeCourse } from "../../judge/judge-course.ts";
import { type Owed, owedChecks } from "../../judge/owed-checks.ts";
import { pictureToday } from "../system/picture-today.ts";
import type { CourseFile } from "../system/system.ts";
import { localDay } from "../time.ts";
import type { House } from "../world/house.ts";

/** How far ahead the judge looks, in days: well inside what the domain keeps. */
const DAYS_AHEAD = 400;

/** What the domain and the second judge say differently of a course. */
export function compareWithJudge(house: House, file: CourseFile): string[] {
  const judgement = judgeCourse(file.history);
  return [...standings(file, judgement), ...checks(house, file, judgement)];
}

function standings({ course }: CourseFile, judged: Judgement): string[] {
  const { standing } = course;
  const open = standing.status !== "closed";
  const offer =
    standing.status === "offered" ? standing.handover.id : standing.status === "moving" ? standing.onward.id : null;
  return [
    ...differs("holder", course.holder, judged.holder),
    ...differs("open", open, judged.open),
    ...(open ? differs("offer", offer, judged.offer) : differs("reason", standing.reason, judged.reason)),
    ...differs("questions", openQuestions(course), judged.questions.join("; ")),
    ...(open ? differs("letter", course.letter?.id ?? null, judged.letter?.id ?? null) : []),
  ];
}

/** The questions that wait, as the domain says whose turn it is. */
function openQuestions(course: CourseFile["course"]): string {
  return course.inquiries
    .flatMap((inquiry) => [owes(inquiry, course) ?? []].flat().map(({ party }) => `${inquiry.id} ${party}`))
    .join("; ");
}

function checks(house: House, file: CourseFile, judgement: Judgement): string[] {
  const picture = pictureToday(house.system, file);
  const { course } = file;
  if (!judgement.open || judgement.letter === null)
    return differs("checks owed without a letter", picture?.obligations.length ?? 0, 0);
  const { versions } = house.country;
  const programmeOf = (programme: string) =>
    versions({ programme, department: course.subject.department, openedOn: course.openedOn });
  const today: DayNumber = localDay(house.system.clock());
  const bornOn = house.system.patients.get(file.patient)?.bornOn ?? "";
  const last = judgement.programmes.at(-1);
  if (last === undefined) throw new Error("a course follows a programme");
  const counting = countingResults(file.history, programmeOf(last.key), { bornOn, today: dayText(today) });
  const { anchors } = course.subject;
  const horizon = dayText(today + DAYS_AHEAD);
  const own = owedChecks({ history: file.history, judgement, anchors, programmeOf, counting }, horizon).map(line);
  const theirs = (picture?.obligations ?? [])
    .filter(({ check, due }) => !check.startsWith("repeat:") && due <= horizon)
    .map(line);
  return differs("checks", theirs.sort().join("; "), own.sort().join("; "));
}

function line({ check, due, from, until, metOn, optional }: Owed): string {
  return `${check} ${due} (${from}–${until}) ${metOn ?? (optional ? "may be done" : "open")}`;
}

function differs(what: string, kernel: unknown, judge: unknown): string[] {
  return kernel === judge ? [] : [`${what}: the domain says ${String(kernel)}, the judge says ${String(judge)}`];
}
