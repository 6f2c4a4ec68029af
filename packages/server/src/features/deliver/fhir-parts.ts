import type { Random } from "./letter-number.ts";

/** What stands before every resource's id in our Bundles. Nobody is to look there: `invalid` is no address anywhere (RFC 2606). */
export const FULL_URL_BASE = "https://foelgeskab.invalid/fhir";

/** A random uuid (RFC 9562, version 4), lower case. */
export function newUuid(random: Random): string {
  return uuidOf(random(16));
}

/** Sixteen bytes as a uuid of version 4. */
export function uuidOf(bytes: Uint8Array): string {
  const own = Uint8Array.from(bytes);
  own[6] = ((own[6] ?? 0) & 0x0f) | 0x40;
  own[8] = ((own[8] ?? 0) & 0x3f) | 0x80;
  return own.toHex().replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/** A moment as FHIR writes it, with Denmark's zone. */
export function fhirNow(now: Temporal.Instant): string {
  return now.toZonedDateTimeISO("Europe/Copenhagen").toString({ timeZoneName: "never", smallestUnit: "second" });
}
