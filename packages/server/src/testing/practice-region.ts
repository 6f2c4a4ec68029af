import { demoRegion } from "@foelgeskab/country/demo-region";
import type { DemoRegion } from "@foelgeskab/country/region";
import type { Recorded } from "@foelgeskab/followup/course";
import { replay } from "@foelgeskab/followup/evolve";
import { type Programme, programmeKey } from "@foelgeskab/followup/programme";
import { sheetCodeFrom } from "../letters/sheet-code.ts";
import { programmesInUse } from "../programmes/load-programmes.ts";

const programmes = programmesInUse();

/** The day on which the regions of the tests are made. */
export const TODAY = Temporal.PlainDate.from("2026-08-06");

/** A region for a test, with the project's own programmes. */
export function practiceRegion(seed: number, patients: number, today = TODAY): DemoRegion {
  return demoRegion({ seed, patients, today, programmes, sheetCodeFrom });
}

/** The programme that a history is pinned to; throws where there is none. */
export function programmeOf(history: readonly Recorded[]): Programme {
  const key = replay(history.slice(0, 1))?.subject.programme;
  const programme = programmes.find((each) => programmeKey(each) === key);
  if (programme === undefined) throw new Error(`a course of the unknown programme ${key}`);
  return programme;
}
