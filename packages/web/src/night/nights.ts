import type { CertificateRun } from "@foelgeskab/server/contract";

/** A night of the history. */
export interface Night {
  day: string;
  state: "whole" | "broken" | "missing";
}

/** So many nights are drawn. */
const MOST = 60;

/** Every night from the first that is known to the last, oldest first: one that nobody made is a night too. */
export function nightsOf(runs: readonly CertificateRun[]): Night[] {
  const made = new Map(runs.filter(({ nightly }) => nightly).map((run) => [run.forDay, run]));
  const days = [...made.keys()].sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  const nights: Night[] = [];
  const end = Temporal.PlainDate.from(last);
  for (let day = Temporal.PlainDate.from(first); Temporal.PlainDate.compare(day, end) <= 0; day = day.add({ days: 1 }))
    nights.push({ day: day.toString(), state: stateOf(made.get(day.toString())) });
  return nights.slice(-MOST);
}

function stateOf(run: CertificateRun | undefined): Night["state"] {
  if (run === undefined) return "missing";
  return run.unaccounted > 0 || run.disagree > 0 ? "broken" : "whole";
}
