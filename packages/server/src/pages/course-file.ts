import { concerning, type SilentFeed } from "@foelgeskab/followup/account/silent-feeds";
import { type Course, type Recorded, rulingProgramme } from "@foelgeskab/followup/course";
import { type CoursePicture, pictureOf } from "@foelgeskab/followup/course-picture";
import { replay } from "@foelgeskab/followup/evolve";
import type { IsoDay } from "@foelgeskab/followup/ids";
import type { Programme, ProgrammeVersions } from "@foelgeskab/followup/programme";
import { sql } from "kysely";
import type { World } from "../advance/advance.ts";
import { loadHistory } from "../store/course-store.ts";
import type { Db } from "../store/transaction.ts";
import { silentNow } from "./feed-state.ts";

/** The patient's row, as the page shows the person. */
export interface PatientRow {
  patientId: string;
  cpr: string;
  givenName: string;
  familyName: string;
  bornOn: IsoDay;
  street: string;
  postcode: string;
  city: string;
  phone: string;
  practiceId: string | null;
  person: Record<string, string>;
}

/** A party's row, as pages and letters name it. */
export interface PartyRow {
  id: string;
  kind: "department" | "practice" | "region" | "programme-group";
  name: string;
  organisation: string;
  identifier: string;
  ean: string;
  street: string;
  postcode: string;
  city: string;
  phone: string;
}

/** Everything about one course that pages, letters and acts read. */
export interface CourseFile {
  courseId: string;
  patient: PatientRow;
  course: Course;
  history: Recorded[];
  programme: Programme;
  versions: ProgrammeVersions;
  picture: CoursePicture | undefined;
  parties: ReadonlyMap<string, PartyRow>;
  today: Temporal.PlainDate;
  /** Days in all for which the region lets a met criterion wait. */
  mostDeferredDays: number;
  /** The laboratory that answers for the patient, where it has fallen silent. */
  silent?: SilentFeed;
  /** A register that would tell whether the patient lives and who the own doctor is, where it has fallen silent. */
  silentRegister?: SilentFeed;
}

/** Opens a course's file; undefined for one that does not exist or may not be seen. */
export async function openFile(db: Db, world: World, courseId: string): Promise<CourseFile | undefined> {
  const patient = await loadPatient(db, courseId);
  if (patient === undefined) return undefined;
  const history = await loadHistory(db, { patientId: patient.patientId, courseId });
  const course = replay(history);
  if (course === undefined) throw new Error(`course ${courseId} has no events`);
  const today = world.clock.today();
  const { ruling: versions } = world.catalogue;
  const programme = rulingProgramme(course, versions);
  const picture = pictureOf(course, { today, bornOn: patient.bornOn, versions });
  const looked = { now: world.clock.now(), settings: world.settings };
  const quiet = concerning(course, picture, await silentNow(db, looked, ["laboratory", "registers"]));
  const silent = quiet.find(({ feed }) => feed === "laboratory");
  const register = quiet.find(({ feed }) => feed === "registers");
  const around = {
    ...(silent === undefined ? {} : { silent }),
    ...(register === undefined ? {} : { silentRegister: register }),
  };
  const parties = await loadParties(db);
  const { mostDeferredDays } = world.settings;
  const read = { courseId, patient, course, history, programme, versions, picture, parties, today };
  return { ...read, mostDeferredDays, ...around };
}

async function loadPatient(db: Db, courseId: string): Promise<PatientRow | undefined> {
  const { rows } = await sql<PatientRow>`
    SELECT p.patient_id AS "patientId", p.cpr, p.given_name AS "givenName", p.family_name AS "familyName", p.born_on AS "bornOn", p.street, p.postcode, p.city,
           p.phone, p.practice_id AS "practiceId", p.person
    FROM course c JOIN patient p USING (patient_id) WHERE c.course_id = ${courseId}::uuid`.execute(db);
  return rows[0];
}

/** All parties by id. */
async function loadParties(db: Db): Promise<ReadonlyMap<string, PartyRow>> {
  const { rows } =
    await sql<PartyRow>`SELECT party_id AS id, kind, name, organisation, identifier, ean, street, postcode, city, phone FROM party`.execute(
      db,
    );
  return new Map(rows.map((row) => [row.id, row]));
}

/** A party's name as pages write it, with its organisation where it has one. */
export function partyName({ parties }: Pick<CourseFile, "parties">, id: string): string {
  const party = parties.get(id);
  if (party === undefined) return id;
  return party.organisation === "" || party.organisation === party.name
    ? party.name
    : `${party.name}, ${party.organisation}`;
}
