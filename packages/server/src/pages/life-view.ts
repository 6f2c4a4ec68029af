import { isFollowed } from "@foelgeskab/followup/evolve-handover";
import { type IsoDay, isoDay } from "@foelgeskab/followup/ids";
import { PRACTICE_CHANGE_NAME } from "@foelgeskab/followup/life-events";
import { sql } from "kysely";
import type { LifeView } from "../contract.ts";
import type { Db } from "../store/transaction.ts";
import { type CourseFile, partyName } from "./course-file.ts";

/** What the registers say of the person, and what follows for who has the patient. */
export async function lifeView(db: Db, file: CourseFile): Promise<LifeView> {
  const { course, today } = file;
  const { standing, ownPractice, unreadMove, regionMove, escalations } = course;
  const onward = standing.status === "moving" ? standing.onward : undefined;
  const follows = onward?.to ?? (isFollowed(standing) ? standing.handover.to : undefined);
  const elsewhere = ownPractice !== undefined && follows !== undefined && ownPractice.to !== follows;
  return {
    ...(await ofPerson(db, file)),
    ownPractice: elsewhere
      ? {
          name: ownPractice.to === null ? null : partyName(file, ownPractice.to),
          on: ownPractice.on,
          because: PRACTICE_CHANGE_NAME[ownPractice.because],
        }
      : null,
    onward:
      onward === undefined
        ? null
        : {
            id: onward.id,
            toName: partyName(file, onward.to),
            fromName: partyName(file, onward.from),
            offeredOn: onward.offeredOn,
            answerDue: onward.answerDue,
            late: onward.answerDue < isoDay(today),
            because: PRACTICE_CHANGE_NAME[onward.because],
          },
    unreadMove: unreadMove === undefined ? null : { fromName: partyName(file, unreadMove.from), on: unreadMove.on },
    regionMove: regionMove ?? null,
    unvouched:
      file.silentRegister === undefined || standing.status === "closed"
        ? null
        : { register: file.silentRegister.sender ?? "", since: file.silentRegister.since },
    unconfirmed: isFollowed(standing) && standing.unconfirmed !== undefined,
    numbers: await numbersOf(db, file),
    decisions: Object.values(escalations)
      .filter(({ until }) => until > isoDay(today))
      .map(({ level, decision, note, until, by }) => ({ level, decision, note, until, by: by.name })),
  };
}

type OfPerson = Pick<LifeView, "diedOn" | "emigratedOn" | "movedTo" | "holderClosesOn">;

async function ofPerson(db: Db, { patient, course }: CourseFile): Promise<OfPerson> {
  const { rows } = await sql<OfPerson>`
    SELECT p.died_on AS "diedOn", p.emigrated_on AS "emigratedOn", p.moved_to AS "movedTo",
           (SELECT closes_on FROM party WHERE party_id = ${course.holder} AND active) AS "holderClosesOn"
    FROM patient p WHERE p.patient_id = ${patient.patientId}::uuid`.execute(db);
  const [row] = rows;
  if (row === undefined) throw new Error("a patient whose course is open to the reader has a row");
  return row;
}

/** Earlier numbers of the patient, and the records of the same person that the reader may see. */
async function numbersOf(db: Db, { patient }: CourseFile): Promise<LifeView["numbers"]> {
  const { rows } = await sql<LifeView["numbers"][number] & { until: IsoDay | null }>`
    SELECT i.number, CASE i.kind WHEN 'replacement' THEN 'replacement' ELSE 'earlier' END AS kind, NULL AS "courseId"
    FROM patient_identifier i WHERE i.patient_id = ${patient.patientId}::uuid AND i.number <> ${patient.cpr}
    UNION ALL
    SELECT p.cpr, 'linked', (SELECT c.course_id FROM course c WHERE c.patient_id = p.patient_id ORDER BY c.status = 'closed', c.opened_on LIMIT 1)
    FROM patient p WHERE p.patient_id IN (SELECT same_person(${patient.patientId}::uuid)) AND p.patient_id <> ${patient.patientId}::uuid`.execute(
    db,
  );
  return rows;
}
