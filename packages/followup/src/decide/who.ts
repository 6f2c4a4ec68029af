import type { Course } from "../course.ts";
import { isFollowed } from "../evolve-handover.ts";
import type { Actor } from "../party.ts";
import type { Command } from "./command.ts";

/** What acts without a person says facts only; whoever takes, gives or declines a patient is a human (safety S2). */
const FACTS: Partial<Record<Actor["role"], ReadonlySet<Command["type"]>>> = {
  laboratory: new Set(["receive-results"]),
  register: new Set(["change-practice", "move-region", "change-identity", "close-course", "reopen-course"]),
  system: new Set([
    ...(["receive-handover", "receive-results", "receive-in-inquiry"] as const),
    ...(["deliver-handover", "move-holder", "change-identity"] as const),
  ]),
};

/** Whether an actor may give a command of that kind at all, whoever holds. */
export function maySay({ role }: Actor, { type }: Command): boolean {
  return FACTS[role]?.has(type) ?? true;
}

/** Whether the actor is no person. */
export function isMachine({ role }: Actor): boolean {
  return FACTS[role] !== undefined;
}

/** The department of a course: the one that handed over, else the one that holds; of a closed course, the one before it closed. */
export function departmentOf({ standing, holder }: Course): string {
  const open = standing.status === "closed" ? standing.before : standing;
  return isFollowed(open) ? open.handover.from : holder;
}

/** Whether a course concerns the actor: the party that holds it, the department it came from, or the region's practice unit. */
export function isConcerned(course: Course, { party, role }: Actor): boolean {
  return party === course.holder || party === departmentOf(course) || role === "region-office";
}
