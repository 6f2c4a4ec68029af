import type { DayNumber } from "@foelgeskab/followup/day";
import type { IsoDay } from "@foelgeskab/followup/ids";
import type { Programme } from "@foelgeskab/followup/programme";
import type { Minute } from "../time.ts";
import type { Blood } from "./blood.ts";

/** A person as she really is. */
export interface Person {
  id: string;
  bornOn: IsoDay;
  /** Her numbers; the last one is her own now. */
  numbers: string[];
  /** The practice that she really belongs to; null while she has none. */
  practice: string | null;
  diesAt: Minute;
  /** Abroad for a while, or for good. */
  abroad: boolean;
  diseases: Disease[];
  /** How many lines the register has written of her. */
  lines: number;
  /** When the register wrote the last of them. */
  lastLineAt: Minute;
  /** When she comes next; one visit serves all her plans. */
  visit: Minute | null;
  /** Checks that she has forgotten, by name and due day: she does not come for them by herself. */
  skipped: Set<string>;
}

/** A cancer that she is followed for. */
export interface Disease {
  course: string;
  programme: Programme;
  icd10: string;
  department: string;
  anchor: DayNumber;
  /** From that day on it is back; null where it never is. */
  returns: DayNumber | null;
  blood: Blood;
  /** Nobody tries to hand over before that day, because it was refused. */
  notBefore: DayNumber;
}

/** Whether she lives and is in the country. */
export function isHere({ diesAt, abroad }: Person, at: Minute): boolean {
  return at < diesAt && !abroad;
}
