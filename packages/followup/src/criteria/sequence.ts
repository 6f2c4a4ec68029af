import type { Confirm } from "./criterion.ts";
import { type Finding, type Grounds, NO_GROUNDS } from "./finding.ts";
import type { DayRuling, Judged } from "./ruling.ts";

/**
 * Walks the measurement days. Without `confirm` the first hit is enough. With it, a first hit waits for a second one at
 * least so many days later; a miss as late closes it again; what comes sooner, or is undecided, changes nothing.
 * Once met it stays met: only a person's decision closes it.
 */
export function walk({ rulings, lacksBaseline }: Judged, confirm: Confirm | null): Finding {
  if (lacksBaseline) return { standing: "no-data", grounds: NO_GROUNDS, lacking: "baseline" };
  let first: DayRuling | undefined;
  for (const ruling of rulings) {
    if (first === undefined) {
      if (ruling.ruling !== "hit") continue;
      if (confirm === null) return { standing: "met", since: ruling.day, grounds: groundsOf(ruling) };
      first = ruling;
    } else if (confirm !== null && ruling.day - first.day >= confirm.minDaysBetween) {
      if (ruling.ruling === "hit") return { standing: "met", since: ruling.day, grounds: groundsOf(first, ruling) };
      if (ruling.ruling === "miss") first = undefined;
    }
  }
  if (first !== undefined)
    return { standing: "pending", since: first.day, grounds: groundsOf(first), lacking: "repeat" };
  return unmet(rulings.at(-1));
}

function unmet(last: DayRuling | undefined): Finding {
  if (last === undefined) return { standing: "no-data", grounds: NO_GROUNDS, lacking: "measurement" };
  if (last.ruling === "undecided") {
    return { standing: "undetermined", grounds: groundsOf(last), lacking: "decisive-measurement" };
  }
  return { standing: "not-met", grounds: groundsOf(last) };
}

function groundsOf(...rulings: DayRuling[]): Grounds {
  const last = rulings.at(-1);
  return {
    values: rulings.flatMap((ruling) => ruling.values),
    comparedWith: last?.comparedWith ?? [],
    limits: last?.limits ?? [],
    reports: [],
  };
}
