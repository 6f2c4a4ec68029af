import { dayText } from "@foelgeskab/followup/day";
import { type Programme, programmeKey } from "@foelgeskab/followup/programme";
import type { Random } from "../../random.ts";
import { newAgenda } from "../agenda.ts";
import { opens } from "../people/open-course.ts";
import type { Domain } from "../system/domain.ts";
import type { System } from "../system/system.ts";
import type { Tally } from "../tally.ts";
import { DAY, localDay, type Minute } from "../time.ts";
import { bloodOf } from "./blood.ts";
import type { ClockError, Country } from "./country.ts";
import { planFate } from "./fate.ts";
import type { House } from "./house.ts";
import type { Disease, Person } from "./person.ts";
import { planJobs } from "./planned-jobs.ts";
import { newTruth } from "./truth.ts";
import { watchOf } from "./watch.ts";

/** What a house is drawn from. */
export interface HouseWish {
  country: Country;
  domain: Domain;
  random: Random;
  tally: Tally;
  /** Ids of its people, "p0" and the like. */
  ids: readonly string[];
}

/** A house with its people, their courses opened, and everything planned that will befall them. */
export function buildHouse({ country, domain, random, tally, ids }: HouseWish): House {
  const agenda = newAgenda(country.begins);
  const people = ids.map((id, at) => personOf(random.branch(at), country, id));
  const system: System = {
    domain,
    country,
    clock: () => agenda.now + errorOf(country.clockErrors, agenda.now),
    patients: new Map(),
    files: new Map(),
    inbox: new Map(),
    envelopes: new Set(),
    outbox: new Map(),
    letters: new Map(),
    waiting: [],
    watch: watchOf(() => house),
    deeds: country.served ? [] : null,
  };
  const house: House = {
    country,
    random,
    agenda,
    system,
    people,
    truth: newTruth(),
    tally,
    struck: new Map(),
    looks: new Map(),
    pumpAt: null,
    officeAt: null,
    told: new Map(),
  };
  planJobs(house);
  for (const person of people) {
    opens(house, person);
    planFate(house, person);
  }
  return house;
}

function errorOf(errors: readonly ClockError[], at: Minute): Minute {
  return errors.find(({ from, until }) => at >= from && at < until)?.by ?? 0;
}

function personOf(random: Random, country: Country, id: string): Person {
  const begins = localDay(country.begins);
  const age = Math.min(90, Math.max(35, random.normal(66, 9)));
  const bornOn = begins - Math.round(age * 365.25);
  const [first, second] = [
    diseaseOf(random, country, id),
    random.chance(0.05) ? diseaseOf(random, country, `${id}b`) : undefined,
  ];
  return {
    id,
    bornOn: dayText(bornOn),
    numbers: [`${id}#1`],
    practice: random.pick(country.practices).id,
    diesAt: deathOf(random, country, age),
    abroad: false,
    diseases: second === undefined || second.programme.cancer === first.programme.cancer ? [first] : [first, second],
    lines: 0,
    lastLineAt: country.begins,
    visit: null,
    skipped: new Set(),
  };
}

/** Gompertz: about two in a hundred at 66, twice as many for every nine years. */
function deathOf(random: Random, country: Country, age: number): Minute {
  const [now, perYear] = [0.02 * 2 ** ((age - 66) / 9), Math.LN2 / 9];
  const years = Math.log(1 - (Math.log(1 - random.uniform()) * perYear) / now) / perYear;
  return country.begins + Math.round(years * 365.25 * DAY);
}

function diseaseOf(random: Random, country: Country, id: string): Disease {
  const programme = random.pick(country.programmes);
  const begins = localDay(country.begins);
  const anchor = begins - random.between(0, 30 * 30);
  const returns = random.chance(0.2) ? begins + random.between(100, 3650) : null;
  return {
    course: `c-${id}`,
    programme,
    icd10: codeOf(programme),
    department: random.pick(country.departments).id,
    anchor,
    returns,
    notBefore: begins,
    blood: bloodOf(random.branch(7), programme, returns),
  };
}

function codeOf({ icd10, icd10Ranges }: Programme): string {
  return icd10[0] ?? icd10Ranges[0]?.from ?? "DC349";
}

/** The subject that a disease's course is opened with; the server's own screen has no field for other dates than the anchor. */
export function subjectOf({ served }: Country, { programme, icd10, anchor, department }: Disease) {
  const events = served ? [] : programme.events.map(({ name }) => [name, dayText(anchor + 60)] as const);
  return {
    cancer: programme.cancer,
    icd10,
    programme: programmeKey(programme),
    anchors: { ...Object.fromEntries(events), [programme.anchor.name]: dayText(anchor) },
    department,
  };
}
