import { BEGINS } from "@foelgeskab/country/simulation/simulate";
import { dayText } from "@foelgeskab/followup/day";

/** The hour at which the product begins, local time: after the night's certificate is due, and far from the next midnight. */
const AT = "04:00";

/** What a process of the product is started with, so that its wall clock begins on the country's first day. */
export function wallAhead(): NodeJS.ProcessEnv {
  const begins = Temporal.PlainDateTime.from(`${dayText(BEGINS)}T${AT}`).toZonedDateTime("Europe/Copenhagen");
  return {
    NODE_OPTIONS: `--import ${new URL("./steered-wall.ts", import.meta.url).href}`,
    WALL_AHEAD_MS: String(begins.epochMilliseconds - Temporal.Now.instant().epochMilliseconds),
  };
}
