import type { Random } from "../../random.ts";
import type { Agenda } from "../agenda.ts";
import type { Fault } from "../faults/faults.ts";
import type { System } from "../system/system.ts";
import type { Tally } from "../tally.ts";
import type { Minute } from "../time.ts";
import type { Country } from "./country.ts";
import type { Person } from "./person.ts";
import type { Truth } from "./truth.ts";

/** A few people whose fates touch: what happens to them is one small world, and depends on no other house. */
export interface House {
  country: Country;
  random: Random;
  agenda: Agenda;
  system: System;
  people: readonly Person[];
  truth: Truth;
  tally: Tally;
  /** The last moment at which each fault struck here. */
  struck: Map<Fault, Minute>;
  /** When each party looks at each course next, by course and party. */
  looks: Map<string, Minute>;
  /** When the queue runs next, and when the list of unmatched things is looked at next. */
  pumpAt: Minute | null;
  officeAt: Minute | null;
  /** How many breaches of each law were told here. */
  told: Map<string, number>;
}

/** Whether a fault strikes now. In the quiet days none does. */
export function strikes(house: House, fault: Fault): boolean {
  const chance = house.country.faults.get(fault);
  if (chance === undefined || isQuiet(house) || !house.random.chance(Math.min(chance, 0.9))) return false;
  struck(house, fault);
  return true;
}

/** A fault of the country that reaches this house. */
export function struck(house: House, fault: Fault): void {
  house.struck.set(fault, house.agenda.now);
  house.tally.faults.set(fault, (house.tally.faults.get(fault) ?? 0) + 1);
}

/** What a fault brings about only later, such as the line of a death that came late, happens near it too; it is not counted once more. */
export function comesOf(house: House, fault: Fault): void {
  house.struck.set(fault, house.agenda.now);
}

/** Whether nothing fails any more. */
export function isQuiet({ country, agenda }: House): boolean {
  return agenda.now >= country.quietFrom;
}
