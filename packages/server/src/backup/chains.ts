import type pg from "pg";
import type { Manifest } from "./manifest.ts";

/** How many links of each hash chain do not hold: a hash that is not the one of its row, or a row that follows none of its chain. */
export async function brokenLinks(client: pg.ClientBase): Promise<Manifest["brokenLinks"]> {
  return {
    event: await count(client, EVENT),
    audit: await count(client, AUDIT),
    certificate: await count(client, CERTIFICATE),
  };
}

async function count(client: pg.ClientBase, sql: string): Promise<number> {
  const { rows } = await client.query<{ broken: number }>(sql);
  return rows[0]?.broken ?? 0;
}

// Each is the computation of the trigger that made the hashes.
const EVENT = `
  SELECT count(*)::int AS broken FROM (
    SELECT e.hash, e.previous_hash, e.seq, row_number() OVER chain AS place, coalesce(lag(e.hash) OVER chain, ''::bytea) AS before,
      sha256(e.previous_hash || convert_to(jsonb_build_array(e.patient_id, e.course_id, e.seq, e.type, e.payload, e.actor,
        extract(epoch FROM e.recorded_at), e.effective_on)::text, 'UTF8')) AS computed
    FROM foelgeskab.event e WINDOW chain AS (PARTITION BY e.patient_id, e.course_id ORDER BY e.seq)
  ) link WHERE hash <> computed OR previous_hash <> before OR seq <> place`;

// Numbers are given before the chain's lock is taken, so a row may follow one with a higher number: asked is that the one it follows is there.
const AUDIT = `
  SELECT (SELECT count(*) FROM foelgeskab.audit a WHERE a.hash IS DISTINCT FROM
      sha256(coalesce(a.previous_hash, ''::bytea) || convert_to(jsonb_build_array(extract(epoch FROM a.at), a.user_id, a.user_name, a.role,
        a.party_id, a.patient_id, a.what, a.basis, a.granted)::text, 'UTF8')))::int
    + (SELECT count(*) FROM foelgeskab.audit a LEFT JOIN foelgeskab.audit before ON before.hash = a.previous_hash
       WHERE a.previous_hash IS NOT NULL AND before.hash IS NULL)::int AS broken`;

const CERTIFICATE = `
  SELECT (SELECT count(*) FROM foelgeskab.certificate c WHERE c.hash IS DISTINCT FROM
      sha256(coalesce(c.previous_hash, ''::bytea) || convert_to(jsonb_build_array(c.for_day, c.nightly, extract(epoch FROM c.made_at),
        c.registered, c.active, c.closed, c.unaccounted, c.agree, c.disagree)::text, 'UTF8')))::int
    + (SELECT count(*) FROM foelgeskab.certificate c LEFT JOIN foelgeskab.certificate before ON before.hash = c.previous_hash
       WHERE c.previous_hash IS NOT NULL AND before.hash IS NULL)::int AS broken`;
