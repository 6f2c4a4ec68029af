import type { Course } from "@foelgeskab/followup/course";
import type { VerdictFact } from "@foelgeskab/followup/criteria/verdict";
import { dayNumber, dayText } from "@foelgeskab/followup/day";
import { pictureToday } from "../system/picture-today.ts";
import type { CourseFile } from "../system/system.ts";
import { localDay } from "../time.ts";
import { type House, strikes } from "../world/house.ts";
import { workingMoment } from "../world/working-time.ts";
import { departmentLooks } from "./department.ts";
import { followsPlan } from "./patient.ts";
import { practiceLooks } from "./practice.ts";
import { isLate, nextLate, openChecks } from "./what-is-open.ts";

/** Plans when the parties that a course waits for look at it: soon after something has come onto their list. */
export function attend(house: House, file: CourseFile): void {
  const { course } = file;
  if (course.standing.status === "closed") return;
  for (const { party, inDays } of waitsFor(house, file, course)) look(house, file, party, inDays);
  if (course.letter !== undefined) followsPlan(house, file);
}

function look(house: House, file: CourseFile, party: string, inDays: number): void {
  const { agenda, random, looks } = house;
  const key = `${file.id} ${party}`;
  const forgotten = strikes(house, "forgotten") ? random.between(1, 7) : 0;
  const at = workingMoment(random, localDay(agenda.now) + Math.max(0, inDays) + forgotten);
  const planned = looks.get(key);
  if (planned !== undefined && planned > agenda.now && planned <= at) return;
  looks.set(key, at);
  agenda.at(at, () => {
    if (looks.get(key) !== at) return;
    looks.delete(key);
    looksNow(house, file, party);
    attend(house, file);
  });
}

function looksNow(house: House, file: CourseFile, party: string): void {
  const { country } = house;
  const department = country.departments.find(({ id }) => id === party);
  if (department !== undefined) {
    departmentLooks(house, file, department);
    return;
  }
  const practice = country.practices.find(({ id }) => id === party);
  if (practice !== undefined) practiceLooks(house, file, practice);
}

interface Waiting {
  party: string;
  inDays: number;
}

/** Who is to look at a course, and in how many days. */
function waitsFor(house: House, file: CourseFile, course: Course): Waiting[] {
  const { random } = house;
  const { standing, holder } = course;
  switch (standing.status) {
    case "at-hospital":
      return [{ party: holder, inDays: random.between(10, 60) }];
    case "offered":
      return [
        { party: standing.handover.to, inDays: random.between(1, 4) },
        { party: holder, inDays: random.between(4, 9) },
      ];
    case "moving":
      return [
        { party: standing.onward.to, inDays: random.between(1, 4) },
        { party: standing.handover.from, inDays: random.between(4, 9) },
        { party: holder, inDays: nextAt(house, file) },
      ];
    case "followed":
      return [{ party: holder, inDays: nextAt(house, file) }, ...unconfirmed(standing)];
    case "referred-back":
      return [
        { party: standing.rereferral.to, inDays: random.between(1, 5) },
        { party: holder, inDays: nextAt(house, file) },
      ];
    case "received":
    case "closed":
      return [];
    default:
      return standing satisfies never;
  }
}

function unconfirmed(standing: Extract<Course["standing"], { status: "followed" }>): Waiting[] {
  return standing.unconfirmed === undefined ? [] : [{ party: standing.handover.from, inDays: 7 }];
}

/** Days until the practice has something to do: at once where an answer waits for eyes or a control is late, else when the next window ends. */
function nextAt(house: House, file: CourseFile): number {
  const { course } = file;
  const today = localDay(house.agenda.now);
  if (course.results.some(({ id }) => course.signed[id] === undefined)) return house.random.between(0, 3);
  if (course.unreadChange !== undefined) return 3;
  const picture = pictureToday(house.system, file);
  if (picture === undefined) return 30;
  const late = openChecks(picture, dayText(today)).some((fact) => isLate(fact, dayText(today)));
  if (late || picture.verdicts.some(asksForMore)) return house.random.between(5, 15);
  const next = nextLate(picture, dayText(today));
  return next === undefined ? 30 : Math.max(1, dayNumber(next) + 1 - today);
}

/** A criterion that is met, or waits for another test. */
function asksForMore({ standing }: VerdictFact): boolean {
  return standing === "met" || standing === "pending" || standing === "undetermined";
}
