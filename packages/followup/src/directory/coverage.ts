import type { CancerGroup } from "./cancer-group.ts";
import type { DirectoryNumber, NumberState } from "./directory-number.ts";

/** How one cancer is covered at one place: a live number, only stale ones, none though it is treated there, or none and not treated there. */
export type CoverState = "live" | "stale" | "hole" | "none";

/** One cell of the coverage: a cancer at a place. */
export interface CoverCell {
  state: CoverState;
  /** The numbers there that are live or stale. */
  entries: readonly string[];
  /** Departments that treat the cancer and have no number for it. */
  without: readonly string[];
}

/** One row of the coverage: a cancer, how the region covers it, and each place. */
export interface CoverRow {
  group: CancerGroup;
  /** A cancer without any number is a hole, whether anybody is known to treat it or not: every cancer has a direct number (R10). */
  state: Exclude<CoverState, "none">;
  cells: readonly CoverCell[];
}

/** What coverage is computed from. */
export interface ToCover {
  groups: readonly CancerGroup[];
  numbers: readonly (Pick<DirectoryNumber, "entry" | "party" | "cancers"> & { state: NumberState })[];
  /** Departments with patients or an ended number of a cancer. */
  treats: readonly { party: string; cancer: string }[];
  /** The places side by side, each with its departments. */
  places: readonly { departments: readonly string[] }[];
}

/** Cancer by place: what is covered, what is stale, and what has a hole. Complete: every group has a row, every place a cell. */
export function coverage({ groups, numbers, treats, places }: ToCover): CoverRow[] {
  const shown = numbers.filter(({ state }) => state === "live" || state === "stale");
  return groups.map((group) => {
    const own = shown.filter(({ cancers }) => cancers.includes(group.id));
    const treating = treats.filter(({ cancer }) => cancer === group.id).map(({ party }) => party);
    return {
      group,
      state: stateOf(own) ?? "hole",
      cells: places.map(({ departments }) => cellOf(own, treating, departments)),
    };
  });
}

function cellOf(own: ToCover["numbers"], treating: readonly string[], departments: readonly string[]): CoverCell {
  const here = own.filter(({ party }) => departments.includes(party));
  const without = departments.filter(
    (party) => treating.includes(party) && !here.some((number) => number.party === party),
  );
  const state = without.length > 0 ? "hole" : (stateOf(here) ?? "none");
  return { state, entries: here.map(({ entry }) => entry), without };
}

function stateOf(numbers: ToCover["numbers"]): "live" | "stale" | undefined {
  if (numbers.some(({ state }) => state === "live")) return "live";
  return numbers.length > 0 ? "stale" : undefined;
}
