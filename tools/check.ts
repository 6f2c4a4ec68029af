import { boundaries } from "./check/boundaries.ts";
import { glossary } from "./check/glossary.ts";
import type { Guard } from "./check/guard.ts";
import { tablesOfSafety } from "./check/safety-tables.ts";
import { storeWrites } from "./check/store-writes.ts";
import { tool } from "./check/tool.ts";
import { traces } from "./check/traces.ts";

// npm run check [-- WORD…]: everything that can be known of the project without running it; with words, the guards whose name holds one of them.
// docs/decisions/0003-guards.md says what each guard is for, and how it was seen to fail.

/** All guards, in the order in which they run. */
const GUARDS: readonly Guard[] = [
  tool("types, and walls between the packages", "tsc", "-b"),
  tool("format", "biome", "format"),
  tool("lint", "biome", "lint", "--error-on-warnings", "--diagnostic-level=warn", "--max-diagnostics=200"),
  tool("lint with types", "oxlint", "--type-aware"),
  tool("nothing unused", "knip", "--no-config-hints"),
  tool("lockfile complete", "node", "tools/complete-lockfile.ts", "--check"),
  boundaries,
  storeWrites,
  glossary,
  tool("programmes: sources and golden patients", "foelgeskab", "programme", "check"),
  tablesOfSafety,
  traces,
];

const words = process.argv.slice(2);
const chosen = GUARDS.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)));
const failed: string[] = [];
for (const guard of chosen) {
  const started = performance.now();
  const found = await finds(guard);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${found.length === 0 ? "✓" : "✗"} ${guard.name} (${seconds} s)`);
  for (const line of found) console.log(`    ${line}`);
  if (found.length > 0) failed.push(guard.name);
}
console.log(
  failed.length === 0
    ? `\nAll ${chosen.length} guards are content.`
    : `\n${failed.length} of ${chosen.length} guards are not: ${failed.join("; ")}.`,
);
process.exitCode = failed.length === 0 ? 0 : 1;

/** A guard that breaks down has not guarded: that is a finding too. */
async function finds(guard: Guard): Promise<string[]> {
  try {
    return await guard.find();
  } catch (error) {
    return [`the guard itself broke down: ${error instanceof Error ? error.message : String(error)}`];
  }
}
