import type { RegionSettings } from "@foelgeskab/followup/region-settings";
import { type Delivery, deliveryOf, type SentMessage } from "@foelgeskab/medcom/reliable-messaging";
import { type SendingRow, sendingsOf } from "../store/sendings.ts";
import type { Db } from "../store/transaction.ts";

const MINUTE_MS = 60_000;

/** Where a letter stands that has left, judged now by its attempts, and all of them oldest first. */
export interface LetterOnItsWay {
  readonly delivery: Delivery;
  readonly sendings: readonly SendingRow[];
}

/** When and for which region it is asked. */
export interface Asked {
  readonly now: Temporal.Instant;
  readonly settings: Pick<RegionSettings, "receiptPatience">;
}

/** Each of the letters that has left at least once, by its id. */
export async function onTheirWay(
  db: Db,
  asked: Asked,
  outboundIds: readonly string[],
): Promise<Map<string, LetterOnItsWay>> {
  const byLetter = Map.groupBy(await sendingsOf(db, outboundIds), ({ outboundId }) => outboundId);
  return new Map(
    [...byLetter].flatMap(([id, sendings]) => {
      const delivery = judged(sendings, asked);
      return delivery === undefined ? [] : [[id, { delivery, sendings }]];
    }),
  );
}

/** Since when, at most, a letter can have been under way without having become a person's. */
export function patienceBegan({ now, settings: { receiptPatience } }: Asked): Temporal.Instant {
  return now.subtract({ minutes: receiptPatience.minutes * (receiptPatience.resends + 1) });
}

function judged(sendings: readonly SendingRow[], { now, settings: { receiptPatience } }: Asked): Delivery | undefined {
  const at = now.epochMilliseconds;
  const round = sendings.filter(({ current }) => current);
  const [first, ...later] = round.map((each) => ({ envelope: each.envelopeId, at: notAhead(each.sentAt, at) }));
  if (first === undefined) return undefined;
  const answers = round.flatMap(({ outcome, answeredAt }) =>
    outcome === null || answeredAt === null ? [] : [{ outcome, at: momentOf(answeredAt) }],
  );
  const message: SentMessage = {
    sendings: [first, ...later],
    answers: answers.sort((one, other) => one.at - other.at),
  };
  return deliveryOf(message, at, {
    answerWithin: receiptPatience.minutes * MINUTE_MS,
    resends: receiptPatience.resends,
  });
}

/** Two servers' clocks are never quite alike; more than a minute ahead is a wrong clock, and `deliveryOf` knows what to do. */
function notAhead(sentAt: string, now: number): number {
  const sent = momentOf(sentAt);
  return sent > now && sent - now < MINUTE_MS ? now : sent;
}

function momentOf(iso: string): number {
  return Temporal.Instant.from(iso).epochMilliseconds;
}
