import type { IsoDay } from "@foelgeskab/followup/ids";
import { sql } from "kysely";
import type { Db } from "../../store/transaction.ts";
import { staffedOn } from "./staffed.ts";

/** A course as the rows say that screens read: what the kernel claims. */
export interface Claim {
  patientId: string;
  courseId: string;
  status: string;
  holder: string;
  closedReason: string | null;
  programme: string;
  headSeq: number;
  headHash: Buffer;
  /** Who held since when, oldest first: "party seconds". */
  holdings: string[] | null;
  /** Whether each period begins at the instant the one before it ends, and only the last is open. */
  gapless: boolean;
  /** What was due by now and is done, or not done: "check day". Neither repeats nor what is never overdue. */
  met: string[];
  open: string[];
  /** The questions that wait, with whose turn it is and by when: "question party day". */
  questions: string[];
  /** Whether the holder is at work and has somebody who can open its lists (safety S3). */
  staffed: boolean;
  /** Whether the holder can see the course: a list that hides it is no list. */
  seen: boolean;
}

/** What the rows claim of every course; by patient, then course. */
export async function claimsOf(db: Db, today: IsoDay): Promise<Claim[]> {
  const { rows } = await sql<Claim>`
    SELECT c.patient_id AS "patientId", c.course_id AS "courseId", c.status, c.holder_id AS holder, c.state -> 'closed' ->> 'reason' AS "closedReason",
      c.programme, c.head_seq AS "headSeq", c.head_hash AS "headHash", h.holdings, coalesce(h.gapless, false) AS gapless,
      coalesce(o.met, '{}') AS met, coalesce(o.open, '{}') AS open, coalesce(q.questions, '{}') AS questions, coalesce(p.staffed, false) AS staffed, r.course_id IS NOT NULL AS seen
    FROM course c
    LEFT JOIN (
      SELECT patient_id, course_id, array_agg(party_id || ' ' || extract(epoch FROM begins) ORDER BY begins) AS holdings,
        bool_and(ends IS NOT DISTINCT FROM next_begins) AS gapless
      FROM (
        SELECT patient_id, course_id, party_id, lower(period) AS begins, upper(period) AS ends,
          lead(lower(period)) OVER (PARTITION BY patient_id, course_id ORDER BY period) AS next_begins
        FROM holding
      ) periods GROUP BY patient_id, course_id
    ) h USING (patient_id, course_id)
    LEFT JOIN (
      SELECT patient_id, course_id, array_agg(check_id || ' ' || due) FILTER (WHERE met_on IS NOT NULL) AS met,
        array_agg(check_id || ' ' || due) FILTER (WHERE met_on IS NULL) AS open
      FROM obligation
      WHERE due <= ${today}::date AND check_id NOT LIKE 'repeat:%' AND NOT coalesce((fact ->> 'optional')::boolean, false)
      GROUP BY patient_id, course_id
    ) o USING (patient_id, course_id)
    LEFT JOIN (
      SELECT patient_id, course_id, array_agg(inquiry_id || ' ' || owed_by || ' ' || answer_by ORDER BY inquiry_id) AS questions
      FROM inquiry WHERE owed_by IS NOT NULL GROUP BY patient_id, course_id
    ) q USING (patient_id, course_id)
    LEFT JOIN (
      SELECT party_id, active AND ${staffedOn(sql`party.party_id`, today)} AS staffed FROM party
    ) p ON p.party_id = c.holder_id
    LEFT JOIN (
      SELECT DISTINCT course_id, party_id FROM care_relation WHERE until IS NULL AND basis IN ('treats', 'follows')
    ) r ON r.course_id = c.course_id AND r.party_id = c.holder_id
    ORDER BY c.patient_id, c.course_id`.execute(db);
  return rows;
}
