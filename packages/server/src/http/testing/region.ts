import { randomUUID } from "node:crypto";
import type pg from "pg";

/** A region of three places and five invented people, as little as access needs. */
export const people = {
  doctor: "u-doctor",
  gp: "u-gp",
  nurse: "u-nurse",
  otherGp: "u-other-gp",
  /** Works for both practices. */
  locum: "u-locum",
  /** Writes versions of programmes, and sees no patient. */
  editor: "u-editor",
  /** Looks after what has climbed, and sees no patient's page. */
  office: "u-office",
} as const;

/** The places they work. */
export const places = {
  ...{ department: "dep", practice: "prac-1", otherPractice: "prac-2", programmeGroup: "programmes", office: "region" },
} as const;

/** Fills the directory and the register, and marks the database as a demo region. */
export async function seedRegion(pool: pg.Pool): Promise<void> {
  await pool.query(`
    set search_path = foelgeskab;
    insert into party (party_id, kind, name, organisation, identifier, ean) values
      ('dep', 'department', 'Urinvejskirurgi', 'Aarhus Universitetshospital', '6620128', '5790000000012'),
      ('prac-1', 'practice', 'Lægerne <Vestergade>', '', '079741', '5790000000029'),
      ('prac-2', 'practice', 'Lægehuset Ø', '', '079742', '5790000000036'),
      ('prac-3', 'practice', 'Lukket praksis', '', '079743', '5790000000043'),
      ('region', 'region', 'Praksisenheden', '', 'RM', '5790000000067'),
      ('programmes', 'programme-group', 'Programgruppen', '', 'RM-P', '5790000000050');
    update party set active = false where party_id = 'prac-3';
    insert into app_user (user_id, name, title, subject) values
      ('u-doctor', 'Anna Holm', 'overlæge', 's-doctor'), ('u-gp', 'Mette Krogh', 'læge', 's-gp'),
      ('u-nurse', 'Dorte Winther', '', 's-nurse'), ('u-other-gp', 'Bo Lind', 'læge', 's-other-gp'),
      ('u-locum', 'Vikar Vang', 'læge', 's-locum'), ('u-editor', 'Ulla Friis', 'overlæge', 's-editor'), ('u-office', 'Kaja Dam', '', 's-office'), ('u-nobody', 'Uden Sted', '', 's-nobody'), ('u-closed', 'Lukket Læge', '', 's-closed');
    insert into membership (user_id, party_id, role) values
      ('u-doctor', 'dep', 'hospital-doctor'), ('u-gp', 'prac-1', 'gp'), ('u-nurse', 'prac-1', 'practice-nurse'),
      ('u-other-gp', 'prac-2', 'gp'), ('u-locum', 'prac-1', 'gp'), ('u-locum', 'prac-2', 'gp'), ('u-closed', 'prac-3', 'gp'),
      ('u-editor', 'programmes', 'programme-editor'), ('u-office', 'region', 'region-office');
    insert into setting values ('demo', 'true');
    set search_path = public;`);
}

/** Adds an invented patient whom the given party may see. */
export async function addPatient(pool: pg.Pool, party: string, cpr: string): Promise<string> {
  const patient = randomUUID();
  await pool.query(
    `insert into foelgeskab.patient (patient_id, cpr, given_name, family_name, search_name, born_on)
     values ($1, $2, 'Jens', 'Holm', 'jens holm', '1955-03-14')`,
    [patient, cpr],
  );
  await pool.query(
    `insert into foelgeskab.care_relation (patient_id, course_id, party_id, basis, since) values ($1, gen_random_uuid(), $2, 'follows', '2026-08-06')`,
    [patient, party],
  );
  return patient;
}
