// npm run proof [-- --server-kills N --database-kills N --patients N]: the long proofs. docs/safety/README.md says what they show.
import { parseArgs } from "node:util";
import { kills } from "./kills/kills.ts";

const { values } = parseArgs({
  options: {
    "server-kills": { type: "string", default: "100" },
    "database-kills": { type: "string", default: "20" },
    patients: { type: "string", default: "400" },
  },
});

const begun = performance.now();
const killed = await kills({
  serverKills: Number(values["server-kills"]),
  databaseKills: Number(values["database-kills"]),
  patients: Number(values.patients),
  say: (line) => console.error(line),
});
for (const [kind, { done, sentAgain }] of Object.entries(killed.answered))
  console.log(`${kind}: ${done} answered, ${sentAgain} of them sent more than once`);
console.log(`server killed ${killed.serverBackMs.length} times, back after ${told(killed.serverBackMs)}`);
console.log(`database killed ${killed.databaseBackMs.length} times, back after ${told(killed.databaseBackMs)}`);
for (const line of killed.wrong.slice(0, 50)) console.log(`WRONG: ${line}`);
console.log(
  `${killed.wrong.length === 0 ? "Nothing lost, nothing doubled" : `${killed.wrong.length} WRONG`}, in ${Math.round((performance.now() - begun) / 1000)} s.`,
);
process.exitCode = killed.wrong.length === 0 ? 0 : 1;

function told(times: readonly number[]): string {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (part: number): string => `${Math.round(sorted[Math.floor((sorted.length - 1) * part)] ?? 0)} ms`;
  return `${at(0.5)} (half of the times), at most ${at(1)}`;
}
