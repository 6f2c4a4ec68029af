import { setTimeout as wait } from "node:timers/promises";
import type { Tally } from "@foelgeskab/country/simulation/tally";
import { localDay } from "@foelgeskab/country/simulation/time";
import type { House } from "@foelgeskab/country/simulation/world/house";
import type { Pool } from "../../bench/join-database.ts";
import { freePort } from "../../packages/server/src/http/testing/test-server.ts";
import { startVictim, type Victim } from "../kills/victim.ts";
import { type Certified, certificateOf } from "./certified.ts";
import { countryDeeds } from "./country-deeds.ts";
import { type Desks, desksAt } from "./desks.ts";
import type { Ground } from "./ground.ts";
import { newNames } from "./names.ts";
import { numbersOf } from "./numbers.ts";
import { relive } from "./relive.ts";
import { readOn } from "./serve-deed.ts";
import type { Served } from "./served.ts";
import { type Stage, setStage } from "./stage.ts";
import { wallAhead } from "./wall.ts";
import { liveYears } from "./years.ts";

/** How often the product is killed meanwhile, and who is told how far it is. */
export interface Meanwhile {
  serverKills: number;
  databaseKills: number;
  say(line: string): void;
}

/** What one part of a country came to on the real server. */
export interface ServedLot {
  deeds: number;
  events: number;
  sentAgain: number;
  /** Where the server did otherwise than the country in memory, in words. */
  differences: string[];
  /** One tally for each house, of what was read back from the database. */
  tallies: Tally[];
  certificate: Certified;
  /** How long it took until the product answered again after each kill, in milliseconds. */
  backMs: { server: number[]; database: number[] };
  seconds: number;
}

/** So many houses are served side by side. */
const AT_ONCE = 8;

/** Serves a country that was lived in memory to the real server, deed by deed, and asks every law of what its database holds then. */
export async function serveLot(ground: Ground, lived: readonly House[], meanwhile: Meanwhile): Promise<ServedLot> {
  const [first] = lived;
  if (first === undefined) throw new Error("a country has people");
  const { country } = first;
  const stage = await setStage(ground.pool, country);
  await ground.leave();
  const env = { ...ground.env, ...wallAhead() };
  const victim = await startVictim(ground.dataDir, await freePort(), meanwhile.say, env);
  const pool = ground.look();
  const begun = performance.now();
  try {
    const desks = desksAt(victim.origin);
    const houses = servedHouses(lived, { origin: victim.origin, desks, stage, pool });
    const deeds = houses.reduce((sum, { lived: { system } }) => sum + (system.deeds?.length ?? 0), 0);
    const killing = killer(victim, deeds, meanwhile);
    const { wrong: differences, apart } = await liveYears({
      ...{
        houses,
        country: countryDeeds(country, { origin: victim.origin, desks, stage, pool }),
        desks,
        mover: country.office.clerk.user,
      },
      ...{ atOnce: AT_ONCE, ends: localDay(country.ends), before: killing.before },
    });
    await killing.over();
    const together = houses.filter((served) => !apart.has(served)); // what the others hold says nothing
    for (const served of together) differences.push(...(await asInMemory(served)));
    const seconds = (performance.now() - begun) / 1000;
    const tallies: Tally[] = [];
    for (const served of together) tallies.push(await relive(served));
    const events = tallies.reduce((sum, tally) => sum + tally.events, 0);
    const certificate = certificateOf(ground.dataDir, env);
    const { sentAgain } = desks;
    return {
      deeds,
      events,
      sentAgain: sentAgain(),
      differences,
      tallies,
      certificate,
      backMs: killing.backMs,
      seconds,
    };
  } finally {
    await pool.end();
    await victim.stop();
  }
}

function servedHouses(
  lived: readonly House[],
  on: { origin: string; desks: Desks; stage: Stage; pool: Pool },
): Served[] {
  const born = new Map(lived.flatMap(({ people }) => people.map(({ id, bornOn }) => [id, bornOn] as const)));
  const numbers = numbersOf((person) => born.get(person));
  const verified = new Map<string, number>();
  return lived.map((house) => ({
    ...on,
    ...{ house: house.people[0]?.id ?? "", lived: house, numbers, verified, names: newNames() },
    ...{ read: new Map(), events: new Map(), saved: new Set() },
  }));
}

/** In the end nothing has happened in either that has not happened in the other. */
async function asInMemory(served: Served): Promise<string[]> {
  const lengths = new Map([...served.lived.system.files].map(([id, { history }]) => [id, history.length]));
  return (await readOn(served, lengths)).map((each) => `${served.house} at the end: ${each}`);
}

/** Kills the product at moments spread over all deeds, one at a time; deeds go on meanwhile, and are sent again. */
function killer(victim: Victim, deeds: number, { serverKills, databaseKills, say }: Meanwhile) {
  const backMs = { server: [] as number[], database: [] as number[] };
  const all = serverKills + databaseKills;
  const every = Math.max(1, Math.floor(deeds / (all + 1)));
  let killing: Promise<unknown> = Promise.resolve();
  let begun = 0;
  const kill = async (number: number): Promise<void> => {
    await wait(Math.random() * 50);
    const database = Math.floor((number * databaseKills) / all) > Math.floor(((number - 1) * databaseKills) / all);
    if (database) backMs.database.push(await victim.killDatabase());
    else backMs.server.push(await victim.killServer(number % 3 === 0 ? "SIGABRT" : "SIGKILL"));
  };
  return {
    backMs,
    over: () => killing,
    before: (done: number): void => {
      if (done % 1000 === 0) say(`${done} of ${deeds} deeds`);
      if (begun < all && done >= every * (begun + 1)) {
        begun += 1;
        const number = begun;
        killing = killing.then(() => kill(number));
      }
    },
  };
}
