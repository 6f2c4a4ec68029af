import type { IsoDay } from "../../ids.ts";
import type { Phrase } from "../../phrase.ts";
import type { ProgrammeVersions } from "../../programme.ts";
import type { CountedId } from "./indicator.ts";

/** One hand-over, check or course as an indicator counts it: always in the denominator, and in the numerator where it is met. */
export interface Contribution {
  indicator: CountedId;
  /** The month it is counted in, as "2026-07". */
  month: string;
  /** What it is, the same on every day: the hand-over's id, "psa 2026-07-10". */
  about: string;
  department: string;
  practice: string;
  met: boolean;
  /** Why it is met or not, for the list behind the number. */
  because: Phrase;
}

/** From which day one looks, when the patient was born, and the programmes. */
export interface Counting {
  today: IsoDay;
  bornOn: IsoDay;
  versions: ProgrammeVersions;
}

/** The month of a day, as "2026-07". */
export function monthOf(day: IsoDay): string {
  return day.slice(0, 7);
}
