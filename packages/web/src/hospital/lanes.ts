import type { HandoverLane } from "@foelgeskab/followup/assessment";
import { dayOf, type IsoDay } from "@foelgeskab/followup/ids";

/** Where each layer's earliest time lies on one month axis, with today; shares are 0–1 of the axis. */
export interface LaneChart {
  /** Months since the anchor, as an exact share of a month where the day is between two. */
  todayMonth: number;
  todayShare: number;
  ticks: { month: number; share: number }[];
  lanes: (HandoverLane & { share: number })[];
}

/** Lays the lanes on an axis that begins at the anchor and ends a little after whatever comes last. */
export function laneChart(lanes: readonly HandoverLane[], anchor: IsoDay, today: IsoDay): LaneChart {
  const todayMonth = monthsBetween(anchor, today);
  const last = Math.max(todayMonth, ...lanes.map(({ months }) => months));
  const end = last * 1.05 + 1; // a little room, so that the last limit is not the edge of the paper
  const step = end <= 72 ? 6 : end <= 180 ? 12 : 60;
  const ticks = Array.from({ length: Math.floor(end / step) + 1 }, (_, index) => index * step);
  return {
    todayMonth,
    todayShare: Math.max(0, todayMonth / end),
    ticks: ticks.map((month) => ({ month, share: month / end })),
    lanes: lanes.map((lane) => ({ ...lane, share: lane.months / end })),
  };
}

/** Calendar months between two days; the days of an unfinished month count as a share of 31, so that it never rounds up to a whole one. */
export function monthsBetween(from: IsoDay, until: IsoDay): number {
  const span = dayOf(from).until(dayOf(until), { largestUnit: "months" });
  return span.months + span.days / 31;
}

/** Whether the layers give different times: then both are shown, with their sources. */
export function disagree(lanes: readonly HandoverLane[]): boolean {
  return new Set(lanes.map(({ months }) => months)).size > 1;
}
