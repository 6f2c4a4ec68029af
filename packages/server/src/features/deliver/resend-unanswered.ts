import type { World } from "../../advance/advance.ts";
import { onTheirWay, patienceBegan } from "../../pages/delivery-state.ts";
import { askToDeliver } from "../../store/outbound-rows.ts";
import { awaitingAnswer } from "../../store/sendings.ts";
import { inTransaction } from "../../store/transaction.ts";
import type { Delivery } from "./deliver-outbound.ts";

/**
 * Asks for each letter to be sent again whose receipt has not come in time, oldest first (MedCom KR7.S). It only asks: whether it is time is judged again
 * when the letter is taken up. After a stop each is sent again once, however many times have passed.
 */
export async function resendUnanswered({ world, pool }: Pick<Delivery, "pool"> & { world: World }): Promise<void> {
  await inTransaction(pool, { as: "system" }, async (db) => {
    const asked = { now: world.clock.now(), settings: world.settings };
    const waiting = await awaitingAnswer(db, patienceBegan(asked).toString());
    const letters = await onTheirWay(db, asked, waiting);
    await askToDeliver(
      db,
      waiting.filter((id) => letters.get(id)?.delivery.state === "resend"),
    );
  });
}
