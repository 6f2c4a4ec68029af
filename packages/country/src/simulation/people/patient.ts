import { dayNumber, dayText } from "@foelgeskab/followup/day";
import type { ObligationFact } from "@foelgeskab/followup/obligation";
import { pictureToday } from "../system/picture-today.ts";
import type { CourseFile } from "../system/system.ts";
import { localDay } from "../time.ts";
import { type House, strikes } from "../world/house.ts";
import { bloodTaken } from "../world/laboratory.ts";
import { isHere, type Person } from "../world/person.ts";
import { present, workingMoment } from "../world/working-time.ts";
import { tryAct } from "./try-act.ts";
import { openChecks } from "./what-is-open.ts";

/** The patient comes in so many days. */
export function comes(house: House, file: CourseFile, days: number): void {
  const { agenda, random } = house;
  const person = personOf(house, file);
  const at = workingMoment(random, localDay(agenda.now) + days);
  if (person.visit !== null && person.visit <= at && person.visit > agenda.now) return; // one visit serves all her plans
  person.visit = at;
  agenda.at(at, () => {
    if (person.visit === at) visit(house, person);
  });
}

/** What the paper in her hand says: she comes around the day by herself, or forgets it. */
export function followsPlan(house: House, file: CourseFile): void {
  const { agenda, random } = house;
  const today = localDay(agenda.now);
  const person = personOf(house, file);
  if (person.visit !== null && person.visit > agenda.now) return;
  const next = pictureToday(house.system, file)?.obligations.find(
    ({ metOn, until, check, due }) =>
      metOn === null && until >= dayText(today) && !person.skipped.has(`${check} ${due}`),
  );
  if (next === undefined) return;
  const from = Math.max(0, dayNumber(next.from) - today);
  const until = Math.max(from, Math.min(dayNumber(next.due) + 10, dayNumber(next.until)) - today);
  if (strikes(house, "patient-forgets")) {
    person.skipped.add(`${next.check} ${next.due}`);
    return;
  }
  comes(house, file, random.between(from, until));
}

/** One visit for everything that is owed around that day, whichever plan it stands in: one draw, and the talks. */
function visit(house: House, person: Person): void {
  const { agenda, system, tally } = house;
  person.visit = null;
  if (!isHere(person, agenda.now)) return;
  const today = dayText(localDay(agenda.now));
  const files = [...system.files.values()].filter(({ patient }) => patient === person.id);
  const followed = files.filter(({ course }) => course.standing.status !== "closed" && course.letter !== undefined);
  if (followed.length === 0) return;
  tally.service.gpVisits += 1;
  for (const file of followed) {
    const picture = pictureToday(system, file);
    const open = picture === undefined ? [] : openChecks(picture, today);
    const analytes = new Set(open.flatMap(({ needs }) => needs.flatMap(([first]) => first ?? [])));
    const disease = person.diseases.find(({ course }) => course === file.id);
    if (disease === undefined) throw new Error("a course is about a disease");
    bloodTaken(house, person, disease.blood([...analytes], localDay(agenda.now)), file.course.holder);
    talk(
      house,
      file,
      open.filter(({ needs }) => needs.length === 0),
    );
  }
}

/** What is asked and answered at the visit is written down on the same day. */
function talk(house: House, file: CourseFile, owed: readonly ObligationFact[]): void {
  const { agenda, country } = house;
  const { holder } = file.course;
  const practice = country.practices.find(({ id }) => id === holder);
  const nurse = practice && (present(practice, agenda.now, "practice-nurse") ?? present(practice, agenda.now, "gp"));
  if (nurse === undefined) return;
  const on = dayText(localDay(agenda.now));
  for (const { check, due } of owed) tryAct(house, file, nurse, { type: "do-check", check, due, on, note: "" });
}

/** The person of a course. */
export function personOf({ people }: House, { patient }: CourseFile): Person {
  const person = people.find(({ id }) => id === patient);
  if (person === undefined) throw new Error("a course has a person");
  return person;
}
