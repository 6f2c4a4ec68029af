import type { Confirm } from "./criterion.ts";
import { type Finding, type Grounds, type Limit, NOTHING_SEEN, noGrounds } from "./finding.ts";
import type { DayRuling, Judged, MeasuredRuling } from "./ruling.ts";

/**
 * Walks the measurement days. Without `confirm` the first hit is enough. With it, a first hit waits for a second one at
 * least so many days later; a miss as late closes it again; what comes sooner, or is undecided, changes nothing.
 * Once met it stays met: only a person's decision closes it.
 */
export function walk({ rulings, lacksBaseline }: Judged, confirm: Confirm | null): Finding {
  if (lacksBaseline) return { standing: "no-data", grounds: noGrounds, lacking: "baseline" };
  if (confirm === null) {
    const hit = rulings.find(({ ruling }) => ruling === "hit");
    return hit === undefined ? unmet(rulings.at(-1)) : met(hit);
  }
  let first: DayRuling | undefined;
  for (const ruling of rulings) {
    if (first === undefined) {
      if (ruling.ruling === "hit") first = ruling;
    } else if (ruling.day - first.day >= confirm.minDaysBetween) {
      if (ruling.ruling === "hit") return met(first, ruling);
      if (ruling.ruling === "miss") first = undefined;
    }
  }
  return first === undefined ? unmet(rulings.at(-1)) : pending(first, confirm);
}

function met(first: DayRuling, confirming?: DayRuling): Finding {
  return { standing: "met", since: (confirming ?? first).day, grounds: () => groundsOf(first, confirming) };
}

function pending(first: DayRuling, confirm: Confirm): Finding {
  return { standing: "pending", since: first.day, grounds: () => groundsOf(first), confirm };
}

function unmet(last: DayRuling | undefined): Finding {
  if (last === undefined) return { standing: "no-data", grounds: noGrounds, lacking: "measurement" };
  if (last.ruling === "undecided") {
    return { standing: "undetermined", grounds: () => groundsOf(last), lacking: "decisive-measurement" };
  }
  return { standing: "not-met", grounds: () => groundsOf(last) };
}

/** The values of all the days; what they were held against, of the last. */
function groundsOf(one: DayRuling, other?: DayRuling): Grounds {
  const last = partsOf(other ?? one);
  const all = other === undefined ? last : [...partsOf(one), ...last];
  return {
    values: distinct(all.map(({ measurement }) => measurement)),
    comparedWith: distinct(last.flatMap(({ comparedWith }) => comparedWith ?? [])),
    limits: last.flatMap(limitOf),
    reports: NOTHING_SEEN.reports,
  };
}

function partsOf(ruling: DayRuling): readonly MeasuredRuling[] {
  return "by" in ruling ? ruling.by : [ruling];
}

function limitOf({ limit, analyte }: MeasuredRuling): Limit[] {
  return limit === undefined ? [] : [{ value: limit, analyte }];
}

function distinct<Item>(items: readonly Item[]): readonly Item[] {
  return items.length < 2 ? items : [...new Set(items)];
}
