import { defineConfig } from "vitest/config";

/** One runner for all stories. Database stories clone a template per file, so files run beside each other. */
export default defineConfig({
  test: {
    include: ["packages/*/src/**/*.test.ts", "tools/**/*.test.ts", "e2e/**/*.test.ts", "{bench,proof}/**/*.test.ts"],
    globalSetup: ["packages/server/src/store/testing/global-setup.ts"],
    maxWorkers: 2, // the two cores that a story may count on: some wait for a browser or a database while others compute
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
