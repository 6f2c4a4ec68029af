import { type PartToday, type Said, sideBySide } from "./parts.ts";
import type { JoinedRuling, Judge, MeasuredRuling } from "./ruling.ts";

/** A hit if every part hits, a miss if one misses, else undecided. A part not measured that day speaks with its latest ruling; without one it misses. */
export function allOf(parts: readonly Judge<MeasuredRuling>[]): Judge<JoinedRuling> {
  return (history) => sideBySide(parts, history, everyPart);
}

function everyPart(parts: readonly PartToday[]): Said {
  const by = parts.flatMap((part) => part.today ?? part.earlier ?? []);
  const missed = by.filter((each) => each.ruling === "miss");
  if (missed.length > 0) return { ruling: "miss", by: missed };
  if (by.length < parts.length) return { ruling: "miss", by };
  return { ruling: by.every((each) => each.ruling === "hit") ? "hit" : "undecided", by };
}
