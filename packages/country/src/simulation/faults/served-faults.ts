import type { FaultPlan } from "./fault-plan.ts";
import type { Fault } from "./faults.ts";

/** The faults that the real server cannot be given in a run of the country, and why. */
const NOT_SERVED: Partial<Record<Fault, string>> = {
  killed: "the process and its database are killed for real instead",
  "clock-back": "the clock of a practice region only moves on",
  "clock-ahead": "the clock of a practice region only moves on",
  "scheduler-down": "the queue lives in the server, and is killed with it",
  "scheduler-doubled": "one server runs",
  "printer-rejects": "the server prints no letters to patients",
  "letter-returned": "the server prints no letters to patients",
  "result-cancelled": "MedCom's laboratory answer has no word for it",
  "result-by-mistake": "MedCom's laboratory answer has no word that takes it back",
  "transient-error": "MedCom's OIOXML has no receipt for it",
  "wrong-link": "two people of the region's office link and undo; the runner has no hand for them yet",
  "envelope-reused": "the server knows a message by its sender's own number, and envelopes are not compared",
};

/** What is left of a plan for the real server. */
export function servedFaults(plan: FaultPlan): FaultPlan {
  return new Map([...plan].filter(([fault]) => !(fault in NOT_SERVED)));
}
