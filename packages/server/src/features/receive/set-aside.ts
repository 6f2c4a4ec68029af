import { z } from "zod";
import { recordLook } from "../../access/audit.ts";
import type { World } from "../../advance/advance.ts";
import type { Inbox } from "../../contract.ts";
import { notFound, type Refused, refused } from "../../http/answer.ts";
import type { Feature, PersonContext } from "../../http/feature.ts";
import { setLetterAside, takeFromList } from "../../store/inbound-rows.ts";
import type { Db } from "../../store/transaction.ts";
import { alreadyHandled } from "./already-handled.ts";
import { inboxOf } from "./inbox.ts";

const SHORTEST_REASON = 5;

/** POST /api/inbox/:inboundId/set-aside { reason }: a person takes a message off the list and says why. The raw copy stays. */
export function setAsideFeature(world: World): Feature {
  return (app) => {
    app.person.post("/api/inbox/:inboundId/set-aside", {
      summary: "Take a message off the list, with the reason",
      roles: "every",
      params: z.strictObject({ inboundId: z.uuid() }),
      body: z.strictObject({ reason: z.string().max(2000) }),
      handle: (context, { params, body }) =>
        context.transact((db) => setAside(db, world, context, { ...params, reason: body.reason.trim() })),
    });
  };
}

async function setAside(
  db: Db,
  world: World,
  context: PersonContext,
  { inboundId, reason }: { inboundId: string; reason: string },
): Promise<Inbox | Refused> {
  const letter = await takeFromList(db, inboundId);
  if (letter === undefined) return notFound;
  if (letter.state !== "unmatched" && letter.state !== "unreadable") return alreadyHandled;
  if (reason.length < SHORTEST_REASON) return NO_REASON;
  await setLetterAside(db, inboundId, {
    reason,
    waitedFor: letter.why,
    at: context.clock.now().toString(),
    by: context.actor.name,
  });
  await recordLook(db, context, {
    patientIds: letter.patient_id === null ? [] : [letter.patient_id],
    what: "set a message aside",
    basis: "received by own party",
  });
  return inboxOf(db, world, context);
}

const NO_REASON = refused({
  status: 422,
  code: "no-reason",
  field: "reason",
  sentence: {
    da: "Skriv, hvorfor beskeden lægges til side, så andre kan forstå det senere. Den står stadig på listen.",
    en: "Write why the message is set aside, so that others understand it later. It is still on the list.",
  },
});
