import type { Deed } from "@foelgeskab/country/simulation/system/deed";
import { localDay, type Minute } from "@foelgeskab/country/simulation/time";
import { type DayNumber, dayNumber } from "@foelgeskab/followup/day";
import type { IsoDay } from "@foelgeskab/followup/ids";
import type { CountryDeed } from "./country-deeds.ts";
import type { Desks } from "./desks.ts";
import { serveDeed } from "./serve-deed.ts";
import type { Served } from "./served.ts";

/** A whole country of houses on one server, and who is told how far it is. */
export interface Years {
  houses: readonly Served[];
  /** What befalls all of them, in its order. */
  country: readonly CountryDeed[];
  desks: Desks;
  /** Somebody who may move the practice region's clock on: anybody. */
  mover: string;
  atOnce: number;
  ends: DayNumber;
  /** Told before each deed. */
  before(done: number): void;
}

/** Lives the years on the server: day by day, in every house the deeds in their order, and houses side by side. Gives everything that was otherwise, and the houses that went another way. */
export async function liveYears({
  houses,
  country,
  desks,
  mover,
  atOnce,
  ends,
  before,
}: Years): Promise<{ wrong: string[]; apart: ReadonlySet<Served> }> {
  const wrong: string[] = [];
  const apart = new Set<Served>();
  /** Where a house has gone another way than in the country, what comes after it says nothing. */
  const serve = async (served: Served, deed: Deed): Promise<void> => {
    const found = await serveDeed(served, deed);
    wrong.push(...found);
    if (found.length > 0) apart.add(served);
  };
  let done = 0;
  for (const { day, ofDay, befalls } of spellsOf(houses, country)) {
    await moveClock(desks, mover, day);
    const waiting = [...ofDay];
    const hand = async (): Promise<void> => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        const [served, deeds] = next;
        for (const deed of deeds) {
          before(done++);
          if (!apart.has(served)) await serve(served, deed);
        }
      }
    };
    await Promise.all(Array.from({ length: atOnce }, hand));
    if (befalls !== undefined) wrong.push(...(await befalls.serve()).map((said) => `${befalls.says}: ${said}`));
  }
  await moveClock(desks, mover, ends);
  return { wrong, apart };
}

/** Part of a day: what is done in the houses, and what then befalls the country. */
interface Spell {
  day: DayNumber;
  ofDay: Map<Served, Deed[]>;
  befalls: CountryDeed | undefined;
}

/** Each day with anything in it, divided where something befalls the country: that comes before what a house does in the same minute. */
function spellsOf(houses: readonly Served[], country: readonly CountryDeed[]): Spell[] {
  const deeds = houses.flatMap((served) => (served.lived.system.deeds ?? []).map((deed) => ({ served, deed })));
  const inOrder = deeds.toSorted((one, other) => one.deed.at - other.deed.at); // stable: a house's own order stays
  const spells: Spell[] = [];
  const barriers = [...country];
  let spell: Spell | undefined;
  const begin = (day: DayNumber): Spell => {
    const made: Spell = { day, ofDay: new Map(), befalls: undefined };
    spells.push(made);
    return made;
  };
  const befall = (until: Minute): void => {
    for (let next = barriers[0]; next !== undefined && next.at <= until; next = barriers[0]) {
      barriers.shift();
      const day = localDay(next.at);
      const now = spell?.day === day ? spell : begin(day);
      now.befalls = next;
      spell = undefined;
    }
  };
  for (const { served, deed } of inOrder) {
    befall(deed.at);
    const day = localDay(deed.at);
    spell = spell?.day === day ? spell : begin(day);
    const own = spell.ofDay.get(served) ?? [];
    spell.ofDay.set(served, own);
    own.push(deed);
  }
  befall(Number.POSITIVE_INFINITY);
  return spells;
}

/** The furthest that the clock is moved in one step. */
const MOST_DAYS = 400;

/** Moves the one clock of the server on to a day; where it stands is asked each time, so that a press that was not answered moves it once. */
async function moveClock(desks: Desks, mover: string, day: DayNumber): Promise<void> {
  for (;;) {
    const { status, body } = await desks.ask(mover, "GET", "/api/demo");
    if (status !== 200) throw new Error(`the clock cannot be read: ${status}`);
    const days = day - dayNumber((body as { today: IsoDay }).today); // as the contract's Demo says
    if (days < 0) throw new Error("the server is ahead of the country");
    if (days === 0) return;
    const moved = await desks.once(mover, "POST", "/api/demo/clock", { days: Math.min(days, MOST_DAYS) });
    if (moved?.code === "too-far") throw new Error("the clock of a practice region is not moved on so far");
  }
}
