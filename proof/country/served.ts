import type { House } from "@foelgeskab/country/simulation/world/house";
import type { Recorded } from "@foelgeskab/followup/course";
import type { Pool } from "../../bench/join-database.ts";
import type { Desks } from "./desks.ts";
import type { Names } from "./names.ts";
import type { Numbers } from "./numbers.ts";
import type { Stage } from "./stage.ts";

/** The real server as one house of the country meets it. */
export interface Served {
  origin: string;
  /** The first of its people, by which the house is called. */
  house: string;
  lived: House;
  desks: Desks;
  /** What the server calls what the house calls otherwise; each house has words of its own. */
  names: Names;
  numbers: Numbers;
  stage: Stage;
  /** The database, looked into beside the server. */
  pool: Pool;
  /** The day on which each line of the telephone list was rung last. */
  verified: Map<string, number>;
  /** How many events of each course have been read and compared, by the country's name of the course. */
  read: Map<string, number>;
  /** What was read, as the server holds it, by the country's name of the course. */
  events: Map<string, Recorded[]>;
  /** Presses that the server has saved. */
  saved: Set<string>;
}
