import type { EvaluationCase } from "@foelgeskab/followup/evaluate";
import { daysOf, monthsAfter, textOf } from "./days-by-hand.ts";
import type { CaseOfProgramme } from "./invented-cases.ts";

/** What both sides must agree on: the state of one criterion of each programme, and since when. */
export interface Agreed {
  criterion: string;
  state: string;
  since?: string | undefined;
}

/**
 * The same question answered as a programmer would write it by hand for these three criteria alone: binary numbers, rules in code, no explanation,
 * no plan, no other criterion. It is the peer, so it is kept as fast as it is plain.
 */
export function byHand({ given, programme }: CaseOfProgramme): Agreed {
  switch (programme.id) {
    case "prostate-rp":
      return {
        criterion: "psa-bcr-rp",
        ...confirmed(psaFrom(given, monthsAfter(given.anchors["surgeryDate"], 3)), given.asOf, 14, 92, () => 0.2),
      };
    case "prostate-rt":
      return {
        criterion: "psa-phoenix",
        ...confirmed(
          psaFrom(given, daysOf(given.anchors["radiotherapyEndDate"])),
          given.asOf,
          28,
          92,
          (lowest) => lowest + 2,
        ),
      };
    case "bladder-cystectomy":
      return { criterion: "cyst-hb", ...confirmed(falls(given), given.asOf, 14, 60, () => 0.15) };
    default:
      throw new Error(`no loop was written by hand for ${programme.id}`);
  }
}

interface Seen {
  day: number;
  value: number;
  censored: boolean;
}

function psaFrom({ results }: EvaluationCase, from: number): Seen[] {
  return series(results, "NPU08669", "ug/L").filter(({ day }) => day >= from);
}

/** By how much the haemoglobin has fallen since the hospital's value. */
function falls({ results, baseline }: EvaluationCase): Seen[] {
  const [before] = baseline;
  if (before === undefined) return [];
  return series(results, "NPU02319", "mmol/L")
    .filter(({ day }) => day > daysOf(before.sampledOn))
    .map((seen) => ({ ...seen, value: (Number(before.value) - seen.value) / Number(before.value) + 1e-9 })); // 0.15 is no binary number
}

function series(results: EvaluationCase["results"], analysis: string, unit: string): Seen[] {
  const seen: Seen[] = [];
  for (const result of results) {
    if (
      result.analysis !== analysis ||
      result.status !== "final" ||
      result.unit !== unit ||
      result.sampledOn > "2026-08-10"
    )
      continue;
    const censored = result.value.startsWith("<");
    seen.push({
      day: daysOf(result.sampledOn),
      value: Number((censored ? result.value.slice(1) : result.value).replace(",", ".")),
      censored,
    });
  }
  return seen.sort((one, other) => one.day - other.day);
}

/** Two values at or over the limit, so many days apart; the limit may follow the lowest value of the days before. */
function confirmed(
  seen: readonly Seen[],
  asOf: string,
  least: number,
  most: number,
  limit: (lowest: number) => number,
): Omit<Agreed, "criterion"> {
  let [first, lowest]: [number | undefined, number] = [undefined, Number.POSITIVE_INFINITY];
  for (const { day, value, censored } of seen) {
    const hit = !censored && value >= limit(lowest);
    if (first === undefined) first = hit ? day : undefined;
    else if (day - first >= least) {
      if (hit) return { state: "met", since: textOf(day) };
      first = undefined;
    }
    lowest = Math.min(lowest, censored ? 0 : value);
  }
  if (seen.length === 0) return { state: "no-data" };
  if (first === undefined) return { state: "not-met" };
  return { state: daysOf(asOf) > first + most ? "unconfirmed-overdue" : "pending", since: textOf(first) };
}
