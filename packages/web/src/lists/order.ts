import type { IsoDay } from "@foelgeskab/followup/ids";
import { GROUPS, type Group, type WorklistRow } from "@foelgeskab/followup/worklist";
import type { Worklist } from "@foelgeskab/server/contract";
import { LOOK, type Look } from "../parts/look.ts";

/** One list of the first screen with its rows, in the server's order. */
export interface Shown {
  group: Group;
  rows: WorklistRow[];
}

/** The rows under their headings, worst list first; lists without rows are left out unless one is asked for. */
export function shownGroups(worklist: Worklist, only: Group | undefined): Shown[] {
  return GROUPS.filter((group) => only === undefined || group === only)
    .map((group) => ({ group, rows: worklist.rows.filter((row) => row.group === group) }))
    .filter(({ rows }) => rows.length > 0);
}

/** What a row's look and urgency are told from. */
type Standing = Pick<WorklistRow, "state"> & { due?: IsoDay | undefined };

/** How a row looks today: a hand-over that nobody has answered in time is as urgent as a check that was missed. */
export function lookOf({ state, due }: Standing, today: IsoDay): Look {
  return state === "not-accepted" && due !== undefined && due < today ? LOOK.overdue : LOOK[state];
}

/** Red rows are those in which a patient may come to harm by waiting: "2 haster". */
export function urgentCount(rows: readonly Standing[], today: IsoDay): number {
  return rows.filter((row) => lookOf(row, today).tone === "red").length;
}

/** Where J and K go from a row; they stop at the ends, and start at the first. */
export function step(keys: readonly string[], from: string | undefined, by: 1 | -1): string | undefined {
  const at = from === undefined ? -1 : keys.indexOf(from);
  if (at === -1) return keys[0];
  return keys[Math.min(Math.max(at + by, 0), keys.length - 1)];
}

/** Where L goes from a row: the first of the next list, and from the last list to the first. */
export function nextList(groups: readonly Shown[], from: string | undefined): Shown | undefined {
  const at = groups.findIndex(({ rows }) => rows.some((row) => row.key === from));
  return groups[(at + 1) % Math.max(groups.length, 1)];
}
