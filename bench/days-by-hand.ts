const DAY_MS = 86_400_000;

/** Whole days since 1970, as a programmer would count them by hand. */
export function daysOf(day: string | undefined): number {
  return Date.parse(day ?? "") / DAY_MS;
}

/** So many months after a day, in whole days since 1970: the same day of the month or the month's last. */
export function monthsAfter(day: string | undefined, count: number): number {
  const [year = 0, month = 0, date = 0] = (day ?? "").split("-").map(Number);
  const last = new Date(Date.UTC(year, month - 1 + count + 1, 0)).getUTCDate();
  return Date.UTC(year, month - 1 + count, Math.min(date, last)) / DAY_MS;
}

/** The day as text. */
export function textOf(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}
