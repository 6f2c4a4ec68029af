import { FAULT_NAMES } from "./faults/faults.ts";
import type { LotReport, SimulationWish } from "./simulate.ts";
import { type Breach, count, newTally, type ServiceCounts, type Tally } from "./tally.ts";

/** What a run came to, in the words of the command's contract. */
export interface SimulationReport {
  seed: number;
  patients: number;
  patientYears: number;
  events: number;
  stateHash: string;
  faultsInjected: Record<string, number>;
  breaches: (Breach & { seed: number })[];
  accounted: { registered: number; active: number; closed: Record<string, number>; unaccounted: number };
  judges: { agree: number; disagree: number };
  service: {
    checksOnTimeOrEscalated: number;
    nonActionableAlertsPerGpMonth: number;
    gpVisits: number;
    bloodDraws: number;
    reReferrals: number;
  };
}

/** Adds the parts of a run up, in their order. */
export function reportOf(
  { seed, patients, years, hash }: Pick<SimulationWish, "seed" | "patients" | "years" | "hash">,
  lots: readonly LotReport[],
): SimulationReport {
  const tally = sumOf(lots.map((lot) => lot.tally));
  const { accounted, judges, service } = tally;
  return {
    seed,
    patients,
    patientYears: patients * years,
    events: tally.events,
    stateHash: `sha256:${hash(lots.map((lot) => lot.hash).join(" "))}`,
    faultsInjected: Object.fromEntries(FAULT_NAMES.map((fault) => [fault, tally.faults.get(fault) ?? 0])),
    breaches: tally.breaches.map((breach) => ({ ...breach, seed })),
    accounted: { ...accounted, closed: Object.fromEntries([...accounted.closed].toSorted()) },
    judges,
    service: {
      checksOnTimeOrEscalated: share(service.checksOnTimeOrEscalated, service.checksDue),
      nonActionableAlertsPerGpMonth: share(service.nonActionableAlerts, service.practiceMonths),
      gpVisits: service.gpVisits,
      bloodDraws: service.bloodDraws,
      reReferrals: service.reReferrals,
    },
  };
}

/** A share to four digits; of nothing it is 0. */
function share(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part / whole) * 10_000) / 10_000;
}

/** The counts of several parts together. */
function sumOf(tallies: readonly Tally[]): Tally {
  const sum = newTally();
  for (const tally of tallies) {
    sum.events += tally.events;
    sum.breaches.push(...tally.breaches);
    addTo(sum.faults, tally.faults);
    addTo(sum.reached, tally.reached);
    addTo(sum.asked, tally.asked);
    addTo(sum.accounted.closed, tally.accounted.closed);
    sum.accounted.registered += tally.accounted.registered;
    sum.accounted.active += tally.accounted.active;
    sum.accounted.unaccounted += tally.accounted.unaccounted;
    sum.judges.agree += tally.judges.agree;
    sum.judges.disagree += tally.judges.disagree;
    for (const name of Object.keys(sum.service) as (keyof ServiceCounts)[]) sum.service[name] += tally.service[name]; // the record's own names
  }
  return sum;
}

function addTo<Name>(sum: Map<Name, number>, more: ReadonlyMap<Name, number>): void {
  for (const [name, times] of more) count(sum, name, times);
}
