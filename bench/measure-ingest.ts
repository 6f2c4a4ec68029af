import { setTimeout as pause } from "node:timers/promises";
import { atLeast, atMost, cpuEach, type Figure, rounded } from "./figures.ts";
import type { Pool } from "./join-database.ts";
import { type Door, deliver, nothingLost, openDoor } from "./laboratory.ts";
import { answersInTurn, figureOf } from "./message-load.ts";
import { fillUpTo, typicalPatients } from "./populate.ts";
import type { Product } from "./product.ts";
import { givenRawTables, insertPlain, insertWritten, writtenRows } from "./raw-inserts.ts";
import { underLoad } from "./under-load.ts";

const AT_ONCE = [1, 8, 32] as const;
/** Of performance: at least this share of the rate of PostgreSQL alone; the slowest hundredth at 32 at once; the exponent over the ladder. */
const GOALS = { share: 0.25, p99Ms: 60, exponent: 0.05 };
/** So many patients get messages in turn, from all over the register. */
const ASKED_ABOUT = 20_000;
const ROWS_KEPT = 2_000;

/** How far the ladder goes, and how long each step is measured. */
export interface IngestSize {
  patients: readonly number[];
  forMs: number;
}

interface Place {
  product: Product;
  pool: Pool;
  door: Door;
  forMs: number;
}

/** Laboratory messages of five results through the partners' door, acknowledged after the commit, while the register grows; PostgreSQL alone beside each. */
export async function figuresOfIngest(product: Product, pool: Pool, size: IngestSize): Promise<Figure[]> {
  const place = { product, pool, door: await openDoor(product.origin, pool), forMs: size.forMs };
  await givenRawTables(pool);
  const figures: Figure[] = [];
  const rates = new Map<number, number[]>(AT_ONCE.map((atOnce) => [atOnce, []]));
  for (const patients of size.patients) {
    const begun = performance.now();
    await fillUpTo(pool, patients);
    console.error(`ingest: ${patients} patients are stored (${rounded((performance.now() - begun) / 1000)} s).`);
    await warmUp(place);
    for (const atOnce of AT_ONCE) {
      const [ours, ...raw] = await step(place, patients, atOnce);
      rates.get(atOnce)?.push(ours.perSecond ?? 0);
      figures.push(ours, ...raw);
    }
  }
  await nothingLost(pool);
  return [...figures, ...exponents(figures, rates, size.patients)];
}

async function warmUp({ pool, door, forMs }: Place): Promise<void> {
  const message = answersInTurn(await typicalPatients(pool, ASKED_ABOUT));
  await underLoad({ atOnce: 8, forMs: 2 * forMs, work: () => deliver(door, message()) });
}

async function step(
  { product, pool, door, forMs }: Place,
  patients: number,
  atOnce: number,
): Promise<[Figure, Figure, Figure]> {
  const at = `${patients} patients, ${atOnce} at once`;
  const message = answersInTurn(await typicalPatients(pool, ASKED_ABOUT));
  const plain = await underLoad({ atOnce, forMs: forMs / 2, work: () => insertPlain(pool, message()) });
  const cpu = product.cpuMs();
  const load = await underLoad({ atOnce, forMs, work: () => deliver(door, message()) });
  const cpuMs = cpuEach(cpu, product.cpuMs(), load.each.length);
  const rows = await writtenRows(pool, ROWS_KEPT);
  await pause(500); // receipts that still leave would share the disk with the peer
  const same = await underLoad({
    atOnce,
    forMs: forMs / 2,
    work: (nth) => insertWritten(pool, rows[nth % rows.length] ?? []),
  });
  const [ours, bare, alike] = [
    figureOf(`message of 5 results, ${at}`, load),
    figureOf(`raw: its bytes and 5 rows, one statement, ${at}`, plain),
    figureOf(`raw: all rows that the product writes for it, with their indexes, ${at}`, same),
  ];
  const share = (raw: Figure): number => (ours.perSecond ?? 0) / (raw.perSecond ?? 1);
  const goals = [
    atLeast(GOALS.share, share(bare), "share of the rate of PostgreSQL alone (bytes and 5 rows)"),
    atLeast(GOALS.share, share(alike), "share of the rate of PostgreSQL alone (the same rows)"),
    ...(atOnce === 32 ? [atMost(GOALS.p99Ms, ours.times.p99, "p99 in ms")] : []),
  ];
  return [{ ...ours, cpuMs, goals }, bare, alike];
}

/** What a message costs with more stored patients: log(cost ratio) / log(population ratio), 0 where the rate stays as it is. */
function exponents(
  figures: readonly Figure[],
  rates: ReadonlyMap<number, readonly number[]>,
  patients: readonly number[],
): Figure[] {
  const grown = Math.log((patients.at(-1) ?? 1) / (patients[0] ?? 1));
  if (grown === 0) return [];
  return [...rates].flatMap(([atOnce, [first = 0, ...more]]) => {
    const times = figures.find(({ what }) => what.endsWith(`${patients.at(-1)} patients, ${atOnce} at once`))?.times;
    if (times === undefined) return [];
    const exponent = Math.log(first / (more.at(-1) ?? first)) / grown;
    const what = `cost of a message with more stored patients, ${atOnce} at once`;
    return [{ what, times, goals: [atMost(GOALS.exponent, exponent, "exponent over the ladder")] }];
  });
}
