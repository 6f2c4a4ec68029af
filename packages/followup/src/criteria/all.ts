import { type PartToday, type Said, sideBySide } from "./parts.ts";
import type { Judge } from "./ruling.ts";

/** A hit if every part hits, a miss if one misses, else undecided. A part not measured that day speaks with its latest ruling; without one it misses. */
export function allOf(parts: readonly Judge[]): Judge {
  return (history) => sideBySide(parts, history, everyPart);
}

function everyPart(parts: readonly PartToday[]): Said {
  const said = parts.map((part) => part.today ?? part.earlier);
  const by = said.filter((each) => each !== undefined);
  const missed = by.filter((each) => each.ruling === "miss");
  if (missed.length > 0 || by.length < parts.length) return { ruling: "miss", by: missed.length > 0 ? missed : by };
  return { ruling: by.every((each) => each.ruling === "hit") ? "hit" : "undecided", by };
}
