import type { IsoDay } from "@foelgeskab/followup/ids";
import { useLanguage } from "../texts/say.ts";
import { awayFrom, fullDay, shortDay } from "./dates.ts";
import { useToday } from "./today.ts";

interface DayProps {
  on: IsoDay;
  /** "12. aug.", "12. aug. 2026", "om 6 dage", or "12. aug. 2026, om 6 dage". */
  as?: "short" | "full" | "away" | "full-and-away";
}

/** A day as people write it; the exact day on hover and in print, where distances would soon be wrong and are left out. */
export function Day({ on, as = "short" }: DayProps) {
  const language = useLanguage();
  const today = useToday();
  const exact = fullDay(on, language);
  const away = awayFrom(on, today, language);
  const shown = { short: shortDay(on, today, language), full: exact, away, "full-and-away": `${exact}, ${away}` }[as];
  return (
    <time dateTime={on} title={exact === shown ? undefined : exact}>
      <span className="on-screen">{shown}</span>
      {as !== "away" && <span className="in-print">{exact}</span>}
    </time>
  );
}
