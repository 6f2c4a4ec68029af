import { isoDay } from "@foelgeskab/followup/ids";
import type { Me } from "../contract.ts";
import type { Db } from "../store/transaction.ts";
import { employments } from "./employments.ts";

/** Somebody in our register, with every party she may act for. Roles come from here, never from the log-in (safety row 22). */
export interface Account {
  readonly user: Me["user"];
  readonly parties: Me["parties"];
}

/** Finds a person by what the identity provider calls her, or by her own id; undefined when she works nowhere on that day. */
export async function findAccount(
  db: Db,
  today: Temporal.PlainDate,
  by: { subject: string } | { user: string },
): Promise<Account | undefined> {
  const places = await employments(db, isoDay(today), by);
  const [first] = places;
  return first && { user: first.user, parties: places.map(({ party }) => party) };
}
