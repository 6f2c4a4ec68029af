import { type PartToday, type Said, sideBySide } from "./parts.ts";
import type { JoinedRuling, Judge, MeasuredRuling } from "./ruling.ts";

/** A hit if one part measured that day hits. A normal creatinine neither confirms nor clears a fallen eGFR: that day is undecided. */
export function anyOf(parts: readonly Judge<MeasuredRuling>[]): Judge<JoinedRuling> {
  return (history) => sideBySide(parts, history, anyPart);
}

function anyPart(parts: readonly PartToday[]): Said {
  const measured = parts.flatMap((part) => part.today ?? []);
  const hits = measured.filter((each) => each.ruling === "hit");
  if (hits.length > 0) return { ruling: "hit", by: hits };
  const open = measured.filter((each) => each.ruling === "undecided");
  if (open.length > 0) return { ruling: "undecided", by: open };
  const standing = parts.flatMap(({ today, earlier }) =>
    today === undefined && earlier?.ruling === "hit" ? earlier : [],
  );
  return { ruling: standing.length > 0 ? "undecided" : "miss", by: [...measured, ...standing] };
}
