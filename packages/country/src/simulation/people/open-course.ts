import { tellDeed } from "../system/deed.ts";
import type { CourseFile } from "../system/system.ts";
import { act } from "../system/transact.ts";
import { subjectOf } from "../world/build-house.ts";
import type { House } from "../world/house.ts";
import type { Person } from "../world/person.ts";
import { attend } from "./attend.ts";

/** The department opens a course for each of a person's cancers, on the country's first day. */
export function opens(house: House, person: Person): void {
  const { system, country, tally } = house;
  const { id, bornOn, numbers, practice } = person;
  system.patients.set(id, {
    id,
    bornOn,
    numbers: [...numbers],
    practice,
    read: new Set(),
    said: new Map(),
  });
  tally.accounted.registered += 1;
  for (const disease of person.diseases) {
    const department = country.departments.find((each) => each.id === disease.department);
    if (department === undefined) throw new Error("a disease is treated by a department");
    const file = { id: disease.course, patient: id, history: [] } as unknown as CourseFile; // its course begins with the command
    const command = { type: "open-course", ...subjectOf(country, disease) } as const;
    const by = department.doctor;
    act(system, file, by, command);
    tellDeed(
      system,
      { what: "open-course", by, course: disease.course, person: { id, bornOn, practice }, command },
      "done",
    );
    attend(house, file);
  }
}
