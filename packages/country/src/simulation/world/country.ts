import { type DayNumber, dayText } from "@foelgeskab/followup/day";
import type { Actor } from "@foelgeskab/followup/party";
import type { Programme, ProgrammeVersions } from "@foelgeskab/followup/programme";
import type { RegionSettings } from "@foelgeskab/followup/region-settings";
import type { FaultPlan } from "../faults/fault-plan.ts";
import type { Minute } from "../time.ts";

/** From a moment up to another, the last one not included. */
export interface Span {
  from: Minute;
  until: Minute;
}

/** A general practice as it really is. */
export interface Practice {
  id: string;
  staff: readonly StaffMember[];
  holidays: readonly Span[];
  /** While it opens nothing that it gets. */
  ignoring: readonly Span[];
  /** Accepts by a letter from its own record system. */
  repliesByLetter: boolean;
  /** The day on which it closes, and the day on which it says so; equal days are a closing overnight. */
  closing: { on: DayNumber; toldOn: DayNumber } | null;
}

/** Somebody who works for a party, for a while. */
export interface StaffMember {
  actor: Actor;
  works: Span;
}

/** A hospital department with its people. */
export interface Department {
  id: string;
  doctor: Actor;
  coordinator: Actor;
}

/** What a laboratory writes otherwise from a moment on, until the country has learned it. */
export interface Renaming extends Span {
  what: "unit" | "code";
}

/** A laboratory as it really is. */
export interface Laboratory {
  id: string;
  actor: Actor;
  silent: readonly Span[];
  renaming: readonly Renaming[];
}

/** A time at which the server's clock is wrong by so many minutes. */
export interface ClockError extends Span {
  by: number;
}

/** Everything of a country that does not depend on one patient: drawn once, the same for all who live in it. */
export interface Country {
  /** Only what the real server can be given befalls it, and every deed is kept, so that the server can be given the same. */
  served: boolean;
  /** People also do what is seldom done: they refer back, and take back, while an offer to a new practice is open. */
  dense: boolean;
  region: string;
  settings: RegionSettings;
  begins: Minute;
  /** From then on nothing fails any more. */
  quietFrom: Minute;
  ends: Minute;
  faults: FaultPlan;
  practices: readonly Practice[];
  departments: readonly Department[];
  laboratories: readonly Laboratory[];
  office: { id: string; clerk: Actor; head: Actor };
  programmeGroup: Actor;
  register: Actor;
  /** The register of practices, and the job that closes one on its day. */
  practiceRegister: Actor;
  closingJob: Actor;
  system: Actor;
  /** Whom a patient can be followed by, and the versions that come year by year. */
  programmes: readonly Programme[];
  newVersions: readonly { at: Minute; from: string; to: string }[];
  versions: ProgrammeVersions;
  clockErrors: readonly ClockError[];
  schedulerDown: readonly Span[];
  registerSilent: readonly Span[];
  /** Days on which the register's file lacks half of the people. */
  registerHalved: ReadonlySet<DayNumber>;
}

/** Whether a moment lies in one of the spans. */
export function isWithin(spans: readonly Span[], at: Minute): boolean {
  return spans.some(({ from, until }) => at >= from && at < until);
}

/** Whether a practice is open on a day: neither closed for good nor not yet begun. */
export function isOpen({ closing }: Practice, day: DayNumber): boolean {
  return closing === null || day < closing.on;
}

/** A party by its id; one that nobody knows is a bug. */
export function practiceOf(country: Country, id: string): Practice {
  const found = country.practices.find((practice) => practice.id === id);
  if (found === undefined) throw new Error(`nobody knows the practice ${id} on ${dayText(0)}`);
  return found;
}
