import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Walks through a browser and kills of a server last longest and stand in the smallest files: they begin, and short stories fill the gaps. */
class LongWalksFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLongWalk = (file: TestSpecification): boolean => /\/(?:e2e|proof)\//.test(file.moduleId);
    return [...sorted.filter(isLongWalk), ...sorted.filter((file) => !isLongWalk(file))];
  }
}

/**
 * One runner for all stories. Database stories clone a template per file, so files run beside each other.
 * A worker keeps the modules it has read: no module of ours keeps anything of one file that another could meet.
 */
export default defineConfig({
  test: {
    include: ["packages/*/src/**/*.test.ts", "tools/**/*.test.ts", "e2e/**/*.test.ts", "{bench,proof}/**/*.test.ts"],
    globalSetup: ["packages/server/src/store/testing/global-setup.ts"],
    sequence: { sequencer: LongWalksFirst },
    maxWorkers: 2, // the two cores that a story may count on: some wait for a browser or a database while others compute
    isolate: false,
    testTimeout: 120_000, // ten times what the slowest takes alone: they also run beside twenty other things
    hookTimeout: 120_000,
  },
});
