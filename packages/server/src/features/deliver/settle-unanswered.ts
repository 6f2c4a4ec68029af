import { z } from "zod";
import { notFound, refused } from "../../http/answer.ts";
import type { Feature } from "../../http/feature.ts";
import { type Asked, onTheirWay } from "../../pages/delivery-state.ts";
import { askForWaiting } from "../../store/outbound-rows.ts";
import { settleUnanswered } from "../../store/sendings.ts";
import { outboxOf } from "./list-outbox.ts";

/** Shortest account of how the receiver was reached otherwise, in characters. */
const SHORTEST = 5;

/** POST /api/outbox/:id/unanswered { decision, reason }: a person of the sender sends a letter again that no machine has taken, or says how it was reached otherwise. One that is still under way by itself is left alone. */
export function settleUnansweredFeature(settings: Asked["settings"]): Feature {
  return (app) => {
    app.person.post("/api/outbox/:id/unanswered", {
      summary: "Send a letter again that no machine has taken, or say how it was reached otherwise",
      roles: "every",
      params: z.strictObject({ id: z.uuid() }),
      body: z.strictObject({ decision: z.enum(["again", "reached"]), reason: z.string().trim().max(500).default("") }),
      handle: (context, { params: { id }, body: { decision, reason } }) =>
        context.transact(async (db) => {
          const now = context.clock.now();
          const state = (await onTheirWay(db, { now, settings }, [id])).get(id)?.delivery.state;
          if (state === "awaiting" || state === "resend") return UNDER_WAY;
          if (decision === "reached" && reason.length < SHORTEST) return NO_REASON;
          const reached = decision === "reached" ? reason : null;
          const settled = await settleUnanswered(db, {
            ...{ outboundId: id, reached },
            by: context.actor.name,
            at: now.toString(),
          });
          if (!settled) return notFound;
          if (decision === "again") await askForWaiting(db);
          return outboxOf(db, settings, context);
        }),
    });
  };
}

const UNDER_WAY = refused({
  status: 409,
  code: "under-way",
  sentence: {
    da: "Brevet er undervejs og bliver sendt igen af sig selv, hvis der ikke kommer kvittering. Vent, til det står hos jer.",
    en: "The letter is under way, and is sent again by itself if no receipt comes. Wait until it is yours.",
  },
});
const NO_REASON = refused({
  status: 422,
  code: "invalid",
  field: "reason",
  sentence: {
    da: "Skriv, hvordan modtageren blev nået, fx hvem der er talt med i telefonen.",
    en: "Write how the receiver was reached, for example who was spoken to on the telephone.",
  },
});
