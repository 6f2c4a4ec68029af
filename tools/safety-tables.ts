/** `npm run safety:tables`: writes the tables of faults and laws anew. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./check/sources.ts";
import { safetyTables, tableProblems } from "./safety/tables.ts";

const problems = tableProblems();
for (const problem of problems) console.error(problem);
for (const [file, text] of Object.entries(safetyTables())) writeFileSync(join(ROOT, file), text);
process.exitCode = problems.length === 0 ? 0 : 1;
