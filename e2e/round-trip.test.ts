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
import { questions } from "./stories/questions.ts";
import { receivedLetter } from "./stories/received-letter.ts";
import { refusals } from "./stories/refusals.ts";
import { stoppedServer } from "./stories/stopped-server.ts";
import { describeRegion } from "./support/region-stories.ts";

// One region from the first screen to the end: the days that pass in one story have passed in the next.
describeRegion("The round trip in the browser", [
  firstScreen,
  gpKeys,
  refusals,
  prostateHandover,
  bladderHandover,
  earlyHandover,
  generalPlan,
  acceptance,
  practiceActs,
  messages,
  questions,
  receivedLetter,
  stoppedServer,
  prostateFollowUp,
  bladderFollowUp,
]);
