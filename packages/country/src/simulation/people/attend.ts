import type { AccountItem } from "@foelgeskab/followup/account/account";
import { dayNumber } from "@foelgeskab/followup/day";
import { accountToday } from "../system/account-today.ts";
import type { CourseFile } from "../system/system.ts";
import { localDay } from "../time.ts";
import { type House, strikes } from "../world/house.ts";
import { workingMoment } from "../world/working-time.ts";
import { departmentLooks } from "./department.ts";
import { followsPlan } from "./patient.ts";
import { practiceLooks } from "./practice.ts";
import { officeLooks } from "./region-office.ts";

/** Whoever could do nothing comes back to it after so many days. */
const DAYS_TO_COME_BACK = 10;

/** Plans when the parties that a course waits for look at it: soon after something has come onto their list. */
export function attend(house: House, file: CourseFile, least = 0): void {
  const { course } = file;
  if (course.standing.status === "closed") return;
  for (const [party, inDays] of waitsFor(house, file)) look(house, file, party, Math.max(least, inDays));
  if (course.letter !== undefined) followsPlan(house, file);
}

function look(house: House, file: CourseFile, party: string, inDays: number): void {
  const { agenda, random, looks } = house;
  const key = `${file.id} ${party}`;
  const planned = looks.get(key);
  const wished = localDay(agenda.now) + Math.max(0, inDays);
  if (planned !== undefined && planned > agenda.now && localDay(planned) <= wished) return;
  const forgotten = strikes(house, "forgotten") ? random.between(1, 7) : 0;
  const at = workingMoment(random, wished + forgotten);
  looks.set(key, at);
  agenda.at(at, () => {
    if (looks.get(key) !== at) return;
    looks.delete(key);
    const before = file.history.length;
    looksNow(house, file, party);
    attend(house, file, file.history.length === before ? DAYS_TO_COME_BACK : 0);
  });
}

function looksNow(house: House, file: CourseFile, party: string): void {
  const { country } = house;
  const department = country.departments.find(({ id }) => id === party);
  const practice = country.practices.find(({ id }) => id === party);
  if (department !== undefined) departmentLooks(house, file, department);
  else if (practice !== undefined) practiceLooks(house, file, practice);
  else officeLooks(house, file);
}

/** Who is to look at a course, and in how many days: everybody on whose list something stands, as the domain's own account says. What stands on no list is looked at by nobody. */
function waitsFor(house: House, file: CourseFile): Map<string, number> {
  const looks = new Map<string, number>();
  const sooner = (party: string, days: number): void => {
    looks.set(party, Math.min(days, looks.get(party) ?? Number.POSITIVE_INFINITY));
  };
  for (const item of accountToday(house.system, file).items)
    for (const party of item.lists) sooner(party, daysUntil(house, item));
  const { holder, results, signed } = file.course;
  if (results.some(({ id }) => signed[id] === undefined)) sooner(holder, house.random.between(0, 3));
  return looks;
}

/** Days until somebody does something about an item: what is only to come can wait for its window's end. */
function daysUntil({ agenda, random }: House, { what, state, since, until, quietUntil }: AccountItem): number {
  const today = localDay(agenda.now);
  if (quietUntil !== undefined) return dayNumber(quietUntil) - today;
  switch (state) {
    case "scheduled":
      return Math.max(1, dayNumber(since) - today);
    case "due":
      if (what === "check") return Math.max(1, dayNumber(until ?? since) + 1 - today);
      return what === "assess" ? random.between(10, 60) : random.between(0, 4);
    case "waiting":
      return until === undefined ? 14 : Math.min(14, Math.max(1, dayNumber(until) + 1 - today));
    case "overdue":
      return random.between(4, 12);
    default:
      return state satisfies never;
  }
}
