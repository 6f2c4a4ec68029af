import type { Recorded } from "@foelgeskab/followup/course";
import type { Names } from "./names.ts";

/** Names that the server makes itself: compared as names, each for the same thing each time. */
const NAMES = [
  /^event\.(handover|rereferral)$/,
  /^event\.(handover|onward|rereferral)\.id$/,
  /^event\.results\.\d+$/,
  /^event\.results\.\d+\.(id|measurement)$/,
  /^event\.letter\.(message|number)$/,
];
/** What the server adds or knows better: which message an answer stands in, the sheet's random code, which line of the telephone list it was and when that was verified, and when exactly somebody typed an answer in. */
const OWN = [
  /^event\.results\.\d+\.message$/,
  /^event\.handover\.sheetCode$/,
  /^event\.handover\.epikrise\.contact\.(entry|verifiedOn)$/,
];
/** Machines are the same by their role and name; their numbers are the server's. */
const MACHINES: ReadonlySet<string> = new Set(["laboratory", "register", "system"]);

/** Where an event of the server is another one than the country's, as "place: this instead of that"; undefined where they agree. The instant is the server's own, and is not compared. */
export function differenceBetween(names: Names, country: Recorded, server: Recorded): string | undefined {
  return (
    differs(names, "event", country.event, server.event, isTyped(country)) ??
    differs(names, "by", actorOf(country.by), actorOf(server.by), false) ??
    differs(names, "on", country.on, server.on, false)
  );
}

function actorOf({ user, name, role, party }: Recorded["by"]): object {
  return MACHINES.has(role) ? { role, name: role === "laboratory" ? name : "" } : { user, name, role, party };
}

function isTyped({ event }: Recorded): boolean {
  return event.type === "results-received" && event.results.some(({ laboratory }) => laboratory === "own-record");
}

function differs(names: Names, place: string, one: unknown, other: unknown, typed: boolean): string | undefined {
  if (OWN.some((own) => own.test(place)) || (typed && place.endsWith(".issuedAt"))) return undefined;
  if (typeof one === "string" && typeof other === "string" && NAMES.some((name) => name.test(place)))
    return names.pair(one, other) ? undefined : said(place, one, other);
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null)
    return one === other ? undefined : said(place, one, other);
  const [mine, theirs] = [one as Record<string, unknown>, other as Record<string, unknown>]; // arrays too: their places are keys
  for (const key of new Set([...Object.keys(mine), ...Object.keys(theirs)])) {
    const found = differs(names, `${place}.${key}`, mine[key], theirs[key], typed);
    if (found !== undefined) return found;
  }
  return undefined;
}

function said(place: string, country: unknown, server: unknown): string {
  return `${place}: the country says ${shown(country)}, the server says ${shown(server)}`;
}

function shown(value: unknown): string {
  return (JSON.stringify(value) ?? "nothing").slice(0, 160);
}
