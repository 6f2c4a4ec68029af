const ZONE = "Europe/Copenhagen";
const WITH_ZONE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/;

/** FHIR's moment as the clock in Denmark showed it, to the minute; undefined for a day alone, and for what is none. */
export function danishTime(moment: string): Temporal.PlainDateTime | undefined {
  if (!WITH_ZONE.test(moment)) return undefined;
  try {
    const there = Temporal.Instant.from(moment).toZonedDateTimeISO(ZONE);
    return there.toPlainDateTime().round({ smallestUnit: "minute", roundingMode: "floor" });
  } catch {
    return undefined;
  }
}

/** The clock in Denmark as FHIR writes moments. Of the hour that stands twice in October the first is taken. */
export function fhirMoment(local: Temporal.PlainDateTime): string {
  return local
    .toZonedDateTime(ZONE, { disambiguation: "earlier" })
    .toString({ timeZoneName: "never", smallestUnit: "second" });
}
