import type { IsoDay } from "@foelgeskab/followup/ids";
import { useLanguage } from "../texts/say.ts";
import { awayFrom, fullDay, shortDay } from "./dates.ts";
import { useToday } from "./today.ts";

/** A day as people write it; the exact day on hover and in print. `as="away"` writes "om 6 dage". */
export function Day({ on, as = "short" }: { on: IsoDay; as?: "short" | "full" | "away" }) {
  const language = useLanguage();
  const today = useToday();
  const exact = fullDay(on, language);
  const shown = as === "full" ? exact : as === "short" ? shortDay(on, today, language) : awayFrom(on, today, language);
  return (
    <time dateTime={on} title={exact === shown ? undefined : exact}>
      <span className="on-screen">{shown}</span>
      <span className="in-print">{exact}</span>
    </time>
  );
}
