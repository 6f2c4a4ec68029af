import { type DayNumber, dayText } from "@foelgeskab/followup/day";
import { BLADDER, KIDNEY, OTHER_DISEASES, PROSTATE_RADIOTHERAPY, PROSTATE_SURGERY, UPPER_TRACT } from "./diseases.ts";
import type { Random } from "./random.ts";
import type { DemoDirectoryEntry, DemoUser } from "./region.ts";

// A number must be verified within six months. These two were forgotten, so that the list has something to find.
const STALE = new Set(["dir-dep-haematologi-lymphoma", "dir-dep-onkologi-vest-prostate"]);

/** The telephone list: a direct number per department and cancer. */
export function demoDirectory(random: Random, users: readonly DemoUser[], today: DayNumber): DemoDirectoryEntry[] {
  const treated = [PROSTATE_SURGERY, PROSTATE_RADIOTHERAPY, BLADDER, ...OTHER_DISEASES, KIDNEY, UPPER_TRACT];
  const lines = treated.flatMap(({ cancer, departments }) => departments.map((party) => ({ cancer, party })));
  return lines.map(({ cancer, party }, at) => {
    const entry = `dir-${party}-${cancer}`;
    const age = STALE.has(entry) ? random.between(200, 420) : random.between(4, 150);
    const verifiedBy = users.find((user) => user.party === party && user.role === "coordinator")?.name ?? "";
    return {
      entry,
      party,
      cancer,
      label: "Kræftkoordinatoren",
      phone: `00 12 34 ${String(56 + at)}`,
      hours: "hverdage kl. 9–15",
      verifiedOn: dayText(today - age),
      verifiedBy,
    };
  });
}
