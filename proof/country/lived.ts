import type { FaultWish } from "@foelgeskab/country/simulation/faults/fault-plan";
import { type LotReport, lotsOf, runLot } from "@foelgeskab/country/simulation/simulate";
import type { House } from "@foelgeskab/country/simulation/world/house";
import { sha256 } from "../../packages/server/src/cli/simulate-run.ts";
import { rulesInUse } from "../../packages/server/src/programmes/load-programmes.ts";
import { regionSettings } from "../../packages/server/src/programmes/load-regions.ts";

/** Which country is lived. */
export interface CountryWish {
  patients: number;
  years: number;
  seed: number;
  faults: FaultWish;
}

/** A country that has been lived in memory: its houses with everything that came in from outside, and what its own laws found. */
export interface Lived {
  houses: House[];
  report: LotReport;
}

/** Lives each part of a country in memory, with the faults that the real server can be given. */
export function liveInMemory({ patients, years, seed, faults }: CountryWish): Lived[] {
  const wish = { seed, patients, years, faults, rules: rulesInUse(), settings: regionSettings("RM"), hash: sha256 };
  return lotsOf(patients).map((lot) => {
    const houses: House[] = [];
    const report = runLot({ ...wish, served: (house) => void houses.push(house) }, lot);
    return { houses, report };
  });
}
