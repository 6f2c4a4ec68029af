import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { dayText } from "@foelgeskab/followup/day";
import type { RuleBook } from "@foelgeskab/followup/programmes/rule-book";
import { PROGRAMMES_DIR, rulesInUse } from "../packages/server/src/programmes/load-programmes.ts";
import { type Rechecked, recheckRegister } from "../packages/server/src/register/recheck.ts";
import { openStore } from "../packages/server/src/store/connect.ts";
import { createPool } from "../packages/server/src/store/connect-pool.ts";
import { migrate } from "../packages/server/src/store/migrate.ts";
import { dkPatients, lineOf, TODAY } from "./dk-register.ts";
import { type Figure, rounded, timesOf } from "./figures.ts";
import type { Pool } from "./join-database.ts";
import { byHand, type Counted, oneQuery } from "./register-peers.ts";
import { scratchFolder } from "./scratch-folder.ts";

/** The ladder of docs/bench.md; the cost exponent is taken over all of it. */
const LADDER = [25_000, 100_000, 400_000];
/** The limit before and after the programme is changed. */
const [BEFORE, AFTER] = ["0.2", "0.25"];

/** The whole register after a programme was changed: read, judged, and what differs written, against one SQL query and a loop over objects in memory. */
export async function figuresOfRegister(): Promise<Figure[]> {
  const folder = scratchFolder();
  const changed = changedProgrammes();
  const log = (line: string): void => console.error(line);
  const store = await openStore({ env: {}, dataDir: folder.path, purpose: "command", log });
  const pool = createPool(store.migrationUrl, { max: 4, log });
  const figures: Figure[] = [];
  const costs: number[] = [];
  try {
    await migrate({ url: store.migrationUrl, log });
    for (const patients of LADDER) {
      await fill(pool, patients);
      console.error(`register: ${patients} patients are stored.`);
      const given = { url: store.migrationUrl, region: "RM", today: dayText(TODAY), write: true };
      const first = await timed(() => recheckRegister({ ...given, rules: rulesInUse() }));
      await pool.query("VACUUM ANALYZE foelgeskab.verdict");
      const after = await timed(() => recheckRegister({ ...given, rules: changed }));
      const query = await oneQuery(pool, AFTER);
      const loop = byHand(patients, Number(AFTER));
      sameAnswers(await storedStates(pool), query.states, loop.states);
      costs.push(after.ms);
      figures.push(...figuresOf(patients, { first, after, query, loop }));
    }
  } finally {
    await pool.end();
    await store.stop();
    folder.remove();
  }
  return [...figures, exponent(costs)];
}

interface Timed extends Rechecked {
  ms: number;
}

async function timed(work: () => Promise<Rechecked>): Promise<Timed> {
  const begun = performance.now();
  const done = await work();
  return { ...done, ms: performance.now() - begun };
}

/** The same programmes but for one limit. */
function changedProgrammes(): RuleBook {
  const path = mkdtempSync(join(tmpdir(), "programmes-"));
  cpSync(PROGRAMMES_DIR, path, { recursive: true });
  const file = join(path, "prostate-rp.yaml");
  const text = readFileSync(file, "utf8");
  const other = text.replace(`value: ${BEFORE}\n`, `value: ${AFTER}\n`);
  if (other === text) throw new Error("prostate-rp.yaml has no limit of 0.2 to change");
  writeFileSync(file, other);
  const rules = rulesInUse(path);
  rmSync(path, { recursive: true });
  return rules;
}

const LOT = 5_000;

/** Puts so many patients into the register, and their values into the narrow table that the query reads. */
async function fill(pool: Pool, count: number): Promise<void> {
  await pool.query("TRUNCATE foelgeskab.followed, foelgeskab.verdict");
  await pool.query("DROP TABLE IF EXISTS public.psa");
  await pool.query(
    "CREATE UNLOGGED TABLE public.psa (patient uuid, anchor int, day int, below boolean, value numeric, PRIMARY KEY (patient, day))",
  );
  let lot: ReturnType<typeof stored>[] = [];
  for (const patient of dkPatients(count)) {
    lot.push(stored(patient));
    if (lot.length < LOT) continue;
    await store(pool, lot);
    lot = [];
  }
  await store(pool, lot);
  await pool.query("VACUUM ANALYZE foelgeskab.followed, public.psa");
}

function stored(patient: Parameters<typeof lineOf>[0]) {
  return { patient, line: lineOf(patient) };
}

async function store(pool: Pool, lot: readonly ReturnType<typeof stored>[]): Promise<void> {
  const ids = lot.map(({ patient }) => patient.id);
  await pool.query(
    "INSERT INTO foelgeskab.followed SELECT id, id, r, l, s FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[]) AS n(id, r, l, s)",
    [ids, lot.map(({ line }) => line.ruled), lot.map(({ line }) => line.letter), lot.map(({ line }) => line.seen)],
  );
  const samples = lot.flatMap(({ patient }) =>
    patient.days.map((day, at) => ({ patient, day, value: patient.values[at] ?? 0 })),
  );
  await pool.query(
    "INSERT INTO public.psa SELECT * FROM unnest($1::uuid[], $2::int[], $3::int[], $4::boolean[], $5::numeric[])",
    [
      samples.map(({ patient }) => patient.id),
      samples.map(({ patient }) => patient.anchor),
      samples.map(({ day }) => day),
      samples.map(({ value }) => value < 0),
      samples.map(({ value }) => Math.abs(value)),
    ],
  );
}

/** How many patients stand where by what the product has stored. */
async function storedStates(pool: Pool): Promise<Counted> {
  const { rows } = await pool.query<{ state: string; patients: number; days: number }>(
    `SELECT state, count(*)::int AS patients, coalesce(sum(since - '1970-01-01'::date), 0)::int8::float8 AS days
     FROM foelgeskab.verdict WHERE criterion = 'psa-bcr-rp' GROUP BY state`,
  );
  return Object.fromEntries(rows.map(({ state, patients, days }) => [state, `${patients} since ${days}`]));
}

/** Different answers would make the comparison worthless. */
function sameAnswers(ours: Counted, ...others: Counted[]): void {
  const said = (counted: Counted): string => JSON.stringify(Object.entries(counted).sort());
  for (const other of others)
    if (said(other) !== said(ours)) throw new Error(`the product says ${said(ours)}, a peer ${said(other)}`);
}

interface Measured {
  first: Timed;
  after: Timed;
  query: { ms: number };
  loop: { ms: number };
}

const QUERY = "peer: one SQL query, one criterion";
const LOOP = "peer: hand-written loop over objects in memory, one criterion";

function figuresOf(patients: number, { first, after, query, loop }: Measured): Figure[] {
  const name = patients.toLocaleString("en");
  const evaluation = after.evaluationMs / availableParallelism();
  const figure = (what: string, ms: number, own: Partial<Figure> = {}): Figure => ({
    what: `${what}, ${name} patients`,
    times: timesOf([ms]),
    perSecond: Math.round((patients / ms) * 1000),
    ...own,
  });
  return [
    figure("register judged for the first time, all six criteria of each written", first.ms),
    figure("register judged after a limit was changed, differences written", after.ms, {
      note: `${after.differing.length} of ${name} courses changed; peak memory of the process ${Math.round(process.resourceUsage().maxRSS / 1024)} MiB`,
      ...(patients === LADDER.at(-1) ? { target: { of: "p50", atMostMs: 10_000, met: after.ms <= 10_000 } } : {}),
    }),
    figure("the judging alone, all six criteria, of that", evaluation, {
      against: { peer: `${QUERY}, ${name} patients`, times: rounded(evaluation / query.ms) },
    }),
    figure(QUERY, query.ms),
    figure(LOOP, loop.ms),
  ];
}

function exponent(costs: readonly number[]): Figure {
  const [least = Number.NaN, most = Number.NaN] = [costs[0], costs.at(-1)];
  const b = Math.log(most / least) / Math.log((LADDER.at(-1) ?? 1) / (LADDER[0] ?? 1));
  return {
    what: "register: how the cost grows",
    times: timesOf([most]),
    against: { peer: `${LADDER[0]} patients`, times: rounded(most / least) },
    note: `16 times the patients: exponent ${rounded(b)} (target 1.10)`,
  };
}
