/** The list of what waits for a party. */
import type { IsoDay } from "@foelgeskab/followup/ids";
import type { Group, WorklistRow } from "@foelgeskab/followup/worklist";
import type { NumberToVerify } from "./directory.ts";

/** GET /api/worklist: everything that waits for the party acted for. */
export interface Worklist {
  today: IsoDay;
  /** When the list was read. */
  readAt: string;
  rows: WorklistRow[];
  counts: Record<Group, number>;
  /** When a message last came in, for lists that are empty. */
  lastHeard: string | null;
  /** How many courses the party follows, as its list of patients shows them. */
  patients: number;
  unmatched: number;
  unreadable: number;
  /** People moved earlier about whom nobody has decided, and how many of them are past the day to decide by. */
  movedEarlier: { total: number; overdue: number };
  /** The party's direct numbers that somebody there is to ring, the oldest first. */
  numbers: NumberToVerify[];
  /** Patients who hold paper with a number that is no longer the one. */
  newSheets: number;
}
