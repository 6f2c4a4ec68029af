import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { dayText } from "@foelgeskab/followup/day";
import { verdictsOf } from "@foelgeskab/followup/evaluate";
import { findProgramme, type Programme } from "@foelgeskab/followup/programme";
import type { RuleBook } from "@foelgeskab/followup/programmes/rule-book";
import { lineReader, type RegisterLine } from "@foelgeskab/followup/register/register-line";
import { standingsText } from "@foelgeskab/followup/register/standings";
import { verdictColumn } from "../packages/server/src/advance/verdict-columns.ts";
import { PROGRAMMES_DIR, rulesInUse } from "../packages/server/src/programmes/load-programmes.ts";
import { type Rechecked, recheckRegister } from "../packages/server/src/register/recheck.ts";
import { openStore } from "../packages/server/src/store/connect.ts";
import { createPool } from "../packages/server/src/store/connect-pool.ts";
import { migrate } from "../packages/server/src/store/migrate.ts";
import { type DkPatient, dkPatients, lineOf, TODAY } from "./dk-register.ts";
import { type Figure, rounded, timesOf } from "./figures.ts";
import type { Pool } from "./join-database.ts";
import { byHand, type Counted, oneQuery } from "./register-peers.ts";
import { scratchFolder } from "./scratch-folder.ts";

/** The ladder of docs/bench.md; the cost exponent is taken over all of it. */
const LADDER = [25_000, 100_000, 400_000];
const LIMIT = "0.2";

/** The whole register read, judged and compared, and after new words in a programme written, against one SQL query and a loop over objects in memory. */
export async function figuresOfRegister(): Promise<Figure[]> {
  const folder = scratchFolder();
  const rules = rulesInUse();
  const reworded = otherWords();
  const log = (line: string): void => console.error(line);
  const store = await openStore({ env: {}, dataDir: folder.path, purpose: "command", log });
  const pool = createPool(store.migrationUrl, { max: 4, log });
  const figures: Figure[] = [];
  const costs: number[] = [];
  try {
    await migrate({ url: store.migrationUrl, log });
    for (const patients of LADDER) {
      const judging = await fill(pool, patients, rules);
      console.error(`register: ${patients} patients are stored.`);
      const given = { url: store.migrationUrl, region: "RM", today: dayText(TODAY) };
      const read = await timed(() => recheckRegister({ ...given, rules, write: false }));
      const written = await timed(() => recheckRegister({ ...given, rules: reworded, write: true }));
      const query = await oneQuery(pool, LIMIT);
      const loop = byHand(patients, Number(LIMIT));
      sameAnswers(judging.states, query.states, loop.states);
      if (read.differing.length > 0 || written.retold !== patients)
        throw new Error("the register was not walked as it should");
      costs.push(read.ms);
      figures.push(...figuresOf(patients, { judging, read, written, query, loop }));
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

/** The same programmes, with one criterion worded otherwise: every reason that names it must be written anew. */
function otherWords(): RuleBook {
  const path = mkdtempSync(join(tmpdir(), "programmes-"));
  cpSync(PROGRAMMES_DIR, path, { recursive: true });
  const file = join(path, "prostate-rp.yaml");
  const text = readFileSync(file, "utf8");
  const other = text.replace("PSA mindst {value} µg/l i to prøver", "PSA på mindst {value} µg/l i to prøver");
  if (other === text) throw new Error("prostate-rp.yaml does not word its limit as it did");
  writeFileSync(file, other);
  const rules = rulesInUse(path);
  rmSync(path, { recursive: true });
  return rules;
}

const LOT = 2_000;

interface Judging {
  ms: number;
  states: Counted;
}

/** Puts so many patients into the register with their verdicts, and their values into the narrow table that the query reads; measures the judging alone on the way, from typed lists in memory. */
async function fill(pool: Pool, count: number, rules: RuleBook): Promise<Judging> {
  await pool.query("TRUNCATE foelgeskab.followed, foelgeskab.verdict");
  await pool.query("DROP TABLE IF EXISTS public.psa");
  await pool.query(
    "CREATE UNLOGGED TABLE public.psa (patient uuid, anchor int, day int, below boolean, value numeric, PRIMARY KEY (patient, day))",
  );
  const programme = findProgramme(rules.programmes, "prostate-rp@1", dayText(TODAY));
  if (programme === undefined) throw new Error("prostate-rp@1 is there");
  const filling: Filling = {
    pool,
    programme,
    read: lineReader(() => programme, dayText(TODAY)),
    ms: 0,
    sums: new Map(),
  };
  let lot: DkPatient[] = [];
  for (const patient of dkPatients(count)) {
    lot.push(patient);
    if (lot.length < LOT) continue;
    await store(filling, lot);
    lot = [];
  }
  await store(filling, lot);
  await pool.query("VACUUM ANALYZE foelgeskab.followed, foelgeskab.verdict, public.psa");
  const states = [...filling.sums].map(([state, { patients, days }]) => [state, `${patients} since ${days}`] as const);
  return { ms: filling.ms, states: Object.fromEntries(states) };
}

interface Filling {
  pool: Pool;
  programme: Programme;
  read: ReturnType<typeof lineReader>;
  ms: number;
  sums: Map<string, { patients: number; days: number }>;
}

async function store(filling: Filling, lot: readonly DkPatient[]): Promise<void> {
  const lines = lot.map((patient) => lineOf(patient, filling.programme));
  const followed = lines.map(filling.read);
  const begun = performance.now();
  for (const each of followed) standingsText(each);
  filling.ms += performance.now() - begun;
  const verdicts = followed.flatMap(({ rules, patient }, at) =>
    verdictsOf(rules, patient).map((fact) => ({ id: lot[at]?.id, ...verdictColumn(fact) })),
  );
  for (const { criterion, state, since } of verdicts) {
    if (criterion !== "psa-bcr-rp") continue;
    const sum = filling.sums.get(state) ?? { patients: 0, days: 0 };
    const days = since === null ? 0 : Date.parse(since) / 86_400_000;
    filling.sums.set(state, { patients: sum.patients + 1, days: sum.days + days });
  }
  await storeLines(filling.pool, lot, lines);
  await filling.pool.query(
    `INSERT INTO foelgeskab.verdict (patient_id, course_id, criterion, state, since, repeat_from, repeat_until, fact)
     SELECT id, id, criterion, state, since, repeat_from, repeat_until, fact FROM jsonb_to_recordset($1::jsonb)
       AS n(id uuid, criterion text, state text, since date, repeat_from date, repeat_until date, fact jsonb)`,
    [JSON.stringify(verdicts)],
  );
}

async function storeLines(pool: Pool, lot: readonly DkPatient[], lines: readonly RegisterLine[]): Promise<void> {
  const ids = lot.map(({ id }) => id);
  await pool.query(
    `INSERT INTO foelgeskab.followed
     SELECT id, id, r, l, s, u, c FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[]) AS n(id, r, l, s, u, c)`,
    [
      ids,
      ...(["ruled", "letter", "seen", "usable", "criteria"] as const).map((field) => lines.map((line) => line[field])),
    ],
  );
  const samples = lot.flatMap((patient) =>
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

/** Different answers would make the comparison worthless. */
function sameAnswers(ours: Counted, ...others: Counted[]): void {
  const said = (counted: Counted): string => JSON.stringify(Object.entries(counted).sort());
  for (const other of others)
    if (said(other) !== said(ours)) throw new Error(`the product says ${said(ours)}, a peer ${said(other)}`);
}

interface Measured {
  judging: Judging;
  read: Timed;
  written: Timed;
  query: { ms: number };
  loop: { ms: number };
}

const QUERY = "peer: one SQL query, one criterion";
const LOOP = "peer: hand-written loop over objects in memory, one criterion";

function figuresOf(patients: number, { judging, read, written, query, loop }: Measured): Figure[] {
  const name = patients.toLocaleString("en");
  const figure = (what: string, ms: number, own: Partial<Figure> = {}): Figure => ({
    what: `${what}, ${name} patients`,
    times: timesOf([ms]),
    perSecond: Math.round((patients / ms) * 1000),
    ...own,
  });
  return [
    figure("judging from typed lists in memory, one thread, all six criteria", judging.ms, {
      against: { peer: `${QUERY}, ${name} patients`, times: rounded(judging.ms / query.ms) },
      note: "target: 1.5 times the query at most",
    }),
    figure("register read, judged and compared with all verdicts stored", read.ms, {
      ...(patients === LADDER.at(-1) ? { target: { of: "p50", atMostMs: 10_000, met: read.ms <= 10_000 } } : {}),
      note: `peak memory of the whole bench ${Math.round(process.resourceUsage().maxRSS / 1024)} MiB`,
    }),
    figure("the same, and every reason of a reworded criterion written anew", written.ms),
    figure(QUERY, query.ms),
    figure(LOOP, loop.ms),
  ];
}

function exponent(costs: readonly number[]): Figure {
  const [least = Number.NaN, most = Number.NaN] = [costs[0], costs.at(-1)];
  const ratio = (LADDER.at(-1) ?? 1) / (LADDER[0] ?? 1);
  return {
    what: "register: how the cost grows",
    times: timesOf([most]),
    against: { peer: `${LADDER[0]} patients`, times: rounded(most / least) },
    note: `${ratio} times the patients: exponent ${rounded(Math.log(most / least) / Math.log(ratio))} (target 1.10)`,
  };
}
