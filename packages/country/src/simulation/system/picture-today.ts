import type { CoursePicture } from "@foelgeskab/followup/course-picture";
import type { DayNumber } from "@foelgeskab/followup/day";
import { localDay, plainDay } from "../time.ts";
import type { CourseFile, System } from "./system.ts";

/** A picture stays true for so many days where nothing happens: what is owed is kept 36 months ahead, and today is compared when somebody looks. */
const DAYS_KEPT = 90;

/** The picture of a course as a screen would show it, computed anew where something has happened that it is made of. */
export function pictureToday(system: System, file: CourseFile): CoursePicture | undefined {
  const { course, seen } = file;
  const on = localDay(system.clock());
  if (seen !== undefined && on - seen.on < DAYS_KEPT && on >= seen.on && sameForPicture(seen.of, course))
    return seen.picture;
  const picture = computed(system, file, on);
  file.seen = { of: course, on, picture };
  return picture;
}

/** The picture of a course as it is computed on a very day, whatever the server's clock shows. */
export function pictureOn(system: System, file: CourseFile, day: DayNumber): CoursePicture | undefined {
  const { course, seen } = file;
  return seen?.on === day && sameForPicture(seen.of, course) ? seen.picture : computed(system, file, day);
}

function computed({ domain, patients, country }: System, { course, patient }: CourseFile, day: DayNumber) {
  const bornOn = patients.get(patient)?.bornOn;
  if (bornOn === undefined) throw new Error("a course has a patient");
  return domain.pictureOf(course, { today: plainDay(day), bornOn, versions: country.versions });
}

/** What a picture is made of is the very same; contacts, signatures and the like are not in it. */
function sameForPicture(one: CourseFile["course"], other: CourseFile["course"]): boolean {
  return (
    one.results === other.results &&
    one.symptoms === other.symptoms &&
    one.done === other.done &&
    one.letter === other.letter &&
    one.returned?.letter === other.returned?.letter &&
    one.earlier === other.earlier &&
    one.subject === other.subject &&
    (one.standing.status === "closed") === (other.standing.status === "closed")
  );
}
