import type { CertificateRun, CertificateView } from "@foelgeskab/server/contract";

/** A night of the history. */
export interface Night {
  day: string;
  /** skipped: a practice region's clock was moved over it. */
  state: "whole" | "broken" | "missing" | "skipped";
}

/** So many nights are drawn. */
const MOST = 60;

/** Every night from the first that is known to the last, oldest first: one that nobody made is a night too, unless a practice region's clock was moved over it. */
export function nightsOf(runs: readonly CertificateRun[], movedOver: CertificateView["movedOver"]): Night[] {
  const made = new Map(runs.filter(({ nightly }) => nightly).map((run) => [run.forDay, run]));
  const days = [...made.keys()].sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  const skipped = (day: string): boolean => movedOver.some(({ after, before }) => after < day && day < before);
  const nights: Night[] = [];
  const end = Temporal.PlainDate.from(last);
  for (let day = Temporal.PlainDate.from(first); Temporal.PlainDate.compare(day, end) <= 0; day = day.add({ days: 1 }))
    nights.push({ day: day.toString(), state: stateOf(made.get(day.toString()), skipped(day.toString())) });
  return nights.slice(-MOST);
}

function stateOf(run: CertificateRun | undefined, skipped: boolean): Night["state"] {
  if (run === undefined) return skipped ? "skipped" : "missing";
  return run.unaccounted > 0 || run.disagree > 0 ? "broken" : "whole";
}
