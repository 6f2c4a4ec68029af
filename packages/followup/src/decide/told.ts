import { dayOf, type IsoDay } from "../ids.ts";
import { type Refusal, refuse } from "../refusal.ts";

/** Whether a day lies after today. */
export function isAhead(day: IsoDay, today: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(dayOf(day), today) > 0;
}

/** A fact is dated on a day that has not come. */
export function ahead(): Refusal {
  return refuse("in-the-future", "Datoen ligger ude i fremtiden.", "The date lies in the future.");
}

/** Whether words are a note that tells a colleague something. */
export function saysSomething(note: string): boolean {
  return note.trim().length >= 5;
}

/** A note without words. */
export function noNote(): Refusal {
  return refuse(
    "no-note",
    "Skriv hvorfor. Kollegerne skal kunne se det.",
    "Write why. Your colleagues must be able to see it.",
  );
}
