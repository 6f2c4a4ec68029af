import type { TimelineItem } from "@foelgeskab/server/contract";
import type { Shape, Tone } from "../parts/look.ts";

/** How each state of the time line looks. */
export const TIMELINE_LOOK: Record<TimelineItem["state"], { shape: Shape; tone: Tone }> = {
  scheduled: { shape: "ring", tone: "ink-2" },
  due: { shape: "half", tone: "petrol" },
  overdue: { shape: "triangle", tone: "red" },
  done: { shape: "tick", tone: "ink" },
  pending: { shape: "discs", tone: "ochre" },
  met: { shape: "diamond", tone: "red" },
  undetermined: { shape: "unknown", tone: "ink-2" },
  handover: { shape: "bars", tone: "petrol" },
  unvouched: { shape: "hatched", tone: "grey" },
};

/** What the time line can be narrowed to. */
export type TimelineFilter = "all" | "results" | "letters" | "decisions";

const KINDS: Record<TimelineFilter, readonly TimelineItem["kind"][]> = {
  all: ["result", "letter", "contact", "decision", "planned"],
  results: ["result"],
  letters: ["letter", "contact"],
  decisions: ["decision"],
};

/** The items of a filter in two parts: what is planned, the farthest first, and what has happened, the newest first. */
export function timelineParts(
  items: readonly TimelineItem[],
  filter: TimelineFilter,
): { planned: TimelineItem[]; past: TimelineItem[] } {
  const shown = items.filter((item) => KINDS[filter].includes(item.kind));
  const newestFirst = shown
    .map((item, index) => ({ item, index }))
    .sort((one, other) =>
      one.item.on === other.item.on ? one.index - other.index : one.item.on < other.item.on ? 1 : -1,
    );
  const sorted = newestFirst.map(({ item }) => item);
  return {
    planned: sorted.filter((item) => item.kind === "planned"),
    past: sorted.filter((item) => item.kind !== "planned"),
  };
}
