import { channelsOff, longestWaiting } from "../../store/channel-rows.ts";
import { askToDeliver } from "../../store/outbound-rows.ts";
import { inTransaction } from "../../store/transaction.ts";
import type { Delivery } from "./deliver-outbound.ts";

/** Asks for one letter to each partner that could not be reached, the one that has waited longest: whether it is there again. */
export async function knockAgain({ pool, channels }: Pick<Delivery, "pool" | "channels">): Promise<void> {
  await inTransaction(pool, { as: "system" }, async (db) => {
    for (const { partnerId } of await channelsOff(db)) {
      const glns = channels?.partners.find(({ id }) => id === partnerId)?.glns ?? [];
      const first = glns.length === 0 ? undefined : await longestWaiting(db, glns);
      if (first !== undefined) await askToDeliver(db, [first]);
    }
  });
}
