import type { Pool } from "../../bench/join-database.ts";
import { type Browser, createBrowser, logIn } from "../../packages/server/src/http/testing/browser.ts";

/** A check that is owed for a patient of a practice. */
export interface Owed {
  courseId: string;
  practice: string;
  check: string;
  due: string;
}

/** A patient of a practice, and the department that would get him back. */
export interface Referable {
  courseId: string;
  practice: string;
  department: string;
}

/** Who works at the product while it is killed, and on whom. */
export interface Cast {
  /** A doctor of each practice and each department. */
  doctors: Map<string, Browser>;
  owed: Owed[];
  referable: Referable[];
  /** Whose laboratory answers arrive: civil registration number, and the receiving practice. */
  sampled: { cpr: string; ean: string; yder: string }[];
}

/** Only so many practices take part, and so many of their patients go back: the others are there to be rung. */
const PRACTICES = 8;
const REFERABLE = 120;

/** Logs everybody in, and finds their patients. */
export async function castOf(origin: string, pool: Pool): Promise<Cast> {
  const { rows: practices } = await pool.query<{ id: string }>(
    `SELECT c.holder_id AS id FROM foelgeskab.course c JOIN foelgeskab.party h ON h.party_id = c.holder_id
     WHERE c.status = 'followed' AND h.kind = 'practice' GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT $1`,
    [PRACTICES],
  );
  const ids = practices.map(({ id }) => id);
  const { rows: all } = await pool.query<Referable>(
    `SELECT course_id AS "courseId", holder_id AS practice, department_id AS department FROM foelgeskab.course
     WHERE status = 'followed' AND holder_id = ANY ($1) ORDER BY course_id`,
    [ids],
  );
  const referable = all.slice(0, Math.min(REFERABLE, Math.floor(all.length / 2)));
  const { rows: owed } = await pool.query<Owed>(
    `SELECT course_id AS "courseId", c.holder_id AS practice, check_id AS "check", due::text
     FROM foelgeskab.obligation o JOIN foelgeskab.course c USING (patient_id, course_id)
     WHERE course_id = ANY ($1) AND o.met_on IS NULL AND o.due > current_date ORDER BY due, course_id`,
    [all.slice(referable.length).map(({ courseId }) => courseId)],
  );
  const { rows: sampled } = await pool.query<Cast["sampled"][number]>(
    `SELECT p.cpr, h.ean, h.identifier AS yder FROM foelgeskab.course c JOIN foelgeskab.patient p USING (patient_id)
     JOIN foelgeskab.party h ON h.party_id = c.holder_id WHERE c.status = 'followed' AND h.kind = 'practice' ORDER BY md5(p.cpr)`,
  );
  const doctors = new Map<string, Browser>();
  for (const id of ids) doctors.set(id, await browserOf(origin, pool, id, "gp"));
  for (const department of new Set(referable.map((each) => each.department)))
    doctors.set(department, await browserOf(origin, pool, department, "hospital-doctor"));
  return { doctors, owed, referable, sampled };
}

async function browserOf(origin: string, pool: Pool, party: string, role: string): Promise<Browser> {
  const { rows } = await pool.query<{ user: string }>(
    `SELECT m.user_id AS "user" FROM foelgeskab.membership m WHERE m.party_id = $1 AND m.role = $2
     AND 1 = (SELECT count(*) FROM foelgeskab.membership o WHERE o.user_id = m.user_id) ORDER BY 1 LIMIT 1`,
    [party, role],
  );
  const [first] = rows;
  if (first === undefined) throw new Error(`nobody works as ${role} at ${party} alone`);
  const browser = createBrowser(origin);
  await logIn(browser, first.user);
  return browser;
}
