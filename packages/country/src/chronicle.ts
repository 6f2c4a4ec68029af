import type { CourseEvent, Recorded } from "@foelgeskab/followup/course";
import { type DayNumber, dayText } from "@foelgeskab/followup/day";
import type { Actor } from "@foelgeskab/followup/party";

/** Something that happens in a course on a day. */
export interface Happening {
  on: DayNumber;
  by: Actor;
  event: CourseEvent;
}

/** The happenings as the event table stores them: by day, and on one day in the order in which they were told, eleven minutes apart. */
export function recorded(happenings: readonly Happening[]): Recorded[] {
  const inOrder = happenings
    .map((each, told) => ({ ...each, told }))
    .sort((one, other) => one.on - other.on || one.told - other.told);
  let [day, minute] = [Number.NaN, 0];
  return inOrder.map(({ on, by, event }) => {
    minute = on === day ? minute + 11 : 6 * 60 + ((on * 7) % 50); // the working day begins between six and seven (UTC)
    day = on;
    return { event, by, at: `${dayText(on)}T${clock(minute)}:00Z`, on: dayText(on) };
  });
}

function clock(minute: number): string {
  const [hours, minutes] = [Math.floor(minute / 60), minute % 60];
  return `${String(hours).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`;
}
