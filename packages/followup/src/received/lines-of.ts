import type { Course, Standing } from "../course.ts";
import type { Programme } from "../programme.ts";
import { type GapLine, isReady } from "./gap-line.ts";
import { gapList } from "./gap-list.ts";
import { readReceived } from "./read-received.ts";

/** A course to which a received letter waits. */
export type ReceivedStanding = Extract<Standing, { status: "received" }>;

/** The gap list of a received letter as it stands now: read together with the answers, and with what has been confirmed. */
export function linesOf(
  { subject }: Course,
  { offer, answers, confirmed }: ReceivedStanding,
  { programme, today }: { programme: Programme; today: Temporal.PlainDate },
): GapLine[] {
  return gapList({ offer, read: readReceived(offer, answers), confirmed, subject, programme, today });
}

/** How many of the ten elements need no more words from the department. */
export function readyCount(lines: readonly GapLine[]): number {
  return lines.filter(isReady).length;
}
