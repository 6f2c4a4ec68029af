import { afterAll, beforeAll, beforeEach, describe } from "vitest";
import { acceptance } from "./stories/acceptance.ts";
import { bladderFollowUp } from "./stories/bladder-follow-up.ts";
import { bladderHandover } from "./stories/bladder-handover.ts";
import { earlyHandover } from "./stories/early-handover.ts";
import { firstScreen } from "./stories/first-screen.ts";
import { generalPlan } from "./stories/general-plan.ts";
import { gpKeys } from "./stories/gp-keys.ts";
import { messages } from "./stories/messages.ts";
import { practiceActs } from "./stories/practice-acts.ts";
import { prostateFollowUp } from "./stories/prostate-follow-up.ts";
import { prostateHandover } from "./stories/prostate-handover.ts";
import { receivedLetter } from "./stories/received-letter.ts";
import { refusals } from "./stories/refusals.ts";
import { stoppedServer } from "./stories/stopped-server.ts";
import { hasChromium } from "./support/chromium.ts";
import { keepWhatIsSeen } from "./support/failure.ts";
import { openRegion, type Region } from "./support/region.ts";

/** Everything real: the server with its database, the browser, two doctors, and the days that pass between them. */
describe.skipIf(!hasChromium)("The round trip in the browser", () => {
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

  firstScreen(at);
  gpKeys(at);
  refusals(at);
  prostateHandover(at);
  bladderHandover(at);
  earlyHandover(at);
  generalPlan(at);
  acceptance(at);
  practiceActs(at);
  messages(at);
  receivedLetter(at);
  stoppedServer(at);
  prostateFollowUp(at);
  bladderFollowUp(at);
});
