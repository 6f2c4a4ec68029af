/** What a field of a programme is called in Danish, as a sentence begins with it. */
export function fieldWord(field: string): string {
  return FIELD.get(field) ?? "Et tal i reglen";
}

const FIELD: ReadonlyMap<string, string> = new Map([
  ["everyMonths", "Intervallet"],
  ["fromMonth", "Begyndelsen"],
  ["untilMonth", "Varigheden"],
  ["beforeDays", "Vinduet før datoen"],
  ["afterDays", "Vinduet efter datoen"],
  ["dueDaysAfterEvent", "Fristen efter hændelsen"],
  ["graceDays", "Fristen"],
  ["needs", "Listen over prøver"],
  ["event", "Hændelsen"],
  ["value", "Grænsen"],
  ["delta", "Stigningen"],
  ["percent", "Ændringen i procent"],
  ["minAbsolute", "Den mindste ændring"],
  ["rises", "Antallet af stigninger"],
  ["minLastValue", "Den mindste sidste værdi"],
  ["minDaysBetween", "Den korteste tid mellem prøverne"],
  ["maxDaysBetween", "Den længste tid mellem prøverne"],
  ["valueMonths", "Fordoblingstiden"],
  ["minMeasurements", "Antallet af målinger"],
  ["minSpanDays", "Den tid, målingerne skal dække,"],
  ["minPsa", "Den mindste PSA"],
  ["count", "Antallet"],
  ["windowDays", "Tidsrummet"],
  ["months", "Antallet af måneder"],
  ["of", "Reglens dele"],
  ["any", "Listen over symptomer"],
  ["text", "Teksten"],
  ["when", "Betingelsen"],
]);
