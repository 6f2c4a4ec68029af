import type { CourseEvent } from "@foelgeskab/followup/course";
import type { CourseFile } from "../system/system.ts";
import type { Invariant } from "./invariant.ts";

/** S21: courses opened = open + closed; offers made = accepted + refused + withdrawn + ended with the course + open. */
export const moneyOfCounts: Invariant = {
  id: "S21",
  law: "Money of counts",
  atRest: ({ system: { files }, people }) => {
    const opened = people.flatMap(({ diseases }) => diseases).length;
    return [
      ...(opened === files.size ? [] : [`${opened} courses were opened, and ${files.size} are there`]),
      ...[...files.values()].flatMap(offers),
    ];
  },
};

const MADE: ReadonlySet<CourseEvent["type"]> = new Set(["handover-offered", "onward-offered"]);
const ENDED: ReadonlySet<CourseEvent["type"]> = new Set([
  "handover-accepted",
  "handover-declined",
  "handover-withdrawn",
  "handover-moved-by-letter",
]);

function offers({ id, history, course: { standing } }: CourseFile): string[] {
  const offered = new Set<string>();
  const ended = new Set<string>();
  let open: string | undefined;
  for (const { event } of history) {
    if (event.type === "handover-offered") open = event.handover.id;
    if (event.type === "onward-offered") open = event.onward.id;
    if (MADE.has(event.type) && open !== undefined) offered.add(open);
    if (ENDED.has(event.type) && "handover" in event && typeof event.handover === "string") ended.add(event.handover);
    if ((event.type === "course-closed" || event.type === "taken-back") && open !== undefined) ended.add(open);
  }
  const waiting =
    "handover" in standing ? [standing.handover.id, ...("onward" in standing ? [standing.onward.id] : [])] : [];
  const lost = [...offered].filter((each) => !ended.has(each) && !waiting.includes(each));
  return lost.map((each) => `the offer ${each} of ${id} was neither answered nor ended`);
}
