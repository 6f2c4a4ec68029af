import { afterAll, beforeAll, beforeEach, describe } from "vitest";
import { programmeStudio } from "./stories/programme-studio.ts";
import { hasChromium } from "./support/chromium.ts";
import { keepWhatIsSeen } from "./support/failure.ts";
import { openRegion, type Region } from "./support/region.ts";

/** A region of its own, since a published version is there for everybody who comes after. */
describe.skipIf(!hasChromium)("The programme studio in the browser", () => {
  let region: Region | undefined;
  const at = (): Region => {
    if (region === undefined) throw new Error("the region did not open");
    return region;
  };
  beforeAll(async () => {
    region = await openRegion();
  }, 60_000);
  beforeEach(({ onTestFailed, task }) => onTestFailed(() => keepWhatIsSeen(at(), task.name)));
  afterAll(() => region?.close(), 30_000);

  programmeStudio(at);
});
