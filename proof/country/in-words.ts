import type { RealCountry } from "./real-country.ts";

const MOST_TOLD = 30;

/** A run as a table that people read; the JSON beside it has all of it. */
export function inWords(run: RealCountry): string {
  const { fromDatabase, kills, differences, certificates } = run;
  const { accounted, judges, breaches } = fromDatabase;
  const injected = Object.values(fromDatabase.faultsInjected);
  const closed = Object.entries(accounted.closed).map(([reason, people]) => `${people} ${reason}`);
  const rows: [what: string, came: string | number][] = [
    ["Seed, people, years", `${run.seed}, ${run.patients}, ${run.years}`],
    ["Deeds, of them sent again", `${run.deeds}, ${run.sentAgain}`],
    ["Events in the database", fromDatabase.events],
    [
      "Faults, kinds of them",
      `${injected.reduce((sum, times) => sum + times, 0)}, ${injected.filter((times) => times > 0).length}`,
    ],
    ["Server killed, back after (half, at most)", `${kills.server}, ${told(kills.serverBackMs)}`],
    ["Database killed, back after (half, at most)", `${kills.database}, ${told(kills.databaseBackMs)}`],
    ["Otherwise than in memory", differences.length],
    ["Laws broken, of the database's events", breaches.length],
    ["Followed", accounted.active],
    ["Closed", closed.join(", ")],
    ["Lost", accounted.unaccounted],
    ["Second judge agrees, differs", `${judges.agree}, ${judges.disagree}`],
    ["Certificate: not accounted for", certificates.reduce((sum, { unaccounted }) => sum + unaccounted.length, 0)],
    ["Seconds", Math.round(run.seconds)],
  ];
  const wrong = [
    ...differences.map((each) => `OTHERWISE ${each}`),
    ...breaches.map(({ invariant, patient, at, says }) => `BROKEN ${invariant} ${patient} ${at} ${says}`),
    ...run.inMemory.breaches.map(({ invariant, patient, says }) => `IN MEMORY ${invariant} ${patient} ${says}`),
    ...certificates.flatMap(({ unaccounted }) => unaccounted.map((each) => `CERTIFICATE ${JSON.stringify(each)}`)),
  ];
  return [...rows.map(([what, came]) => `${what.padEnd(44)} ${came}`), ...wrong.slice(0, MOST_TOLD), ""].join("\n");
}

function told(times: readonly number[]): string {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (part: number): string => `${((sorted[Math.floor((sorted.length - 1) * part)] ?? 0) / 1000).toFixed(1)} s`;
  return `${at(0.5)}, ${at(1)}`;
}
