import type { Course } from "@foelgeskab/followup/course";
import { replay } from "@foelgeskab/followup/evolve";
import { loadHistory } from "../../store/course-store.ts";
import type { Db } from "../../store/transaction.ts";
import type { OpenCourse } from "./find-courses.ts";

/** An open course of a patient, as its events make it. */
export interface KnownCourse {
  courseId: string;
  course: Course;
}

/** The open courses of a patient that were found, each as it stands. */
export async function openCourses(db: Db, open: readonly OpenCourse[]): Promise<KnownCourse[]> {
  const known: KnownCourse[] = [];
  for (const { courseId, patientId } of open) {
    const course = replay(await loadHistory(db, { patientId, courseId }));
    if (course !== undefined) known.push({ courseId, course });
  }
  return known;
}
