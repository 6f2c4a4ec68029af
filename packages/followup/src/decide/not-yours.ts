import { type Refusal, refuse } from "../refusal.ts";

/** Somebody acts on what belongs to another party. */
export function notYours(): Refusal {
  return refuse(
    "not-yours",
    "Det kan kun den part gøre, som sagen ligger hos.",
    "Only the party that has the matter can do that.",
  );
}
