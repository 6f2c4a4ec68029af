import type { RuleBook } from "@foelgeskab/followup/programmes/rule-book";
import type { RegionSettings } from "@foelgeskab/followup/region-settings";
import { randomFrom } from "../random.ts";
import { accountFor } from "./account-for.ts";
import { type FaultWish, faultPlan } from "./faults/fault-plan.ts";
import { servedFaults } from "./faults/served-faults.ts";
import { checkAtRest, checkNow } from "./invariants/check-after.ts";
import { type Domain, REAL } from "./system/domain.ts";
import { newTally, type Tally } from "./tally.ts";
import { DAY, dayNamed, instantText } from "./time.ts";
import { buildCountry } from "./world/build-country.ts";
import { buildHouse } from "./world/build-house.ts";
import type { Country } from "./world/country.ts";
import type { House } from "./world/house.ts";

/** What a run is made from; the same wish always gives the same run. */
export interface SimulationWish {
  seed: number;
  patients: number;
  years: number;
  faults: FaultWish;
  rules: RuleBook;
  settings: RegionSettings;
  /** Hashes a text: SHA-256, as hexadecimal. */
  hash: (text: string) => string;
  /** What takes the place of the real code, where a bug is planted. */
  domain?: Domain;
  /** Set where the first breach is enough. */
  untilFirstBreach?: boolean;
  /** Set where the real server is to be given the same: gets each house when it has come to rest, with every deed. */
  served?(house: House): void;
}

/** One part of a run: so many people who share a country of their own. Parts can be run apart, in any order. */
export interface Lot {
  number: number;
  /** The first of its patients, and how many. */
  first: number;
  patients: number;
}

/** What a part of a run came to. */
export interface LotReport {
  tally: Tally;
  hash: string;
}

/** People of one lot share practices, laboratories and faults. */
const LOT = 1000;
const IN_A_HOUSE = 2;
/** The first day of every simulated country: before a leap year, and not long before a change of the clock. */
export const BEGINS = dayNamed("2027-03-01");
const DAYS_BETWEEN_CHECKS = 120;

/** The parts of a run. */
export function lotsOf(patients: number): Lot[] {
  return Array.from({ length: Math.ceil(patients / LOT) }, (_, number) => ({
    number,
    first: number * LOT,
    patients: Math.min(LOT, patients - number * LOT),
  }));
}

/** Runs one part: house by house, each forgotten when it has come to rest. `tick` is told how many people are through. */
export function runLot(wish: SimulationWish, lot: Lot, tick: (patients: number) => void = () => {}): LotReport {
  const random = randomFrom(wish.seed).branch(lot.number);
  const drawn = faultPlan(random.branch(1), wish.faults);
  const faults = wish.served === undefined ? drawn : servedFaults(drawn);
  const { rules, settings, years } = wish;
  const country = buildCountry({
    random: random.branch(2),
    rules,
    settings,
    faults,
    begins: BEGINS,
    years,
    served: wish.served !== undefined,
    dense: wish.faults === "dense",
  });
  const tally = newTally();
  let hash = "";
  for (let at = 0; at < lot.patients; at += IN_A_HOUSE) {
    const ids = Array.from(
      { length: Math.min(IN_A_HOUSE, lot.patients - at) },
      (_, each) => `p${lot.first + at + each}`,
    );
    const house = runHouse(country, wish.domain ?? REAL, { random: random.branch(1000 + at), tally, ids });
    wish.served?.(house);
    hash = wish.hash(`${hash}${stateOf(house)}`);
    tick(ids.length);
    if (wish.untilFirstBreach === true && isRed(tally)) break;
  }
  tally.service.practiceMonths += Math.round(country.practices.length * years * 12);
  return { tally, hash };
}

/** Whether anything in a run is not as it must be. */
export function isRed({ breaches, judges, accounted }: Tally): boolean {
  return breaches.length > 0 || judges.disagree > 0 || accounted.unaccounted > 0;
}

function runHouse(country: Country, domain: Domain, own: Pick<House, "random" | "tally"> & { ids: string[] }): House {
  const house = buildHouse({ country, domain, ...own });
  try {
    live(house);
  } catch (error) {
    const says = error instanceof Error ? error.message : String(error);
    house.tally.breaches.push({ invariant: "bug", patient: own.ids[0] ?? "", at: instantText(house.agenda.now), says });
  }
  accountFor(house);
  return house;
}

/** Years with faults and the quiet days after them, with every law asked on the way and at the end. */
function live(house: House): void {
  const { country, agenda } = house;
  for (let at = country.begins; at < country.ends; at += DAYS_BETWEEN_CHECKS * DAY) {
    agenda.runUntil(at);
    checkNow(house);
  }
  agenda.runUntil(country.ends);
  checkNow(house);
  checkAtRest(house);
}

/** All events of a house as text, in order. */
function stateOf({ system }: House): string {
  return [...system.files.values()].map(({ id, history }) => `${id}${JSON.stringify(history)}`).join("");
}
