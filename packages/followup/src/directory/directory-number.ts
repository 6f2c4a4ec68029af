import { dayOf, type IsoDay, isoDay } from "../ids.ts";
import type { Role } from "../party.ts";

/** In which form a department takes correspondence letters: MedCom's DIS91, or CareCommunication in FHIR. */
export const CORRESPONDENCE_FORMATS = ["DIS91", "CareCommunication"] as const;

/** The form of a department's correspondence. */
export type CorrespondenceFormat = (typeof CORRESPONDENCE_FORMATS)[number];

/** Who at a department can own a number: somebody in this role there rings it every half year. */
export const OWNER_ROLES = ["coordinator", "hospital-doctor"] as const satisfies readonly Role[];

/** What a person says about a number, whatever its history. */
export interface NumberFields {
  /** Ids of the cancer groups that it is for; never empty. */
  cancers: readonly string[];
  /** Who answers, as "Kræftkoordinatoren". */
  label: string;
  /** The coordinator by name; empty where nobody is named. */
  coordinator: string;
  /** Eight digits, as the list shows them: "00 12 34 56". */
  phone: string;
  /** When it is answered, as "hverdage kl. 9–15". */
  hours: string;
  /** Where correspondence goes: the location number (GLN) of 13 digits. */
  ean: string;
  /** The department's SOR number; empty where it is not known. */
  sor: string;
  format: CorrespondenceFormat;
  ownerRole: (typeof OWNER_ROLES)[number];
  /** From this day on it is answered. */
  validFrom: IsoDay;
  /** From this day on it is not answered any more; null while nobody has ended it. */
  endsOn: IsoDay | null;
}

/** One direct number of the telephone list, as it stands after its last change. */
export interface DirectoryNumber extends NumberFields {
  entry: string;
  party: string;
  /** The day on which somebody last rang it and was answered. */
  verifiedOn: IsoDay;
  verifiedBy: string;
}

/** Where a number stands on a day: not yet in use, live, not verified for too long, or ended. */
export type NumberState = "upcoming" | "live" | "stale" | "ended";

type Dated = Pick<DirectoryNumber, "validFrom" | "endsOn" | "verifiedOn">;

/** Where a number stands on a day. `months`: how long a verification lasts, as the region sets it. */
export function numberState(number: Dated, today: IsoDay, months: number): NumberState {
  if (number.endsOn !== null && number.endsOn <= today) return "ended";
  if (number.validFrom > today) return "upcoming";
  return verifiedUntil(number, months) < today ? "stale" : "live";
}

/** The last day on which letters may cite the number. */
export function verifiedUntil({ verifiedOn }: Pick<DirectoryNumber, "verifiedOn">, months: number): IsoDay {
  return isoDay(dayOf(verifiedOn).add({ months }));
}

/**
 * The number that stands today for one that a letter cites: itself while it is not ended, else another of the same department for the same cancer,
 * a live one before a stale one, the last verified first. Undefined where the department has none: then the sheet has nothing to say instead.
 */
export function numberNow<Line extends Pick<DirectoryNumber, "entry" | "party" | "cancers" | "verifiedOn">>(
  cited: string,
  cancer: string,
  lines: readonly (Line & { state: NumberState })[],
): (Line & { state: NumberState }) | undefined {
  const itself = lines.find(({ entry }) => entry === cited);
  if (itself === undefined || itself.state !== "ended") return itself;
  const others = lines
    .filter(({ party, cancers }) => party === itself.party && cancers.includes(cancer))
    .toSorted((one, other) => (one.verifiedOn < other.verifiedOn ? 1 : -1));
  return others.find(({ state }) => state === "live") ?? others.find(({ state }) => state === "stale");
}

/** The same number however it is spaced, with or without +45. */
export function digitsOf(phone: string): string {
  return phone.replace(/[\s-]/g, "").replace(/^(?:\+|00)45(?=\d{8}$)/, "");
}
