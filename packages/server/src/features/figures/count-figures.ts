import type { Recorded } from "@foelgeskab/followup/course";
import type { Contribution, Counting } from "@foelgeskab/followup/figures/indicators/contribution";
import { figuresOfCourse } from "@foelgeskab/followup/figures/indicators/figures-of-course";
import type { IsoDay } from "@foelgeskab/followup/ids";
import { sql } from "kysely";
import type { Db } from "../../store/transaction.ts";

/** One contribution with the course it comes from. */
export interface CourseContribution extends Contribution {
  patientId: string;
  courseId: string;
}

/** So many patients' events are in memory at once. */
const LOT = 500;

/**
 * Everything that the courses which the caller may see add to the indicators, by patient and course: each event is read once, patients lot
 * by lot. Row security decides whose they are: a person gets her party's patients, the system all.
 */
export async function* countFigures(db: Db, counting: Omit<Counting, "bornOn">): AsyncGenerator<CourseContribution> {
  for (let after = FIRST; ; ) {
    const lot = await coursesAfter(db, after);
    for (const { patientId, courseId, bornOn, history } of lot)
      for (const each of figuresOfCourse(history, { ...counting, bornOn })) yield { ...each, patientId, courseId };
    const last = lot.at(-1);
    if (last === undefined) return;
    after = last.patientId;
  }
}

const FIRST = "00000000-0000-0000-0000-000000000000";

interface WholeCourse {
  patientId: string;
  courseId: string;
  bornOn: IsoDay;
  history: Recorded[];
}

async function coursesAfter(db: Db, after: string): Promise<WholeCourse[]> {
  const { rows } = await sql<WholeCourse>`
    SELECT e.patient_id AS "patientId", e.course_id AS "courseId", p.born_on AS "bornOn", jsonb_agg(jsonb_build_object(
        'event', e.payload, 'by', e.actor, 'on', e.effective_on,
        'at', to_char(e.recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')) ORDER BY e.seq) AS history
    FROM event e JOIN (SELECT patient_id, born_on FROM patient WHERE patient_id > ${after}::uuid AND EXISTS (
        SELECT FROM event x WHERE x.patient_id = patient.patient_id) ORDER BY patient_id LIMIT ${LOT}) p USING (patient_id)
    GROUP BY e.patient_id, e.course_id, p.born_on ORDER BY e.patient_id, e.course_id`.execute(db);
  return rows; // payload and actor are written by appendEvents alone, from the types of Recorded
}
