import { afterAll, beforeAll, beforeEach, describe } from "vitest";
import { hasChromium } from "./chromium.ts";
import { keepWhatIsSeen } from "./failure.ts";
import { type InRegion, openRegion, type Region } from "./region.ts";

/** Tells stories one after the other in a region of their own, everything in it real: the server with its database, the browser, two doctors. */
export function describeRegion(title: string, stories: readonly ((at: InRegion) => void)[]): void {
  describe.skipIf(!hasChromium)(title, () => {
    let region: Region | undefined;
    const at = (): Region => {
      if (region === undefined) throw new Error("the region did not open");
      return region;
    };
    beforeAll(async () => {
      region = await openRegion();
    });
    beforeEach(({ onTestFailed, task }) => onTestFailed(() => keepWhatIsSeen(at(), task.name)));
    afterAll(() => region?.close());

    for (const story of stories) story(at);
  });
}
