import { join } from "node:path";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";

/** Which files of stories are pure. */
export const STORY_FILES = [
  "packages/followup/src/**/*.test.ts",
  "packages/server/src/advance/{account,every-programme,follow,handover,known-acts,laws,letter,life,life-who-may,programme-change,received,refused-acts,reply,register-line,returned,who-may}.test.ts",
  "packages/server/src/evaluate/*.test.ts",
  "packages/server/src/features/worklist/worklist.test.ts",
  "packages/server/src/programmes/{fhir-bundle,programme-text,worked-cases}.test.ts",
];

/** Our packages as they lie under a folder: in a sandbox the links of node_modules lead back to the original. */
export const OWN_PACKAGES = (root: string) => ({
  find: /^@foelgeskab\/(\w+)\/(.+)$/,
  replacement: join(root, "packages/$1/src/$2.ts"),
});

/**
 * The end of a switch that names all its cases (`default: return x satisfies never`) is proved unreachable by the compiler, and no story
 * can walk there: it is blanked before branches are counted, line and column kept.
 */
const withoutNever: Plugin = {
  name: "without never",
  enforce: "pre",
  transform: (code, id) =>
    id.includes("/packages/followup/src/")
      ? code.replace(/default:\s+return [\w.]+ satisfies never;/g, (end) => end.replace(/\S/g, " "))
      : undefined,
};

/**
 * The stories that ask the domain and nothing else: no database, no process, no browser. They run in seconds, so that the domain
 * can be broken some thousand times by `npm run mutate`, and `npm run coverage` can say which branch no story walks.
 */
export default defineConfig({
  plugins: [withoutNever],
  resolve: { alias: [OWN_PACKAGES(import.meta.dirname)] },
  test: {
    include: STORY_FILES,
    pool: "threads",
    isolate: false,
    testTimeout: 60_000,
    coverage: {
      provider: "v8",
      include: ["packages/followup/src/**/*.ts"],
      exclude: ["**/*.test.ts", "**/testing/**"],
      reporter: ["text-summary", "json"],
      thresholds: { branches: 100 },
    },
  },
});
