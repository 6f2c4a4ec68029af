/** `npm run bench`: measures the product against its peers in one run, prints, and keeps the figures. `npm run bench -- sheets evaluation` measures only these. */
import { parseArgs } from "node:util";
import { freePort } from "../packages/server/src/store/embedded/port.ts";
import { type Figure, judged, rounded, timesOf } from "./figures.ts";
import { joinDatabase } from "./join-database.ts";
import { load, thisMachine } from "./machine.ts";
import { figuresOfCriteria } from "./measure-criteria.ts";
import { figuresOfEvaluation } from "./measure-evaluation.ts";
import { figuresOfIngest, type IngestSize } from "./measure-ingest.ts";
import { figuresOfLetters } from "./measure-letters.ts";
import { figuresOfMessages } from "./measure-messages.ts";
import { figuresOfRegister } from "./measure-register.ts";
import { figuresOfScreens } from "./measure-screens.ts";
import { figuresOfSheets } from "./measure-sheets.ts";
import { figureOfScreensBuild, figuresOfFirstStart, restartsOf } from "./measure-start.ts";
import { figuresOfVisible } from "./measure-visible.ts";
import { type Product, startProduct } from "./product.ts";
import { inWords, keep, type Run } from "./report.ts";
import { scratchFolder } from "./scratch-folder.ts";

const PARTS = [
  "start",
  "screens",
  "messages",
  "ingest",
  "visible",
  "evaluation",
  "criteria",
  "register",
  "letters",
  "sheets",
] as const;
type Part = (typeof PARTS)[number];
const SERVED: ReadonlySet<Part> = new Set(["start", "screens", "messages", "ingest", "visible"]);

const { values: options, positionals: asked } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: "boolean", default: false },
    keep: { type: "boolean", default: false },
    patients: { type: "string", default: "400000" },
  },
});
const unknown = asked.filter((word) => !PARTS.some((part) => part === word));
if (unknown.length > 0) {
  console.error(`There is nothing called ${unknown.join(", ")} to measure; there is ${PARTS.join(", ")}.`);
  process.exitCode = 2;
} else if (
  !/^\d{5,6}$/.test(options.patients) ||
  Number(options.patients) < 40_000 ||
  Number(options.patients) > 400_000
) {
  console.error(`--patients is "${options.patients}": give a whole number from 40000 to 400000.`);
  process.exitCode = 2;
} else await measure(PARTS.filter((part) => asked.length === 0 || asked.includes(part)));

async function measure(parts: readonly Part[]): Promise<void> {
  const machine = thisMachine();
  const figures: Run["figures"] = {};
  const note = (name: Part, list: Figure[]): void => {
    figures[name] = [...(figures[name] ?? []), ...list];
    console.error(`${name}: measured.`);
  };
  if (parts.includes("evaluation")) note("evaluation", figuresOfEvaluation());
  if (parts.includes("criteria")) note("criteria", figuresOfCriteria(options.quick));
  if (parts.includes("letters")) note("letters", figuresOfLetters());
  if (parts.includes("sheets")) note("sheets", figuresOfSheets());
  if (parts.includes("register")) note("register", await figuresOfRegister());
  const served = await measureServed(parts, note);
  const run = {
    measuredAt: new Date().toISOString().slice(0, 16),
    machine: { ...machine, postgresql: served.postgresql, loadAfter: load() },
    figures,
    serverPeakMiB: served.peakMiB,
  };
  console.log(inWords(run));
  if (asked.length === 0 || options.keep)
    console.log(`Kept in ${keep(run, asked).slice(import.meta.dirname.length - "bench".length)}`);
}

/** What needs the running product, with a data folder of its own that is gone afterwards. */
async function measureServed(
  parts: readonly Part[],
  note: (name: Part, list: Figure[]) => void,
): Promise<{ postgresql: string; peakMiB: number }> {
  if (!parts.some((part) => SERVED.has(part))) return { postgresql: "not started", peakMiB: 0 };
  const folder = scratchFolder();
  const port = await freePort();
  let product: Product | undefined;
  try {
    product = await startProduct(folder.path, port);
    const joined = await joinDatabase(folder.path);
    const { rows } = await joined.pool.query<{ server_version: string }>("SHOW server_version");
    try {
      if (parts.includes("start"))
        note("start", [...(await figuresOfFirstStart(product.usableMs, joined.pool)), await figureOfScreensBuild()]);
      if (parts.includes("screens")) note("screens", await figuresOfScreens(product, joined.pool));
      if (parts.includes("messages")) note("messages", await figuresOfMessages(product, joined.pool));
      if (parts.includes("ingest")) note("ingest", await figuresOfIngest(product, joined.pool, ingestSize()));
      if (parts.includes("visible"))
        note("visible", await figuresOfVisible(product, joined.pool, options.quick ? 2_000 : 8_000));
    } finally {
      await joined.leave();
    }
    const peakMiB = product.peakMiB();
    await product.stop();
    if (parts.includes("start")) note("start", [await figureOfRestart(folder.path, port)]);
    return { postgresql: rows[0]?.server_version ?? "unknown", peakMiB };
  } finally {
    await product?.stop();
    folder.remove();
  }
}

async function figureOfRestart(dataDir: string, port: number): Promise<Figure> {
  const times = timesOf((await restartsOf(async () => (await startProduct(dataDir, port)).stop)).map(rounded));
  return { what: "restart to usable page", times, target: judged(times, { of: "p50", atMostMs: 5_000 }) };
}

/** The ladder of docs/bench.md: a sixteenth, a quarter and all of the stored patients. */
function ingestSize(): IngestSize {
  const most = Number(options.patients);
  return { patients: [most / 16, most / 4, most].map(Math.round), forMs: options.quick ? 1_000 : 5_000 };
}
