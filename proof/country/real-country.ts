import { reportOf, type SimulationReport } from "@foelgeskab/country/simulation/report";
import { sha256 } from "../../packages/server/src/cli/simulate-run.ts";
import type { Ground } from "./ground.ts";
import { type CountryWish, liveInMemory } from "./lived.ts";
import { type Meanwhile, type ServedLot, serveLot } from "./serve-lot.ts";

/** What a run on the real server came to. */
export interface RealCountry {
  seed: number;
  patients: number;
  years: number;
  deeds: number;
  /** Of them, how often something had to be sent again because nobody answered. */
  sentAgain: number;
  /** Where the server did otherwise than the country in memory, in words. */
  differences: string[];
  /** The laws and the second judge, asked of what was read back from the database. */
  fromDatabase: Pick<SimulationReport, "events" | "breaches" | "accounted" | "judges" | "faultsInjected">;
  /** The laws that broke in memory already. */
  inMemory: Pick<SimulationReport, "events" | "breaches">;
  certificates: ServedLot["certificate"][];
  kills: { server: number; database: number; serverBackMs: number[]; databaseBackMs: number[] };
  seconds: number;
}

/** Whether nothing at all is wrong. */
export function isProved({ differences, fromDatabase, inMemory, certificates }: RealCountry): boolean {
  return (
    differences.length === 0 &&
    fromDatabase.breaches.length === 0 &&
    fromDatabase.accounted.unaccounted === 0 &&
    fromDatabase.judges.disagree === 0 &&
    inMemory.breaches.length === 0 &&
    certificates.every(({ exit, unaccounted }) => exit === 0 && unaccounted.length === 0)
  );
}

/** Lives a country in memory, and then each part of it on a real server with a database of its own, which are killed meanwhile. */
export async function realCountry(
  wish: CountryWish,
  meanwhile: Meanwhile,
  ground: () => Promise<Ground>,
): Promise<RealCountry> {
  const begun = performance.now();
  const lived = liveInMemory(wish);
  const served: ServedLot[] = [];
  for (const { houses } of lived) {
    const own = await ground();
    try {
      served.push(await serveLot(own, houses, meanwhile));
    } finally {
      own.remove();
    }
  }
  const { seed, patients, years } = wish;
  const shared = { seed, patients, years, hash: sha256 };
  const memory = reportOf(
    shared,
    lived.map(({ report }) => report),
  );
  const { events, breaches, accounted, judges } = reportOf(
    shared,
    served.flatMap(({ tallies }) => tallies.map((tally) => ({ tally, hash: "" }))),
  );
  const back = served.map(({ backMs }) => backMs);
  const [serverBackMs, databaseBackMs] = [
    back.flatMap(({ server }) => server),
    back.flatMap(({ database }) => database),
  ];
  return {
    ...{ seed, patients, years },
    deeds: served.reduce((sum, lot) => sum + lot.deeds, 0),
    sentAgain: served.reduce((sum, lot) => sum + lot.sentAgain, 0),
    differences: served.flatMap(({ differences }) => differences),
    fromDatabase: { events, breaches, accounted, judges, faultsInjected: memory.faultsInjected },
    inMemory: { events: memory.events, breaches: memory.breaches },
    certificates: served.map(({ certificate }) => certificate),
    kills: { server: serverBackMs.length, database: databaseBackMs.length, serverBackMs, databaseBackMs },
    seconds: (performance.now() - begun) / 1000,
  };
}
