import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Pool } from "../../bench/join-database.ts";
import type { Done, Kind, Ledger } from "./work.ts";

/** What is wrong after all the kills, one sentence each; none where nothing was lost and nothing doubled. */
export async function judge(pool: Pool, dataDir: string, { done, wrong }: Ledger): Promise<string[]> {
  return [
    ...wrong,
    ...(await messages(pool, of(done, "message"))),
    ...(await acts(pool, of(done, "contact"), "contact-made", "note")),
    ...(await acts(pool, of(done, "refer-back"), "referred-back", "rereferral,reason")),
    ...(await acts(pool, of(done, "accept-rereferral"), "rereferral-accepted", "rereferral")),
    ...(await chains(pool)),
    ...(await holders(pool)),
    ...(await letters(pool, join(dataDir, "outbox"), of(done, "refer-back"))),
  ];
}

function of(done: readonly Done[], kind: Kind): string[] {
  return done.filter((each) => each.kind === kind).map(({ mark }) => mark);
}

/** Each message that was acknowledged is there once, with its answer once in the patient's events. */
async function messages(pool: Pool, marks: readonly string[]): Promise<string[]> {
  const { rows } = await pool.query<{ mark: string; kept: number; placed: number; events: number }>(
    `WITH answer AS (
       SELECT r ->> 'message' AS message FROM foelgeskab.event e, jsonb_array_elements(e.payload -> 'results') r WHERE e.type = 'results-received')
     SELECT m.mark, count(DISTINCT i.inbound_id) AS kept, count(DISTINCT i.inbound_id) FILTER (WHERE i.state = 'matched') AS placed,
       (SELECT count(*) FROM answer a JOIN foelgeskab.inbound x ON x.inbound_id::text = a.message WHERE x.letter_id = 'XRPT01 ' || m.mark) AS events
     FROM unnest($1::text[]) AS m(mark) LEFT JOIN foelgeskab.inbound i ON i.letter_id = 'XRPT01 ' || m.mark GROUP BY m.mark`,
    [marks],
  );
  return rows
    .filter(({ kept, placed, events }) => kept !== 1 || placed !== 1 || events !== 1)
    .map(({ mark, ...found }) => `message ${mark}: ${JSON.stringify(found)} instead of one of each`);
}

/** Each act that was answered stands once in the events. */
async function acts(pool: Pool, marks: readonly string[], type: string, path: string): Promise<string[]> {
  const { rows } = await pool.query<{ mark: string; events: number }>(
    `SELECT m.mark, count(e.seq) AS events FROM unnest($1::text[]) AS m(mark)
     LEFT JOIN foelgeskab.event e ON e.type = $2 AND e.payload #>> $3::text[] = m.mark GROUP BY m.mark`,
    [marks, type, path.split(",")],
  );
  return rows
    .filter(({ events }) => events !== 1)
    .map(({ mark, events }) => `${type} "${mark}": ${events} times instead of once`);
}

/** Each event rests on the one before it, and each course knows its last. */
async function chains(pool: Pool): Promise<string[]> {
  const { rows } = await pool.query<{ course: string }>(
    `SELECT course_id AS course FROM (
       SELECT e.course_id, e.hash = sha256(e.previous_hash || convert_to(jsonb_build_array(e.patient_id, e.course_id, e.seq, e.type, e.payload,
           e.actor, extract(epoch FROM e.recorded_at), e.effective_on)::text, 'UTF8'))
         AND e.previous_hash = coalesce(lag(e.hash) OVER w, ''::bytea) AND e.seq = coalesce(lag(e.seq) OVER w, 0) + 1
         AND (lead(e.seq) OVER w IS NOT NULL OR (c.head_seq, c.head_hash) IS NOT DISTINCT FROM (e.seq, e.hash)) AS sound
       FROM foelgeskab.event e LEFT JOIN foelgeskab.course c USING (patient_id, course_id)
       WINDOW w AS (PARTITION BY e.patient_id, e.course_id ORDER BY e.seq)) x
     WHERE NOT sound GROUP BY course_id`,
  );
  return rows.map(({ course }) => `the chain of course ${course} is broken`);
}

/** Every course has one holder now, the one that its events name last. */
async function holders(pool: Pool): Promise<string[]> {
  const { rows } = await pool.query<{ course: string }>(
    `SELECT c.course_id AS course FROM foelgeskab.course c
     WHERE 1 <> (SELECT count(*) FROM foelgeskab.holding h WHERE h.course_id = c.course_id AND upper_inf(h.period) AND h.party_id = c.holder_id)
       OR 1 <> (SELECT count(*) FROM foelgeskab.holding h WHERE h.course_id = c.course_id AND upper_inf(h.period))`,
  );
  return rows.map(({ course }) => `course ${course} has not exactly one holder`);
}

/** Each re-referral left as one letter, whole, in one file. */
async function letters(pool: Pool, folder: string, marks: readonly string[]): Promise<string[]> {
  const { rows } = await pool.query<{ mark: string; letter: string | null; state: string | null }>(
    `SELECT m.mark, o.letter_id AS letter, o.state FROM unnest($1::text[]) AS m(mark)
     JOIN foelgeskab.event e ON e.type = 'referred-back' AND e.payload #>> '{rereferral,reason}' = m.mark
     LEFT JOIN foelgeskab.outbound o ON o.kind = 'XREF01' AND o.about = e.payload #>> '{rereferral,id}'`,
    [marks],
  );
  const files = new Set(readdirSync(folder));
  const counted = Map.groupBy(rows, ({ mark }) => mark);
  const doubled = [...counted]
    .filter(([, of]) => of.length !== 1)
    .map(([mark]) => `"${mark}" has more than one letter`);
  const unsent = rows
    .filter(({ letter, state }) => letter === null || !LEFT.has(state ?? "") || !files.has(`XREF01-${letter}.xml`))
    .map(({ mark, state }) => `the letter of "${mark}" did not leave (${state})`);
  return [...doubled, ...unsent];
}

/** A letter that has left, and one that the practice region's own machine has acknowledged since. */
const LEFT: ReadonlySet<string> = new Set(["sent", "acknowledged"]);

/** Waits until nothing waits in the outbox, at most so long; how many letters still do. */
export async function lettersLeft(pool: Pool, patienceMs: number): Promise<number> {
  const until = performance.now() + patienceMs;
  for (;;) {
    const { rows } = await pool.query<{ waiting: number }>(
      "SELECT count(*) AS waiting FROM foelgeskab.outbound WHERE state = 'waiting'",
    );
    const waiting = rows[0]?.waiting ?? 0;
    if (waiting === 0 || performance.now() > until) return waiting;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
