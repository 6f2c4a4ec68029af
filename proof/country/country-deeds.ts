import type { Minute } from "@foelgeskab/country/simulation/time";
import type { Country } from "@foelgeskab/country/simulation/world/country";
import type { Pool } from "../../bench/join-database.ts";
import { closingDeeds } from "./closings.ts";
import type { Desks } from "./desks.ts";
import { halvedFiles } from "./halved-files.ts";
import type { Stage } from "./stage.ts";
import { versionDeeds } from "./versions.ts";

/** The server as somebody meets it who looks after more than one patient. */
export interface OnServer {
  origin: string;
  desks: Desks;
  stage: Stage;
  /** The database, looked into beside the server. */
  pool: Pool;
}

/** Something that befalls the country as a whole: what was before it in each house is done before, and what comes after it waits. */
export interface CountryDeed {
  at: Minute;
  says: string;
  /** Gives what was otherwise than it should be. */
  serve(): Promise<string[]>;
}

/** Everything that befalls a country as a whole, in its order. */
export function countryDeeds(country: Country, on: OnServer): CountryDeed[] {
  return [...closingDeeds(country, on), ...versionDeeds(country, on), ...halvedFiles(country, on)].toSorted(
    (one, other) => one.at - other.at,
  );
}
