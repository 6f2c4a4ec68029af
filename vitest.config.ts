import { defineConfig } from "vitest/config";

/**
 * One runner for all stories. Database stories clone a template per file, so files run beside each other.
 * A worker keeps the modules it has read: no module of ours keeps anything of one file that another could meet.
 */
export default defineConfig({
  test: {
    include: ["packages/*/src/**/*.test.ts", "tools/**/*.test.ts", "e2e/**/*.test.ts", "{bench,proof}/**/*.test.ts"],
    globalSetup: ["packages/server/src/store/testing/global-setup.ts"],
    maxWorkers: 2, // the two cores that a story may count on: some wait for a browser or a database while others compute
    isolate: false,
    testTimeout: 120_000, // ten times what the slowest takes alone: they also run beside twenty other things
    hookTimeout: 120_000,
  },
});
