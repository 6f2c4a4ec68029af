/** A moment as the database gives it: PostgreSQL writes it with a blank and a short zone, "2026-08-10 08:15:00+00". */
export function storedMoment(text: string): Temporal.Instant {
  return Temporal.Instant.from(text.replace(" ", "T"));
}
