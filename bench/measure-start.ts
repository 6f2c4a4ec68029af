import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Figure, judged, rounded, timesOf } from "./figures.ts";
import { joinDatabase, type Pool } from "./join-database.ts";
import { scratchFolder } from "./scratch-folder.ts";

const ROOT = join(import.meta.dirname, "..");
const RESTARTS = 3;

/** The first start, against the same PostgreSQL made and started alone, and against the bare writing of the same rows. */
export async function figuresOfFirstStart(usableMs: number, pool: Pool): Promise<Figure[]> {
  const alone = scratchFolder();
  try {
    const begun = performance.now();
    const bare = await joinDatabase(alone.path, 2);
    const madeMs = performance.now() - begun;
    const copied = await copyAll(pool);
    await bare.leave();
    const again = await restartsOf(() => joinDatabase(alone.path, 2).then((open) => open.leave.bind(open)));
    const times = timesOf([usableMs]);
    return [
      {
        what: "first start to usable page, 2,000 patients seeded",
        times,
        target: judged(times, { of: "p50", atMostMs: 60_000 }),
        against: { peer: "PostgreSQL made and started + rows copied", times: rounded(usableMs / (madeMs + copied.ms)) },
      },
      { what: "peer: PostgreSQL made and started (initdb, our launcher)", times: timesOf([madeMs]) },
      {
        what: "limit: the same rows copied into bare tables",
        times: timesOf([copied.ms]),
        perSecond: Math.round((copied.rows / copied.ms) * 1000),
        note: `${copied.rows} rows`,
      },
      { what: "peer: restart of PostgreSQL alone", times: timesOf(again) },
    ];
  } finally {
    alone.remove();
  }
}

/** Restarts something some times: `start` gives the way to stop it. */
export async function restartsOf(start: () => Promise<() => Promise<void>>): Promise<number[]> {
  const times: number[] = [];
  for (let time = 0; time < RESTARTS; time += 1) {
    const begun = performance.now();
    const stop = await start();
    times.push(performance.now() - begun);
    await stop();
  }
  return times;
}

/** The first `npm start` of a clone builds the screens too: built here to a folder of our own. */
export async function figureOfScreensBuild(): Promise<Figure> {
  const folder = mkdtempSync(join(tmpdir(), "foelgeskab-bench-screens-"));
  try {
    const begun = performance.now();
    const vite = spawn(
      process.execPath,
      [
        ...[
          join(ROOT, "node_modules/vite/bin/vite.js"),
          "build",
          "--config",
          join(ROOT, "packages/web/vite.config.ts"),
        ],
        ...["--outDir", folder, "--emptyOutDir", "--logLevel", "error"],
      ],
      { cwd: ROOT, stdio: ["ignore", "ignore", "inherit"] },
    );
    const [code] = (await once(vite, "exit")) as [number | null]; // node's signature of the event
    if (code !== 0) throw new Error(`the screens cannot be built: vite ended with ${code}`);
    return { what: "building the screens (first start of a clone only)", times: timesOf([performance.now() - begun]) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Writes all rows of the product anew into tables without index, check or trigger, in one transaction: no seeding can be faster. */
async function copyAll(pool: Pool): Promise<{ rows: number; ms: number }> {
  const { rows: tables } = await pool.query<{ name: string }>(
    "SELECT relname AS name FROM pg_class WHERE relnamespace = 'foelgeskab'::regnamespace AND relkind = 'r' ORDER BY relname",
  );
  const client = await pool.connect();
  try {
    const begun = performance.now();
    await client.query("BEGIN; CREATE SCHEMA bench_floor");
    let rows = 0;
    for (const { name } of tables) {
      const { rowCount } = await client.query(`CREATE TABLE bench_floor.${name} AS SELECT * FROM foelgeskab.${name}`);
      rows += rowCount ?? 0;
    }
    await client.query("COMMIT");
    const ms = performance.now() - begun;
    await client.query("DROP SCHEMA bench_floor CASCADE");
    return { rows, ms };
  } finally {
    client.release();
  }
}
