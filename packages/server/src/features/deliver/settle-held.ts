import { z } from "zod";
import { notFound } from "../../http/answer.ts";
import type { Feature } from "../../http/feature.ts";
import { settleHeld } from "../../store/held-letters.ts";
import { outboxOf } from "./list-outbox.ts";

/** POST /api/outbox/:id/held { decision }: a person of the sender says of a letter that a restore holds whether it is sent or had arrived. */
export const settleHeldFeature: Feature = (app) => {
  app.person.post("/api/outbox/:id/held", {
    summary: "Send a letter that is held after a restore, or say that it had arrived",
    roles: "every",
    params: z.strictObject({ id: z.uuid() }),
    body: z.strictObject({ decision: z.enum(["send", "arrived"]) }),
    handle: (context, { params: { id }, body: { decision } }) =>
      context.transact(async (db) => {
        const at = context.clock.now().toString();
        const settled = await settleHeld(db, { outboundId: id, decision, by: context.actor.name, at });
        return settled ? outboxOf(db, context) : notFound;
      }),
  });
};
