import { cpuEach, type Figure, judged, rounded } from "./figures.ts";
import type { Pool } from "./join-database.ts";
import { deliver, followedPatients, nothingLost, openDoor } from "./laboratory.ts";
import { answersInTurn, figureOf } from "./message-load.ts";
import type { Product } from "./product.ts";
import { givenRawTables, insertPlain } from "./raw-inserts.ts";
import { underLoad } from "./under-load.ts";

const FOR_MS = 8_000;
const AT_ONCE = [1, 8, 32] as const;
const TARGET = { of: "p50", atMostMs: 25 } as const;

/** Laboratory messages of five results, each acknowledged after the commit, against the same bytes and rows by bare SQL. */
export async function figuresOfMessages(product: Product, pool: Pool): Promise<Figure[]> {
  const door = await openDoor(product.origin, pool);
  const message = answersInTurn(await followedPatients(pool, 5_000));
  await givenRawTables(pool);
  const send = async (): Promise<void> => deliver(door, message());
  const insert = async (): Promise<void> => insertPlain(pool, message());
  await underLoad({ atOnce: 8, forMs: 3_000, work: send });
  await underLoad({ atOnce: 8, forMs: 1_000, work: insert });
  const figures: Figure[] = [];
  for (const atOnce of AT_ONCE) {
    const peer = figureOf(
      `peer: bare INSERT of the same, ${atOnce} at once`,
      await underLoad({ atOnce, forMs: FOR_MS / 2, work: insert }),
    );
    const cpu = product.cpuMs();
    const load = await underLoad({ atOnce, forMs: FOR_MS, work: send });
    const cpuMs = cpuEach(cpu, product.cpuMs(), load.each.length);
    const ours = figureOf(`laboratory message of 5 results, ${atOnce} at once`, load);
    const target = atOnce === 1 ? { target: judged(ours.times, TARGET) } : {};
    const against = { peer: peer.what, times: rounded((peer.perSecond ?? 0) / (ours.perSecond ?? 1)) };
    figures.push({ ...ours, cpuMs, ...target, against }, peer);
  }
  await nothingLost(pool);
  return figures;
}
