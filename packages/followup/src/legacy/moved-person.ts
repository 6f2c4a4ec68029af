import type { Cpr, IsoDay, PracticeNumber } from "../ids.ts";

/** The latest test that a line tells of, as the laboratory wrote it; only one that can be used is here. */
export interface LastTest {
  analysis: string;
  value: string;
  unit: string;
  sampledOn: IsoDay;
}

/** Somebody who was moved to the own doctor before Følgeskab, as a line of the list tells it. What the line does not say, or what cannot be read, is null. */
export interface MovedPerson {
  cpr: Cpr;
  givenName: string;
  familyName: string;
  bornOn: IsoDay;
  /** SKS code without point, as DC619. */
  icd10: string;
  /** As written. */
  treatment: string;
  treatedOn: IsoDay | null;
  /** The department's SHAK or SOR code, as written. */
  department: string;
  practiceNumber: PracticeNumber | null;
  letterOn: IsoDay | null;
  /** What the letter says of when to refer back, as written; empty where it says nothing. */
  limit: string;
  everyMonths: number | null;
  lastTest: LastTest | null;
  state: "alive" | "dead" | "emigrated";
  stateOn: IsoDay | null;
}
