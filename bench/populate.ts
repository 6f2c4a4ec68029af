import type { Pool } from "./join-database.ts";
import type { Followed } from "./laboratory.ts";

/** All that is kept of a followed course and of its patient, as two writers at once can copy it; columns that are not named are the model's. */
const COPIED = [
  ["patient", "patient_identifier", "course", "event", "care_relation", "holding"],
  ["obligation", "verdict", "result", "followed"],
] as const;
/** How many courses of the region the stored ones are copies of. */
const MODELS = 200;
/** One stored patient of so many has a history as they are in the region; the others have the shortest ones, so that filling takes minutes and not an hour. */
const ONE_TYPICAL_IN = 16;

/** As many as a Danish practice would follow: 400,000 patients in 1,700 practices. */
const A_PRACTICE = 235;

/**
 * Fills the register up to so many stored patients: copies of patients of the demo region whom practices follow, all their rows, each under a number and ids of
 * her own, and of practices of their own. Numbers end in 998 or 999 and a digit and fail modulus 11. The copied events keep their models' hashes, so the chains of this population are no proof.
 */
export async function fillUpTo(pool: Pool, patients: number): Promise<void> {
  await pool.query(
    `CREATE SCHEMA IF NOT EXISTS bench;
     CREATE TABLE IF NOT EXISTS bench.stored (patient_id uuid, course_id uuid, new_patient uuid, new_course uuid, cpr text, typical boolean, upto int,
       practice text, new_practice int)`,
  );
  const { rowCount } = await pool.query(NEW_PATIENTS, [patients, MODELS, ONE_TYPICAL_IN, A_PRACTICE]);
  if (rowCount === 0) throw new Error(`${patients} patients are there already: begin the ladder higher`);
  await pool.query(NEW_PRACTICES, [patients]);
  await pool.query("ANALYZE bench.stored, foelgeskab.party");
  await Promise.all(COPIED.map((tables) => copyAll(pool, tables, patients)));
  const filled = COPIED.flat().map((table) => `foelgeskab.${table}`);
  await pool.query(`VACUUM ANALYZE ${filled.join(", ")}`);
}

/** In one transaction, without the tables' own triggers: what they make of each row is in the models' rows already. */
async function copyAll(pool: Pool, tables: readonly string[], upto: number): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query("BEGIN");
    for (const table of tables) {
      await client.query(`ALTER TABLE foelgeskab.${table} DISABLE TRIGGER USER`);
      await client.query(await copyOf(pool, table), [upto]);
      await client.query(`ALTER TABLE foelgeskab.${table} ENABLE TRIGGER USER`);
    }
    await client.query("COMMIT");
  } finally {
    client.release();
  }
}

/** So many of the stored patients with a typical history, from all over the register, as a laboratory's answer names them. */
export async function typicalPatients(pool: Pool, most: number): Promise<Followed[]> {
  const { rows } = await pool.query<Followed>(
    `SELECT s.cpr, h.ean, h.identifier AS yder FROM bench.stored s JOIN foelgeskab.course c ON (c.patient_id, c.course_id) = (s.new_patient, s.new_course)
     JOIN foelgeskab.party h ON h.party_id = c.holder_id WHERE s.typical ORDER BY md5(s.new_course::text) LIMIT $1`,
    [most],
  );
  return rows;
}

/** Each new patient with the model that she is a copy of; days of birth from 1937 to 1999 in her number, and the model's in her record. */
const NEW_PATIENTS = `
  INSERT INTO bench.stored (patient_id, course_id, new_patient, new_course, cpr, typical, upto, practice, new_practice)
  WITH followed AS (
    SELECT patient_id, course_id, holder_id, head_seq FROM foelgeskab.course c JOIN foelgeskab.party h ON h.party_id = c.holder_id
    WHERE c.status = 'followed' AND h.kind = 'practice' AND NOT EXISTS (SELECT FROM bench.stored s WHERE s.new_course = c.course_id)
  ), model AS (
    (SELECT patient_id, course_id, holder_id, true AS typical, row_number() OVER (ORDER BY md5(course_id::text)) - 1 AS at FROM followed ORDER BY at LIMIT $2)
    UNION ALL
    (SELECT patient_id, course_id, holder_id, false, row_number() OVER (ORDER BY head_seq, course_id) - 1 AS at FROM followed ORDER BY at LIMIT $2 / 4)
  ), number AS (
    SELECT to_char(day, 'DDMMYY') || nine || last AS cpr
    FROM generate_series(date '1937-01-01', date '1999-12-31', interval '1 day') AS day, unnest(ARRAY['998', '999']) AS nine, generate_series(0, 9) AS last
  ), free AS (
    SELECT cpr, row_number() OVER () AS at FROM number
    WHERE (SELECT sum(weight * substr(cpr, place::int, 1)::int) % 11 FROM unnest(ARRAY[4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) WITH ORDINALITY AS w(weight, place)) <> 0
      AND NOT EXISTS (SELECT FROM foelgeskab.patient_identifier k WHERE k.number = cpr)
    LIMIT greatest(0, $1 - (SELECT count(*) FROM foelgeskab.patient))
  )
  SELECT m.patient_id, m.course_id, gen_random_uuid(), gen_random_uuid(), f.cpr, m.typical, $1, m.holder_id,
         (f.at + (SELECT count(*) FROM bench.stored)) / $4 FROM free f
  JOIN model m ON m.typical = (f.at % $3 = 0) AND m.at = f.at / $3 % CASE WHEN m.typical THEN $2 ELSE $2 / 4 END`;

/** Practices like one of the region, each with its own number and mailbox (GLN with its check digit). */
const NEW_PRACTICES = `
  INSERT INTO foelgeskab.party (party_id, kind, name, identifier, ean)
  SELECT 'bench-' || at, 'practice', 'Lægerne Måling ' || at, to_char(800000 + at, 'FM000000'), digits || (10 - (
    SELECT sum(substr(digits, place, 1)::int * CASE WHEN place % 2 = 0 THEN 3 ELSE 1 END) FROM generate_series(1, 12) AS place) % 10) % 10
  FROM (SELECT DISTINCT new_practice AS at, '57900009' || to_char(new_practice, 'FM0000') AS digits FROM bench.stored WHERE upto = $1) n
  ON CONFLICT (party_id) DO NOTHING`;

/** What a copy has of its own; a party is the new practice where it is the model's, also in the events of those whose course will go on. */
const own = (column: string): string => {
  switch (column) {
    case "patient_id":
      return "n.new_patient";
    case "course_id":
      return "n.new_course";
    case "cpr":
    case "number":
      return "n.cpr";
    case "holder_id":
    case "practice_id":
    case "party_id":
      return `CASE WHEN m.${column} = n.practice THEN 'bench-' || n.new_practice ELSE m.${column} END`;
    case "payload":
    case "actor":
      return `CASE WHEN n.typical THEN replace(m.${column}::text, '"' || n.practice || '"', '"bench-' || n.new_practice || '"')::jsonb ELSE m.${column} END`;
    default:
      return `m.${column}`;
  }
};

async function copyOf(pool: Pool, table: string): Promise<string> {
  const { rows } = await pool.query<{ name: string }>(
    "SELECT attname AS name FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attnum",
    [`foelgeskab.${table}`],
  );
  const names = rows.map(({ name }) => name);
  const ofCourse = names.includes("course_id") ? "AND m.course_id = n.course_id" : "";
  const current = table === "patient_identifier" ? "AND m.until IS NULL AND m.kind = 'cpr'" : "";
  return `INSERT INTO foelgeskab.${table} (${names.join(", ")}) SELECT ${names.map(own).join(", ")}
          FROM bench.stored n JOIN foelgeskab.${table} m ON m.patient_id = n.patient_id ${ofCourse} ${current} WHERE n.upto = $1`;
}
