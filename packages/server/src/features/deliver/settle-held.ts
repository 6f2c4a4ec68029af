import { z } from "zod";
import { notFound, refused } from "../../http/answer.ts";
import type { Feature } from "../../http/feature.ts";
import type { Asked } from "../../pages/delivery-state.ts";
import { settleHeld, whyHeld } from "../../store/held-letters.ts";
import { outboxOf } from "./list-outbox.ts";

/** Shortest reason for sending a letter although a register is silent, in characters. */
const SHORTEST = 5;

/** POST /api/outbox/:id/held { decision, reason }: a person of the sender says of a letter that is held whether it is sent or had arrived; while a register is silent, with a reason. */
export function settleHeldFeature(settings: Asked["settings"]): Feature {
  return (app) => {
    app.person.post("/api/outbox/:id/held", {
      summary: "Send a letter that is held, with a reason while a register is silent, or say that it had arrived",
      roles: "every",
      params: z.strictObject({ id: z.uuid() }),
      body: z.strictObject({ decision: z.enum(["send", "arrived"]), reason: z.string().trim().max(500).default("") }),
      handle: (context, { params: { id }, body: { decision, reason } }) =>
        context.transact(async (db) => {
          const because = await whyHeld(db, id);
          if (because === undefined) return notFound;
          if (because === "register" && decision === "arrived") return NEVER_LEFT;
          if (because === "register" && reason.length < SHORTEST) return NO_REASON;
          const at = context.clock.now().toString();
          const settled = await settleHeld(db, { outboundId: id, decision, by: context.actor.name, at, reason });
          return settled ? outboxOf(db, settings, context) : notFound;
        }),
    });
  };
}

const NO_REASON = refused({
  status: 422,
  code: "invalid",
  field: "reason",
  sentence: {
    da: "Skriv, hvorfor brevet sendes, selv om registret er tavst, fx at patienten er ringet op. Ellers sendes det af sig selv, når registret er hørt igen.",
    en: "Write why the letter is sent although the register is silent, for example that the patient was rung. Otherwise it is sent by itself when the register is heard again.",
  },
});
const NEVER_LEFT = refused({
  status: 422,
  code: "invalid",
  field: "decision",
  sentence: {
    da: "Brevet har aldrig været sendt, så det kan ikke være nået frem. Send det med en grund, eller lad det vente på registret.",
    en: "The letter never left, so it cannot have arrived. Send it with a reason, or let it wait for the register.",
  },
});
