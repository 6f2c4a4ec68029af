import type { Random } from "../../random.ts";
import { FAULT_NAMES, FAULTS, type Fault } from "./faults.ts";

/** Which faults a run has: a random choice and strength of them, the same with rare ones frequent, none, or just these. */
export type FaultWish = "all" | "dense" | "none" | readonly Fault[];

/** How often each fault happens in one run; a fault that is left out does not. */
export type FaultPlan = ReadonlyMap<Fault, number>;

/** Of ten faults a run has about seven: some breaches show only where another fault does not hide them. */
const CHOSEN = 0.7;

/** Draws the faults of a run: swarm testing, after Groce and others 2012. */
export function faultPlan(random: Random, wish: FaultWish): FaultPlan {
  if (wish === "none") return new Map();
  if (wish !== "all" && wish !== "dense") return new Map(wish.map((fault) => [fault, FAULTS[fault].usual]));
  const drawn = FAULT_NAMES.map((fault) => [fault, random.chance(CHOSEN), 0.3 + random.uniform() * 1.4] as const);
  const share = wish === "dense" ? "dense" : "usual";
  return new Map(
    drawn.filter(([, chosen]) => chosen).map(([fault, , strength]) => [fault, FAULTS[fault][share] * strength]),
  );
}
