import { telephoneList } from "./stories/telephone-list.ts";
import { describeRegion } from "./support/region-stories.ts";

// A region of its own: its clock is moved until every number is stale.
describeRegion("The telephone list, in the browser", [telephoneList]);
