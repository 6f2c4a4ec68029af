import type { IsoDay } from "@foelgeskab/followup/ids";
import { sql } from "kysely";
import type { LifeSummary } from "./course-rows.ts";
import type { Db } from "./transaction.ts";

/** Something that has waited for a week or more somewhere, as the region's office may know of it. */
export interface ClimbedRow {
  kind:
    | ("check" | "decision" | "plan-over" | "move" | "forced-move" | "other-region" | "rereferral")
    | ("inquiry" | "inquiry-held");
  patientId: string;
  courseId: string;
  name: string;
  cpr: string;
  holder: string;
  department: string;
  about: string;
  since: IsoDay;
  quiet: LifeSummary["escalations"][string] | null;
}

/** Everything that may have climbed to the region's office; nothing for anybody else. Whoever shows it writes the look down. */
export async function climbedRows(db: Db, today: IsoDay): Promise<ClimbedRow[]> {
  const { rows } = await sql<ClimbedRow>`
    SELECT kind, patient_id AS "patientId", course_id AS "courseId", name, cpr, party_id AS holder, department_id AS department, about, since, quiet
    FROM climbed(${today}::date) ORDER BY since, name, course_id, kind`.execute(db);
  return rows;
}

/** Units that hold patients and have nobody to open their lists today. */
export async function unattendedUnits(db: Db, today: IsoDay): Promise<{ party: string; held: number }[]> {
  const { rows } = await sql<{ party: string; held: number }>`
    SELECT party_id AS party, held FROM unattended(${today}::date) ORDER BY held DESC, party_id`.execute(db);
  return rows;
}

/** Messages that have waited since before a moment, by unit. */
export async function waitingMessages(
  db: Db,
  before: string,
): Promise<{ party: string | null; kind: "inbound" | "outbound"; waiting: number; oldest: string }[]> {
  const { rows } = await sql<{ party: string | null; kind: "inbound" | "outbound"; waiting: number; oldest: string }>`
    SELECT party_id AS party, kind, waiting, oldest FROM waiting_messages(${before}::timestamptz) ORDER BY oldest`.execute(
    db,
  );
  return rows;
}
