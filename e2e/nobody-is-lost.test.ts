import { nobodyIsLost } from "./stories/nobody-is-lost.ts";
import { staffing } from "./stories/staffing.ts";
import { describeRegion } from "./support/region-stories.ts";

// A region of its own, since a practice that has closed does not open again.
describeRegion("Nobody is lost, in the browser", [staffing, nobodyIsLost]);
