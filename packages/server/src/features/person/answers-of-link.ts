import type { Course, CourseResult } from "@foelgeskab/followup/course";
import { replay } from "@foelgeskab/followup/evolve";
import type { Actor } from "@foelgeskab/followup/party";
import { takenBack } from "@foelgeskab/followup/result-links";
import type { World } from "../../advance/advance.ts";
import { loadHistory } from "../../store/course-store.ts";
import { keepWith, listAgain, listKeptWithOther, namedAfter, ownersOf } from "../../store/parted-letters.ts";
import { coursesOf, type PersonRecord } from "../../store/person-rows.ts";
import type { Db } from "../../store/transaction.ts";
import { advanceByRegister } from "./advance-by-register.ts";

/** A course of one of the two, as it stands when the link is undone. */
interface HeldCourse {
  courseId: string;
  patientId: string;
  open: boolean;
  results: Course["results"];
}

/** What came in one letter, and in whose courses it is. */
interface HeldLetter {
  message: string;
  /** The one whose number it has; null where a person placed it in both and nothing tells. */
  owner: string | null;
  results: CourseResult[];
}

/**
 * They are two people after all: an answer that came while they were linked is in both people's courses, and goes where its own number says.
 * From the other's it is taken back, so that what it met is owed again (safety S6). What no number tells is taken back from both, and waits for a person.
 */
export async function partAnswers(
  db: Db,
  world: World,
  by: Actor,
  [one, other]: readonly [PersonRecord, PersonRecord],
): Promise<void> {
  const courses = [...(await heldCourses(db, one)), ...(await heldCourses(db, other))].sort((a, b) =>
    a.courseId < b.courseId ? -1 : 1,
  );
  const letters = await heldLetters(db, courses);
  const occasion = `parted ${world.clock.now().toString()}`;
  const say = (courseId: string, results: readonly CourseResult[]) =>
    advanceByRegister(db, world, by, courseId, { type: "receive-results", results: [...results] });
  for (const { courseId, patientId, open, results } of courses) {
    const leaves = (message?: string) =>
      letters.some((letter) => letter.message === message && letter.owner !== patientId);
    const gone = takenBack(
      results.filter(({ message }) => leaves(message)),
      ({ id }) => namedAfter(id, `${courseId} ${occasion}`),
    );
    const own = open ? letters.filter(({ owner }) => owner === patientId).flatMap((letter) => letter.results) : [];
    if (gone.length + own.length > 0) await say(courseId, [...gone, ...own]);
  }
  for (const letter of letters) await keepLetter(db, letter, courses);
  await listKeptWithOther(db, [one.patientId, other.patientId]);
}

async function heldCourses(db: Db, { patientId }: PersonRecord): Promise<HeldCourse[]> {
  const held: HeldCourse[] = [];
  for (const { courseId, status } of await coursesOf(db, patientId)) {
    const course = replay(await loadHistory(db, { patientId, courseId }));
    held.push({ courseId, patientId, open: status !== "closed", results: course?.results ?? [] });
  }
  return held;
}

/** The letters that are with the wrong one of the two, or with both and nobody can tell. */
async function heldLetters(db: Db, courses: readonly HeldCourse[]): Promise<HeldLetter[]> {
  const messages = new Set(courses.flatMap(({ results }) => results.flatMap(({ message }) => message ?? [])));
  const owners = await ownersOf(db, [...messages]);
  return [...owners].flatMap(([message, { owner, byHand }]) => {
    const holding = courses.filter((course) => isIn(course, message));
    if (holding.every(({ patientId }) => patientId === owner)) return [];
    const results = holding[0]?.results.filter((result) => isAsItCame(result, message)) ?? [];
    const inBoth = holding.some(({ patientId }) => patientId === owner);
    return [{ message, owner: byHand && inBoth ? null : owner, results }];
  });
}

/** Whether a course has an answer of the letter that was not taken back. */
function isIn({ results }: HeldCourse, message: string): boolean {
  const own = results.filter((result) => result.message === message);
  return takenBack(own, ({ id }) => id).length > 0;
}

/** Not the word that took it back at an earlier undoing. */
function isAsItCame({ message, status }: CourseResult, of: string): boolean {
  return message === of && status !== "entered-in-error";
}

/** The letter lies with its own person's course, or on the list where she has none that is open. */
async function keepLetter(
  db: Db,
  { message, owner, results }: HeldLetter,
  courses: readonly HeldCourse[],
): Promise<void> {
  const own = courses.find((course) => course.patientId === owner && (course.open || isIn(course, message)));
  if (own !== undefined) return keepWith(db, message, own.courseId);
  const content = results.map(({ analysis, value, unit, sampledOn }) => `${sampledOn} ${analysis} ${value} ${unit}`);
  await listAgain(db, message, { patientId: owner, content: content.join("\n") });
}
