import type { DayNumber } from "@foelgeskab/followup/day";
import type { Actor } from "@foelgeskab/followup/party";
import type { RuleBook } from "@foelgeskab/followup/programmes/rule-book";
import type { RegionSettings } from "@foelgeskab/followup/region-settings";
import type { Random } from "../../random.ts";
import type { FaultPlan } from "../faults/fault-plan.ts";
import type { Fault } from "../faults/faults.ts";
import { atLocal, DAY, HOUR, type Minute } from "../time.ts";
import type { ClockError, Country, Department, Laboratory, Practice, Renaming, Span, StaffMember } from "./country.ts";
import { yearlyVersions } from "./yearly-versions.ts";

/** What a country is drawn from. */
export interface CountryWish {
  random: Random;
  rules: RuleBook;
  settings: RegionSettings;
  faults: FaultPlan;
  begins: DayNumber;
  /** Years with faults; the quiet days come after them. */
  years: number;
  served: boolean;
  dense: boolean;
}

/** Fault-free days after the years with faults: everything must come to rest in them. */
const QUIET_DAYS = 120;
const PRACTICES = 40;
const DEPARTMENTS = 4;
const LABORATORIES = 2;
/** The longest month: whoever gives notice in months is never a day late. */
const MONTH = 31;

/** What one party's fate is drawn from. */
interface Fate {
  random: Random;
  faults: FaultPlan;
  from: Minute;
  until: Minute;
}

/** Draws a country: its parties, and everything that will befall them. */
export function buildCountry({ random, rules, settings, faults, begins, years, served, dense }: CountryWish): Country {
  const quiet = begins + Math.round(years * 365.25);
  const [from, until] = [atLocal(begins, 0), atLocal(quiet, 0)];
  const fate = (name: number): Fate => ({ random: random.branch(name), faults, from, until });
  const region = "RM";
  return {
    served,
    dense,
    region,
    settings: random.branch(6).chance(0.2) && !served ? { ...settings, handoverBasis: "epikrise" } : settings,
    begins: from,
    quietFrom: until,
    ends: atLocal(quiet + QUIET_DAYS, 0),
    faults,
    practices: list(PRACTICES, (at) => practice(fate(100 + at), at, quiet)),
    departments: list(DEPARTMENTS, department),
    laboratories: list(LABORATORIES, (at) => laboratory(fate(300 + at), at)),
    office: {
      id: "region-rm",
      clerk: person("region-rm", "region-office", "Anita"),
      head: person("region-rm", "region-office", "Lederen"),
    },
    programmeGroup: person("programmes-rm", "programme-editor", "Ulla"),
    register: { user: "register:CPR-registret", name: "CPR-registret", role: "register", party: "register" },
    practiceRegister: {
      user: "register:Praksisregistret",
      name: "Praksisregistret",
      role: "register",
      party: "register",
    },
    closingJob: { user: "closing-job", name: "Lukning på den varslede dag", role: "system", party: "region-rm" },
    system: { user: "system", name: "Følgeskab", role: "system", party: "region-rm" },
    ...yearlyVersions({
      rules,
      region,
      begins,
      years,
      chance: faults.get("version-changed") ?? 0,
      random: random.branch(1),
    }),
    clockErrors: clockErrors(fate(2)),
    schedulerDown: spans(fate(3), "scheduler-down", 3 * DAY, 3 * DAY),
    registerSilent: spans(fate(4), "register-silent", DAY, 8 * DAY),
    registerHalved: new Set(moments(fate(5), "register-halved").map((at) => Math.floor(at / DAY))),
  };
}

function person(party: string, role: Actor["role"], name: string): Actor {
  return { user: `${party}-${role}-${name}`, name, role, party };
}

function department(at: number): Department {
  const id = `dep-${at + 1}`;
  return { id, doctor: person(id, "hospital-doctor", "Karen"), coordinator: person(id, "coordinator", "Bodil") };
}

function practice(fate: Fate, at: number, quiet: DayNumber): Practice {
  const id = `pra-${String(at + 1).padStart(2, "0")}`;
  const { random } = fate;
  return {
    id,
    staff: staffOf(fate, id),
    holidays: spans(fate, "holiday", 7 * DAY, 21 * DAY),
    ignoring: spans(fate, "practice-ignores", 60 * DAY, 240 * DAY),
    repliesByLetter: random.chance(0.3),
    closing: closingOf(fate, quiet),
  };
}

function closingOf(fate: Fate, quiet: DayNumber): Practice["closing"] {
  const { random } = fate;
  const [planned] = moments(fate, "practice-closes");
  const [sudden] = moments(fate, "practice-closes-overnight");
  if (sudden !== undefined && (planned === undefined || sudden < planned)) {
    const on = Math.floor(sudden / DAY);
    return { on, toldOn: on };
  }
  if (planned === undefined) return null;
  const toldOn = Math.floor(planned / DAY);
  const on = toldOn + random.pick([6, 4, 1]) * MONTH; // PLO's rule: 6 months' notice, 4 at the latest, 1 in special cases
  return on < quiet ? { on, toldOn } : null;
}

/** A doctor and a nurse; whoever leaves is followed by another one after some weeks. */
function staffOf(fate: Fate, party: string): StaffMember[] {
  return (["gp", "practice-nurse"] as const).flatMap((role) => {
    const leaving = moments(fate, "staff-left");
    const starts = [fate.from, ...leaving.map((at) => at + fate.random.between(1, 60) * DAY)];
    return starts.map((from, at) => ({
      actor: person(party, role, `${role === "gp" ? "Mette" : "Dorte"} ${at + 1}`),
      works: { from, until: leaving[at] ?? Number.POSITIVE_INFINITY },
    }));
  });
}

function laboratory(fate: Fate, at: number): Laboratory {
  const id = `lab-${at + 1}`;
  return {
    id,
    actor: { user: `laboratory:${id}`, name: `Klinisk Biokemi ${at + 1}`, role: "laboratory", party: id },
    silent: spans(fate, "laboratory-silent", DAY, 12 * DAY),
    renaming: [...renamings(fate, "unit"), ...renamings(fate, "code")],
  };
}

/** Until the codes of the country are brought up to date. */
function renamings(fate: Fate, what: "unit" | "code"): Renaming[] {
  return spans(fate, what === "unit" ? "unit-renamed" : "code-renamed", 5 * DAY, 30 * DAY).map((span) => ({
    ...span,
    what,
  }));
}

function clockErrors(fate: Fate): ClockError[] {
  const { random } = fate;
  const wrong = (fault: Fault, by: () => number): ClockError[] =>
    spans(fate, fault, HOUR, DAY).map((span) => ({ ...span, by: by() }));
  return [...wrong("clock-back", () => -HOUR), ...wrong("clock-ahead", () => random.pick([HOUR, 30 * DAY, 365 * DAY]))];
}

/** Spans of a fault that begins so often in a year, each of a length between two. */
function spans(fate: Fate, fault: Fault, shortest: number, longest: number): Span[] {
  return moments(fate, fault).map((from) => ({
    from,
    until: Math.min(fate.until, from + fate.random.between(shortest, longest)),
  }));
}

/** The moments at which a fault begins, in order; none where the run does not have it. */
function moments({ random, faults, from, until }: Fate, fault: Fault): Minute[] {
  const perYear = faults.get(fault);
  if (perYear === undefined) return [];
  const found: Minute[] = [];
  const wait = (): number => Math.max(1, Math.round(random.exponential((365.25 * DAY) / perYear)));
  for (let at = from + wait(); at < until; at += wait()) found.push(at);
  return found;
}

function list<T>(length: number, make: (at: number) => T): T[] {
  return Array.from({ length }, (_, at) => make(at));
}
