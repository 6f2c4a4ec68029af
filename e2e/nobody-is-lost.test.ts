import { afterAll, beforeAll, beforeEach, describe } from "vitest";
import { nobodyIsLost } from "./stories/nobody-is-lost.ts";
import { staffing } from "./stories/staffing.ts";
import { hasChromium } from "./support/chromium.ts";
import { keepWhatIsSeen } from "./support/failure.ts";
import { openRegion, type Region } from "./support/region.ts";

/** A region of its own, since a practice that has closed does not open again. */
describe.skipIf(!hasChromium)("Nobody is lost, in the browser", () => {
  let region: Region | undefined;
  const at = (): Region => {
    if (region === undefined) throw new Error("the region did not open");
    return region;
  };
  beforeAll(async () => {
    region = await openRegion();
  }, 120_000);
  beforeEach(({ onTestFailed, task }) => onTestFailed(() => keepWhatIsSeen(at(), task.name)));
  afterAll(() => region?.close(), 30_000);

  staffing(at);
  nobodyIsLost(at);
});
