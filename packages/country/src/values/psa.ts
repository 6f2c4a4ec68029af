import type { DayNumber } from "@foelgeskab/followup/day";
import { monthsBetween } from "../days.ts";
import type { Random } from "../random.ts";
import { type Answer, type Trajectory, within } from "./trajectory.ts";

// The distributions are those of the reference facts, section 9, all of them models: doubling time lognormal with median 10 months, nadir after radiotherapy lognormal with median 0.3, bounce 0.2 to 1.5,
// noise 12 %.
const NOISE = 0.12;
const DOUBLING_MONTHS = { median: 10, sigma: 0.6 };
const NADIR = { median: 0.3, sigma: 0.6 };

/** What a PSA curve is drawn from. `riseFrom` is the first day on which the limit is reached; without it, it never is. */
export interface PsaCourse {
  random: Random;
  anchor: DayNumber;
  riseFrom: DayNumber | null;
  /** The laboratory changes on that day: another code and a finer method. */
  changesOn: DayNumber | null;
}

/** PSA after radical prostatectomy: next to nothing, unless it comes back. */
export function psaAfterSurgery(course: PsaCourse): Trajectory {
  const { random, riseFrom } = course;
  const base = within(0.005, random.lognormal(0.02, 0.6), 0.07);
  const fine = random.chance(0.4); // 60 % are answered as "<0.1"
  const months = doublingMonths(random);
  return (day) => {
    const risen = riseFrom === null ? 0 : 0.22 * doubled(riseFrom, day, months);
    const measured = noisy(random, Math.max(base, risen));
    const value =
      riseFrom === null
        ? Math.min(measured, 0.09)
        : day < riseFrom
          ? Math.min(measured, 0.18)
          : Math.max(measured, 0.21);
    return [answer(course, day, value, fine || changed(course, day) ? 0.03 : 0.1)];
  };
}

/** PSA after radiotherapy: falls to a nadir within two years, may bounce once, and counts as risen at nadir + 2. */
export function psaAfterRadiotherapy(course: PsaCourse): Trajectory {
  const { random, anchor, riseFrom } = course;
  const nadir = within(0.06, random.lognormal(NADIR.median, NADIR.sigma), 1.2);
  const start = nadir + random.lognormal(4, 0.4);
  const bounce = random.chance(0.25)
    ? { month: 12 + random.uniform() * 12, height: 0.2 + random.uniform() * 1.3 }
    : { month: 18, height: 0 };
  const months = doublingMonths(random);
  let lowest = Number.POSITIVE_INFINITY;
  return (day) => {
    const month = monthsBetween(anchor, day);
    const fallen =
      nadir + (start - nadir) * 2 ** (-month / 3.5) + bounce.height * Math.exp(-(((month - bounce.month) / 2.5) ** 2));
    const risen = riseFrom === null || day < riseFrom ? 0 : 2.1 * doubled(riseFrom, day, months);
    const measured = noisy(random, fallen + risen);
    // Noise alone never reaches the limit, and a planned rise always does: the laboratory's last digit is 0.1 at most.
    const value =
      riseFrom === null || day < riseFrom ? Math.min(measured, lowest + 1.8) : Math.max(measured, lowest + 2.15);
    lowest = Math.min(lowest, value);
    return [answer(course, day, value, 0.03)];
  };
}

function doublingMonths(random: Random): number {
  return within(2.5, random.lognormal(DOUBLING_MONTHS.median, DOUBLING_MONTHS.sigma), 36);
}

function doubled(from: DayNumber, day: DayNumber, months: number): number {
  return 2 ** (monthsBetween(from, day) / months);
}

function noisy(random: Random, value: number): number {
  return value * Math.exp(random.normal(0, NOISE));
}

function changed({ changesOn }: PsaCourse, day: DayNumber): boolean {
  return changesOn !== null && day >= changesOn;
}

function answer(course: PsaCourse, day: DayNumber, value: number, detection: number): Answer {
  const analysis = changed(course, day) ? "NPU12534" : "NPU08669";
  const text = value < detection ? `<${detection}` : value < 1 ? value.toFixed(2) : value.toFixed(1);
  return { analysis, value: text, unit: "µg/L" };
}
