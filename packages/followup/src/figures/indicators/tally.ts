import { grouped } from "../../grouped.ts";
import type { Contribution } from "./contribution.ts";
import type { CountedId } from "./indicator.ts";

/** How many of how many one party has in one month by one indicator. */
export interface Tally {
  indicator: CountedId;
  party: string;
  month: string;
  n: number;
  of: number;
}

/** The contributions by indicator, practice or department, and month, in that order. */
export function tallied(contributions: readonly Contribution[], by: "practice" | "department"): Tally[] {
  const groups = grouped(contributions, (each) => `${each.indicator} ${each[by]} ${each.month}`);
  const tallies = [...groups.values()].map(
    (group): Tally => ({
      ...{ indicator: group[0].indicator, party: group[0][by], month: group[0].month },
      n: group.filter(({ met }) => met).length,
      of: group.length,
    }),
  );
  return tallies.sort((one, other) => Number(keyOf(one) > keyOf(other)) - Number(keyOf(one) < keyOf(other)));
}

function keyOf({ indicator, party, month }: Tally): string {
  return `${indicator} ${party} ${month}`;
}
