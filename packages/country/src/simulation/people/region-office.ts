import type { AccountItem } from "@foelgeskab/followup/account/account";
import { dayText } from "@foelgeskab/followup/day";
import { accountToday } from "../system/account-today.ts";
import type { CourseFile } from "../system/system.ts";
import { localDay } from "../time.ts";
import { isOpen } from "../world/country.ts";
import type { House } from "../world/house.ts";
import { workingMoment } from "../world/working-time.ts";
import { practiceLooks } from "./practice.ts";
import { tryAct } from "./try-act.ts";

/** The region's practice unit looks at what has climbed to it: rings the practice, and at the last step asks the department to take the patient back. */
export function officeLooks(house: House, file: CourseFile): void {
  const { country, agenda, system, random } = house;
  const { office } = country;
  const today = localDay(agenda.now);
  const climbed = accountToday(system, file).items.filter(
    ({ lists, state }) => lists.includes(office.id) && state !== "waiting",
  );
  for (const item of climbed) {
    const { about, level, last, quietUntil, what } = item;
    if (quietUntil !== undefined || (what === "check" && item !== oldestCheck(climbed))) continue;
    const asked = last && what === "check" && random.chance(0.3);
    tryAct(house, file, last ? office.head : office.clerk, {
      ...{ type: "answer-escalation", about, level, decision: asked ? "take-back-asked" : "called" },
      ...{ note: "Har talt med klinikken.", until: dayText(today + random.between(7, 30)) },
    });
    if (asked) {
      takenBack(house, file);
      return;
    }
    ring(house, file);
  }
}

/** Her list has one line for the late checks of a course. */
function oldestCheck(climbed: readonly AccountItem[]): AccountItem | undefined {
  const checks = climbed.filter(({ what }) => what === "check");
  return checks.toSorted((one, other) => (one.since + one.about < other.since + other.about ? -1 : 1))[0];
}

/** Whoever is rung looks on the next day, though she had put it aside. */
function ring(house: House, file: CourseFile): void {
  const { agenda, random, country } = house;
  const practice = country.practices.find(({ id }) => id === file.course.holder);
  if (practice === undefined || !isOpen(practice, localDay(agenda.now) + 1)) return;
  agenda.at(workingMoment(random, localDay(agenda.now) + 1), () => {
    practiceLooks(house, file, { ...practice, ignoring: [] });
  });
}

function takenBack(house: House, file: CourseFile): void {
  const { standing } = file.course;
  if (standing.status !== "followed" && !(house.country.dense && standing.status === "moving")) return;
  const department = house.country.departments.find(({ id }) => id === standing.handover.from);
  if (department === undefined) throw new Error("a department handed over");
  tryAct(house, file, department.coordinator, { type: "take-back", reason: "Praksisenheden har bedt om det." });
}
