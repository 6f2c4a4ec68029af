import type { Fault } from "./faults/faults.ts";

/** A law that did not hold: which, for whom, when. */
export interface Breach {
  invariant: string;
  patient: string;
  /** The moment, as ISO text. */
  at: string;
  says: string;
}

/** What is counted in a run; two halves of a run add up to the whole. */
export interface Tally {
  events: number;
  faults: Map<Fault, number>;
  breaches: Breach[];
  /** How often each step from one standing to another happened within days of each fault, by "fault|from→to". */
  reached: Map<string, number>;
  /** How often each invariant was asked. */
  asked: Map<string, number>;
  accounted: { registered: number; active: number; closed: Map<string, number>; unaccounted: number };
  judges: { agree: number; disagree: number };
  service: ServiceCounts;
}

/** What the country's care came to. */
export interface ServiceCounts {
  checksDue: number;
  checksOnTimeOrEscalated: number;
  nonActionableAlerts: number;
  practiceMonths: number;
  gpVisits: number;
  bloodDraws: number;
  reReferrals: number;
}

/** Nothing has happened yet. */
export function newTally(): Tally {
  return {
    events: 0,
    faults: new Map(),
    breaches: [],
    reached: new Map(),
    asked: new Map(),
    accounted: { registered: 0, active: 0, closed: new Map(), unaccounted: 0 },
    judges: { agree: 0, disagree: 0 },
    service: {
      checksDue: 0,
      checksOnTimeOrEscalated: 0,
      nonActionableAlerts: 0,
      practiceMonths: 0,
      gpVisits: 0,
      bloodDraws: 0,
      reReferrals: 0,
    },
  };
}

/** Counts one more under a name. */
export function count<Name>(counts: Map<Name, number>, name: Name, more = 1): void {
  counts.set(name, (counts.get(name) ?? 0) + more);
}
