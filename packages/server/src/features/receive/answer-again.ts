import type { EarlierLetter } from "../../store/earlier-letters.ts";
import { giveReceiptAgain } from "../../store/outbound-rows.ts";
import type { Db } from "../../store/transaction.ts";
import type { Received } from "./received.ts";

/** What came before, and the very answer that it got: in the reply, and once more by the way that answers go (MedCom KR6.R). */
export async function answerAgain(db: Db, earlier: readonly EarlierLetter[]): Promise<Received> {
  const letters = earlier.map(({ inboundId, type, state, why }) => ({ inboundId, type, state, why }));
  await giveReceiptAgain(
    db,
    letters.map(({ inboundId }) => inboundId),
  );
  return { letters, repeated: true, receipt: earlier[0]?.receipt ?? null };
}
