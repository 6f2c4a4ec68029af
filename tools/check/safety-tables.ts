import { readFileSync } from "node:fs";
import { join } from "node:path";
import { safetyTables, tableProblems } from "../safety/tables.ts";
import type { Guard } from "./guard.ts";
import { ROOT } from "./sources.ts";

/** Each fault and each law has somebody who asks it, by name, and the tables in docs/safety say so as it is. */
export const tablesOfSafety: Guard = {
  name: "safety: each fault and law is asked by name",
  find: () => [
    ...tableProblems(),
    ...Object.entries(safetyTables()).flatMap(([file, text]) =>
      readFileSync(join(ROOT, file), "utf8") === text
        ? []
        : [`${file} is not what the code says: npm run safety:tables`],
    ),
  ],
};
