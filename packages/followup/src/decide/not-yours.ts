import type { Actor } from "../party.ts";
import { type Refusal, refuse } from "../refusal.ts";

/** Somebody acts on what belongs to another party. */
export function notYours(): Refusal {
  return refuse(
    "not-yours",
    "Det kan kun den part gøre, som sagen ligger hos.",
    "Only the party that has the matter can do that.",
  );
}

/** Whether a person may decide what only a doctor decides. */
export function isDoctor({ role }: Actor): boolean {
  return role === "gp" || role === "hospital-doctor";
}

/** Staff prepares, a doctor decides. */
export function onlyDoctor(): Refusal {
  return refuse("only-doctor", "Det beslutter en læge.", "A doctor decides that.");
}
