import type { Command } from "@foelgeskab/followup/decide/command";
import type { Actor } from "@foelgeskab/followup/party";
import { ask } from "../invariants/check-after.ts";
import { silenceIsNotGreen } from "../invariants/silence-is-not-green.ts";
import { closePractice } from "../system/close-practice.ts";
import { type CourseFile, Killed } from "../system/system.ts";
import { act } from "../system/transact.ts";
import { atLocal, HOUR, type Minute } from "../time.ts";
import { isWithin, type Practice } from "./country.ts";
import { comesOf, type House, struck } from "./house.ts";
import { halvedFile } from "./register.ts";

/** Plans what the region and the programme group do on fixed days: a practice that closes gives back what it holds, and a new version takes over. */
export function planJobs(house: House): void {
  const { country, agenda } = house;
  for (const practice of country.practices) {
    const { closing } = practice;
    if (closing !== null) agenda.at(atLocal(closing.on, 0), () => givesBack(house, practice));
  }
  for (const { until } of [...country.registerSilent, ...country.laboratories.flatMap(({ silent }) => silent)])
    agenda.at(until - 1, () => ask(house, silenceIsNotGreen));
  for (const { from, by } of country.clockErrors)
    agenda.at(from, () => struck(house, by < 0 ? "clock-back" : "clock-ahead"));
  for (const { from } of country.registerSilent) agenda.at(from, () => struck(house, "register-silent"));
  for (const day of country.registerHalved) agenda.at(atLocal(day, HOUR), () => halvedFile(house));
  for (const { at, to } of country.newVersions) agenda.at(at, () => newVersion(house, to));
}

/** On the day of closing nothing is left with the practice: what it still holds is the department's from now on (safety S3, L7). A process that dies does all of it when it is back. */
function givesBack(house: House, { id, closing }: Pick<Practice, "id" | "closing">): void {
  const { country, agenda, system } = house;
  const again = (minutes: number): void => agenda.at(agenda.now + minutes, () => givesBack(house, { id, closing }));
  if (isWithin(country.schedulerDown, agenda.now)) {
    again(HOUR);
    return;
  }
  const sudden = closing?.on === closing?.toldOn;
  if ([...system.files.values()].some(({ course }) => course.holder === id))
    comesOf(house, sudden ? "practice-closes-overnight" : "practice-closes");
  try {
    closePractice(system, id, sudden ? country.office.clerk : country.closingJob);
  } catch (error) {
    if (!(error instanceof Killed)) throw error;
    again(5);
  }
}

/** Every course of an older version is moved, one that had to stay behind at an earlier move too. */
function newVersion(house: House, to: string): void {
  const older = ({ course }: CourseFile): boolean => isOlder(course.subject.programme, to);
  if ([...house.system.files.values()].some(older)) struck(house, "version-changed");
  forEach(house, house.country.programmeGroup, (file) =>
    older(file) ? { type: "change-programme", to, because: "Ny udgave af programmet." } : undefined,
  );
}

function isOlder(programme: string, than: string): boolean {
  const [[id, version], [newId, newNumber]] = [programme.split("@"), than.split("@")];
  return id === newId && Number(version) < Number(newNumber);
}

/** One command for each course that wants it; a process that dies goes on with the rest when it is back. */
function forEach(house: House, by: Actor, wish: (file: CourseFile) => Command | undefined): void {
  for (const file of house.system.files.values()) attempt(house, file, by, wish, house.agenda.now);
}

function attempt(
  house: House,
  file: CourseFile,
  by: Actor,
  wish: (file: CourseFile) => Command | undefined,
  begun: Minute,
): void {
  const command = wish(file);
  if (command === undefined) return;
  try {
    act(house.system, file, by, command);
  } catch (error) {
    if (!(error instanceof Killed)) throw error;
    house.agenda.at(house.agenda.now + 5, () => attempt(house, file, by, wish, begun));
  }
}
