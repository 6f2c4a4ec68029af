import { programmesInUse } from "../../../server/src/programmes/load-programmes.ts";
import { sheetCodeFrom } from "../../../server/src/letters/sheet-code.ts";
import { demoRegion } from "../demo-region.ts";
import type { DemoRegion } from "../region.ts";

/** The project's own programmes. Only tests reach into the server for them: the package itself takes them as data. */
export const programmes = programmesInUse();

/** The day on which the regions of the tests are made. */
export const TODAY = Temporal.PlainDate.from("2026-08-06");

/** A region for a test. */
export function practiceRegion(seed: number, patients: number, today = TODAY): DemoRegion {
  return demoRegion({ seed, patients, today, programmes, sheetCodeFrom });
}
