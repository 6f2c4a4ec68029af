/** A practice region alone. */
import type { IsoDay } from "@foelgeskab/followup/ids";
import type { Phrase } from "@foelgeskab/followup/phrase";

/** GET /api/demo and POST /api/demo/clock { days }: only in a demo database. */
export interface Demo {
  today: IsoDay;
  movedDays: number;
  seededOn: IsoDay;
  /** The story of README: the two patients it follows, and where they are now. */
  story: { courseId: string; name: string; hint: Phrase }[];
}

/** POST /api/courses/:courseId/release-result { analysis, value, sampledOn }: the demo's laboratory answers, as a real message through the inbound path. */
export interface ReleaseResultRequest {
  analysis: string;
  value: string;
  sampledOn: IsoDay;
}
