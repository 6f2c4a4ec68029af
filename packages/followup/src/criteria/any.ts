import { type PartToday, type Said, sideBySide } from "./parts.ts";
import type { Judge } from "./ruling.ts";

/** A hit if one part measured that day hits. A normal creatinine neither confirms nor clears a fallen eGFR: that day is undecided. */
export function anyOf(parts: readonly Judge[]): Judge {
  return (history) => sideBySide(parts, history, anyPart);
}

function anyPart(parts: readonly PartToday[]): Said {
  const measured = parts.flatMap((part) => part.today ?? []);
  const hits = measured.filter((each) => each.ruling === "hit");
  if (hits.length > 0) return { ruling: "hit", by: hits };
  const open = measured.filter((each) => each.ruling === "undecided");
  const standing = parts.some((part) => part.today === undefined && part.earlier?.ruling === "hit");
  return { ruling: open.length > 0 || standing ? "undecided" : "miss", by: open.length > 0 ? open : measured };
}
