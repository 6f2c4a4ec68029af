import { type DkPatient, dkPatients, TODAY } from "./dk-register.ts";
import type { Pool } from "./join-database.ts";

/** How many patients stand in each state, with the sum of their days: the answers of two evaluators in one comparison. */
export type Counted = Record<string, string>;

/** The answer of a peer and how long it took, in ms. */
export interface Peer {
  states: Counted;
  ms: number;
}

/**
 * The same criterion as one SQL query that stores its answer. Samples of this register are at least 30 days apart, so that each may confirm
 * the one before: that makes a query without loops possible. It is planned with whatever the database may use.
 */
export async function oneQuery(pool: Pool, limit: string): Promise<Peer> {
  await pool.query("DROP TABLE IF EXISTS public.answer");
  const begun = performance.now();
  await pool.query(`
    CREATE UNLOGGED TABLE public.answer AS
    SELECT patient, CASE WHEN met IS NOT NULL THEN 'met' WHEN open IS NOT NULL THEN 'pending' ELSE 'not-met' END AS state, coalesce(met, open) AS since
    FROM (
      SELECT patient, min(day) FILTER (WHERE hit AND hit_before) AS met, max(day) FILTER (WHERE hit AND last) AS open
      FROM (
        SELECT patient, day, hit, lag(hit, 1, false) OVER earlier AS hit_before, lead(day) OVER earlier IS NULL AS last
        FROM (SELECT patient, day, NOT below AND value >= ${limit} AS hit FROM public.psa
              WHERE day >= (('1970-01-01'::date + anchor) + interval '3 months')::date - '1970-01-01'::date) AS samples
        WINDOW earlier AS (PARTITION BY patient ORDER BY day)
      ) AS walked GROUP BY patient
    ) AS found`);
  const ms = performance.now() - begun;
  const { rows } = await pool.query<{ state: string; patients: number; days: number }>(
    "SELECT state, count(*)::int AS patients, coalesce(sum(since), 0)::float8 AS days FROM public.answer GROUP BY state",
  );
  return {
    ms,
    states: Object.fromEntries(rows.map(({ state, patients, days }) => [state, `${patients} since ${days}`])),
  };
}

/** The same criterion as a programmer would write it by hand for it alone, over objects that are in memory already. */
export function byHand(count: number, limit: number): Peer {
  const patients = [...dkPatients(count)];
  const begun = performance.now();
  const found = patients.map((patient) => stands(patient, limit));
  const ms = performance.now() - begun;
  const sums = new Map<string, { patients: number; days: number }>();
  for (const { state, since } of found) {
    const sum = sums.get(state) ?? { patients: 0, days: 0 };
    sums.set(state, { patients: sum.patients + 1, days: sum.days + since });
  }
  const states = [...sums].map(([state, sum]) => [state, `${sum.patients} since ${sum.days}`] as const);
  return { ms, states: Object.fromEntries(states) };
}

function stands({ anchor, days, values }: DkPatient, limit: number): { state: string; since: number } {
  const from = threeMonthsAfter(anchor);
  let first = 0;
  for (let at = 0; at < days.length; at++) {
    const [day = 0, value = 0] = [days[at], values[at]];
    if (day < from || day > TODAY) continue;
    const hit = value >= limit;
    if (first === 0) first = hit ? day : 0;
    else if (day - first >= 14) {
      if (hit) return { state: "met", since: day };
      first = 0;
    }
  }
  return first === 0 ? { state: "not-met", since: 0 } : { state: "pending", since: first };
}

const DAY_MS = 86_400_000;

function threeMonthsAfter(anchor: number): number {
  const date = new Date(anchor * DAY_MS);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 4, 0)).getUTCDate();
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 3, Math.min(date.getUTCDate(), last)) / DAY_MS;
}
