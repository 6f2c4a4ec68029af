import { demoRegion } from "@foelgeskab/country/demo-region";
import type { DemoRegion } from "@foelgeskab/country/region";
import type { Recorded } from "@foelgeskab/followup/course";
import { replay } from "@foelgeskab/followup/evolve";
import type { Programme } from "@foelgeskab/followup/programme";
import { catalogueOf } from "../advance/catalogue.ts";
import { sheetCodeFrom } from "../letters/sheet-code.ts";
import { rulesInUse } from "../programmes/load-programmes.ts";

const catalogue = catalogueOf(rulesInUse(), "RM");

/** The day on which the regions of the tests are made. */
export const TODAY = Temporal.PlainDate.from("2026-08-06");

/** A region for a test, with the project's own programmes. */
export function practiceRegion(seed: number, patients: number, today = TODAY): DemoRegion {
  return demoRegion({ seed, patients, today, programmes: catalogue.programmes, sheetCodeFrom });
}

/** The rules that a history is pinned to; throws where there are none. */
export function programmeOf(history: readonly Recorded[]): Programme {
  const opened = replay(history.slice(0, 1));
  if (opened === undefined) throw new Error("a history without the event that opened it");
  return catalogue.ruling({ ...opened.subject, openedOn: opened.openedOn });
}
