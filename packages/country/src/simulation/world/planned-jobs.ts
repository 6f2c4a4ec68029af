import type { Command } from "@foelgeskab/followup/decide/command";
import type { Actor } from "@foelgeskab/followup/party";
import { ask } from "../invariants/check-after.ts";
import { silenceIsNotGreen } from "../invariants/silence-is-not-green.ts";
import { type CourseFile, Killed } from "../system/system.ts";
import { act } from "../system/transact.ts";
import { atLocal, HOUR, type Minute } from "../time.ts";
import { isWithin } from "./country.ts";
import { type House, struck } from "./house.ts";
import { halvedFile } from "./register.ts";

/** Plans what the region and the programme group do on fixed days: a practice that closes gives back what it holds, and a new version takes over. */
export function planJobs(house: House): void {
  const { country, agenda } = house;
  for (const { id, closing } of country.practices)
    if (closing !== null) agenda.at(atLocal(closing.on, HOUR / 2), () => givesBack(house, id));
  for (const { until } of [...country.registerSilent, ...country.laboratories.flatMap(({ silent }) => silent)])
    agenda.at(until - 1, () => ask(house, silenceIsNotGreen));
  for (const { from, by } of country.clockErrors)
    agenda.at(from, () => struck(house, by < 0 ? "clock-back" : "clock-ahead"));
  for (const { from } of country.registerSilent) agenda.at(from, () => struck(house, "register-silent"));
  for (const day of country.registerHalved) agenda.at(atLocal(day, HOUR), () => halvedFile(house));
  for (const { at, from, to } of country.newVersions) agenda.at(at, () => newVersion(house, from, to));
}

/** On the day of closing nothing is left with the practice: what it still holds is the department's from now on (safety S3, L7). */
function givesBack(house: House, practice: string): void {
  const { country, agenda } = house;
  if (isWithin(country.schedulerDown, agenda.now)) {
    agenda.at(agenda.now + HOUR, () => givesBack(house, practice));
    return;
  }
  forEach(house, country.system, (file) =>
    file.course.holder === practice && file.course.standing.status !== "closed"
      ? { type: "move-holder", from: practice, because: "practice-closed" }
      : undefined,
  );
}

function newVersion(house: House, from: string, to: string): void {
  if ([...house.system.files.values()].some(({ course }) => course.subject.programme === from))
    struck(house, "version-changed");
  forEach(house, house.country.programmeGroup, (file) =>
    file.course.subject.programme === from ? { type: "change-programme", to, because: "Ny udgave." } : undefined,
  );
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
