import { type DayNumber, dayText } from "@foelgeskab/followup/day";
import { inSuccession, type Programme, type ProgrammeVersions, programmeKey } from "@foelgeskab/followup/programme";
import { programmeFor } from "@foelgeskab/followup/programmes/programme-for";
import type { RuleBook } from "@foelgeskab/followup/programmes/rule-book";
import type { Random } from "../../random.ts";
import { atLocal, type Minute } from "../time.ts";

/** The programmes of a country, and how they change from year to year. */
export interface Versions {
  programmes: readonly Programme[];
  newVersions: readonly { at: Minute; from: string; to: string }[];
  versions: ProgrammeVersions;
}

/** What the versions are drawn from. */
export interface VersionsWish {
  rules: RuleBook;
  region: string;
  begins: DayNumber;
  years: number;
  /** That a programme gets a new version in a year. */
  chance: number;
  random: Random;
}

/** The project's own programmes, and new versions of them as the years pass. */
export function yearlyVersions({ rules, region, begins, years, chance, random }: VersionsWish): Versions {
  const first = rules.programmes.filter((each) => !isSuperseded(each, rules.programmes));
  const made: Programme[] = [];
  const newVersions: { at: Minute; from: string; to: string }[] = [];
  for (const programme of first) {
    let newest = programme;
    for (let year = 1; year < years; year += 1) {
      if (!random.chance(chance)) continue;
      const day = begins + Math.round(year * 365.25) + random.between(0, 200);
      const next = nextVersion(newest, day, made.length);
      if (sameChecks(next.checks, newest.checks)) continue; // nothing to publish
      newVersions.push({ at: atLocal(day + 10, 9 * 60), from: programmeKey(newest), to: programmeKey(next) });
      made.push(next);
      newest = next;
    }
  }
  const all = inSuccession([...rules.programmes, ...made]);
  const byKey = new Map(all.map((programme) => [programmeKey(programme), programme]));
  const versions: ProgrammeVersions = ({ programme: key, department, openedOn }) => {
    const programme = byKey.get(key);
    if (programme === undefined) throw new Error(`nobody knows the programme ${key}`);
    return programmeFor(programme, rules.layers, { region, department, on: openedOn });
  };
  return { programmes: first, newVersions, versions };
}

function sameChecks(one: Programme["checks"], other: Programme["checks"]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function isSuperseded({ id, version }: Programme, all: readonly Programme[]): boolean {
  return all.some((other) => other.id === id && other.version > version);
}

/** A later version whose windows are a week longer or shorter, and whose half-yearly checks are yearly in every second version. */
function nextVersion(programme: Programme, from: DayNumber, at: number): Programme {
  const days = at % 2 === 0 ? 7 : -7;
  return {
    ...programme,
    version: programme.version + 1,
    validFrom: dayText(from),
    checks: programme.checks.map((check) => {
      if (check.timing.kind === "once" || check.performedBy === "hospital") return check;
      const { everyMonths } = check.timing;
      const pace = everyMonths === 6 && at % 4 === 1 ? 12 : everyMonths;
      const most = 14 * pace;
      return {
        ...check,
        timing: { ...check.timing, everyMonths: pace },
        afterDays: Math.max(7, Math.min(most, check.afterDays + days)),
      };
    }),
  };
}
