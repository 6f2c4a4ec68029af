const zone = "Europe/Copenhagen";
const maxMoveDays = 4000;

/** The server's one clock. In a demo region it can be moved on; nothing else in the code may ask for the time. */
export interface Clock {
  /** The moment that events and messages are dated with. */
  now(): Temporal.Instant;
  /** The calendar day in Denmark at `now()`. */
  today(): Temporal.PlainDate;
  /** The true moment, never moved: sessions and waiting times follow it, or moving the demo on would log everyone out. */
  wall(): Temporal.Instant;
  /** By how many days `now()` is ahead of `wall()`. */
  readonly offsetDays: number;
  /** Moves `now()` on by 1 to 4000 whole days. Throws RangeError on anything else: time never goes back. */
  moveOn(days: number): void;
}

/** Where a clock starts, and in tests what it reads. */
export interface ClockOptions {
  readonly offsetDays?: number;
  readonly source?: () => Temporal.Instant;
}

/** Makes the clock; throws when this machine's time-zone data would give wrong days. */
export function createClock({ offsetDays = 0, source = () => Temporal.Now.instant() }: ClockOptions = {}): Clock {
  checkTimeZoneData();
  let ahead = wholeDays(offsetDays, 0);
  // Calendar days, not 24 hours: 08.00 stays 08.00 when the days between hold a change to or from summer time.
  const moved = (): Temporal.ZonedDateTime => source().toZonedDateTimeISO(zone).add({ days: ahead });
  return {
    now: () => moved().toInstant(),
    today: () => moved().toPlainDate(),
    wall: source,
    get offsetDays() {
      return ahead;
    },
    moveOn(days) {
      ahead += wholeDays(days, 1);
    },
  };
}

function wholeDays(days: number, least: number): number {
  if (Number.isInteger(days) && days >= least && days <= maxMoveDays) return days;
  throw new RangeError(`A clock moves on by ${least} to ${maxMoveDays} whole days.`);
}

/** Moments around the changes of time in 2026, and what a clock on a Danish wall shows at them. */
const vectors = [
  ["2026-01-15T12:00:00Z", "2026-01-15T13:00:00"],
  ["2026-03-29T00:59:59Z", "2026-03-29T01:59:59"],
  ["2026-03-29T01:00:00Z", "2026-03-29T03:00:00"],
  ["2026-07-15T22:30:00Z", "2026-07-16T00:30:00"],
  ["2026-10-25T01:00:00Z", "2026-10-25T02:00:00"],
] as const;

/** Throws when Danish summer or winter time is not known here: a due day would then be one day off around midnight. */
export function checkTimeZoneData(wallTime: (moment: string) => string = danishWallTime): void {
  for (const [moment, expected] of vectors) {
    const shown = wallTime(moment);
    if (shown === expected) continue;
    throw new Error(
      `The time-zone data of this machine is wrong: ${moment} is ${expected} in Denmark, not ${shown}. Nothing was started. Use the Node that comes with the project.`,
    );
  }
}

function danishWallTime(moment: string): string {
  return Temporal.Instant.from(moment).toZonedDateTimeISO(zone).toPlainDateTime().toString();
}
