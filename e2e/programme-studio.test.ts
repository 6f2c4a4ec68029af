import { programmeStudio } from "./stories/programme-studio.ts";
import { describeRegion } from "./support/region-stories.ts";

// A region of its own, since a published version is there for everybody who comes after.
describeRegion("The programme studio in the browser", [programmeStudio]);
