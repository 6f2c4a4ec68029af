// npm run mutate -- [--quick] [--by vitest] [--concurrency N] [PLACE…]: breaks the domain in every way that Stryker knows, and lists
// what no story noticed. docs/mutation.md says how it is read.
import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { Stryker } from "@stryker-mutator/core";
import { scoreLines, survivorLines } from "./mutate/report.ts";

const root = join(import.meta.dirname, "..");
const domain = "packages/followup/src";
/** What was found last time; only what changed since is asked again. */
const remembered = ".mutate/found.json";

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    by: { type: "string", default: "stories" },
    concurrency: { type: "string", default: "1" },
    quick: { type: "boolean", default: false },
  },
});
const places = positionals.length === 0 ? [domain] : positionals.map(placeOf);
const missing = places.filter((place) => !existsSync(join(root, place)));
if (missing.length > 0) {
  console.error(
    `There is no ${missing.join(" and no ")}. Name files or folders under ${domain}, as: criteria value.ts`,
  );
  process.exitCode = 2;
} else await mutate();

/** Runs Stryker on the places, and prints the score of each file and every survivor. */
async function mutate(): Promise<void> {
  process.chdir(root);
  if (values.quick) process.env["STORIES"] = "quick";
  const results = await new Stryker({
    mutate: [...places.map(filesIn), `!${domain}/**/*.test.ts`, `!${domain}/**/testing/**`],
    testRunner: values.by,
    vitest: { configFile: "vitest.pure.config.ts", related: false },
    plugins: ["@stryker-mutator/vitest-runner", "./tools/mutate/story-runner.ts", "./tools/mutate/word-files.ts"],
    ignorers: ["word-files"],
    ignorePatterns: ["/bench", "/docs", "/e2e", "/packages/web/src", "/packages/web/public", "/data", "out"],
    tempDirName: ".mutate/sandbox",
    // Stryker would rewrite our tsconfig with TypeScript's old programming interface, which TypeScript 7 has no longer; nothing here needs it.
    tsconfigFile: "none",
    incremental: true,
    incrementalFile: remembered,
    concurrency: Number(values.concurrency),
    // A busy machine must not be taken for an endless loop: those are found by counting, long before this.
    timeoutMS: 120_000,
    dryRunTimeoutMinutes: 60,
    timeoutFactor: values.quick ? 0.1 : 1.5, // of the time that all stories took
    reporters: ["progress-append-only"],
    allowConsoleColors: false,
  }).runMutationTest();
  const own = results
    .map((result) => ({
      ...result,
      fileName: result.fileName.slice(result.fileName.indexOf(domain) + domain.length + 1),
    }))
    .filter(({ fileName }) => places.some((place) => `${domain}/${fileName}`.startsWith(place)));
  console.log([...survivorLines(own), "", ...scoreLines(own)].join("\n"));
}

function placeOf(given: string): string {
  return given.startsWith(domain) ? given : join(domain, given);
}

function filesIn(place: string): string {
  return statSync(join(root, place)).isDirectory() ? `${place}/**/*.ts` : place;
}
