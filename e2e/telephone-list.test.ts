import { afterAll, beforeAll, beforeEach, describe } from "vitest";
import { telephoneList } from "./stories/telephone-list.ts";
import { hasChromium } from "./support/chromium.ts";
import { keepWhatIsSeen } from "./support/failure.ts";
import { openRegion, type Region } from "./support/region.ts";

/** A region of its own, since its clock is moved until every number is stale. */
describe.skipIf(!hasChromium)("The telephone list, in the browser", () => {
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

  telephoneList(at);
});
