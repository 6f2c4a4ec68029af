import { parseCpr } from "@foelgeskab/followup/ids";
import { z } from "zod";
import { recordLook } from "../../access/audit.ts";
import type { World } from "../../advance/advance.ts";
import { notFound, type Refused, refused } from "../../http/answer.ts";
import type { Feature, PersonContext } from "../../http/feature.ts";
import { placeLetter, takeFromList, waitsFor } from "../../store/inbound-rows.ts";
import type { Db } from "../../store/transaction.ts";
import { alreadyHandled } from "./already-handled.ts";
import { departmentOf } from "./handover-parties.ts";
import { inboxOf } from "./inbox.ts";
import { type Chosen, type HandoverLetter, makeOffer } from "./make-offer.ts";
import type { Outcome } from "./outcome.ts";
import { REASON } from "./reasons.ts";
import { storedLetter } from "./stored-letter.ts";

const body = z.strictObject({
  department: z.string().max(64).optional(),
  programme: z.string().max(64).optional(),
  ours: z.boolean().optional(),
});
type Choice = z.output<typeof body>;

/** POST /api/inbox/:inboundId/offer: a person of the practice makes an offer of a waiting discharge letter, with the one thing that the letter does not tell. */
export function offerInboundFeature(world: World): Feature {
  return (app) => {
    app.person.post("/api/inbox/:inboundId/offer", {
      summary: "Make an offer of a received discharge letter",
      roles: ["gp", "practice-nurse"],
      atMost: { perHour: 300 },
      params: z.strictObject({ inboundId: z.uuid() }),
      body,
      handle: async (context, { params: { inboundId }, body: choice }) => {
        // As the system, since nobody of the practice has a relation to the patient yet; whose list the letter is on is asked first.
        const offered = await context.saveAsSystem((db) => offerInbound(db, world, context, inboundId, choice));
        if ("problem" in offered) return offered;
        return context.look(async (db) => {
          const { patientId } = offered;
          await recordLook(db, context, { patientIds: [patientId], what: "offer of a letter", basis: "offered" });
          return inboxOf(db, world, context);
        });
      },
    });
  };
}

async function offerInbound(
  db: Db,
  world: World,
  { actor, clock }: PersonContext,
  inboundId: string,
  choice: Choice,
): Promise<{ patientId: string } | Refused> {
  const mine = await waitsFor(db, inboundId, actor.party);
  const row = mine ? await takeFromList(db, inboundId) : undefined;
  if (row === undefined) return notFound;
  if (row.state !== "unmatched") return alreadyHandled;
  const letter = await storedLetter(db, row.raw_sha256, row.letter_id);
  if (letter.kind !== "discharge-letter" && letter.kind !== "outpatient-discharge-letter") return NO_LETTER;
  const cpr = letter.patient.identity.kind === "alternative" ? undefined : parseCpr(letter.patient.identity.text);
  if (typeof cpr !== "string") return asked(REASON.replacementNumber);
  const chosen = await chosenOf(db, letter, choice);
  if (chosen === undefined) return asked(REASON.unknownSender);
  const outcome = await makeOffer({ db, world, inboundId, letter }, { cpr, practice: actor.party, by: actor, chosen });
  const placed = placeOf(outcome);
  if (placed === undefined) return asked(outcome.why ?? REASON.ourFault);
  await placeLetter(db, inboundId, { ...placed, at: clock.now().toString(), by: actor.name });
  return placed;
}

function placeOf({ state, patientId, courseId }: Outcome): { patientId: string; courseId: string } | undefined {
  return state === "matched" && patientId != null && courseId != null ? { patientId, courseId } : undefined;
}

async function chosenOf(db: Db, letter: HandoverLetter, choice: Choice): Promise<Chosen | undefined> {
  const department = (await departmentOf(db, letter)) ?? (await knownDepartment(db, choice.department));
  if (department === undefined) return undefined;
  const { programme, ours } = choice;
  return { department, ...(programme === undefined ? {} : { programme }), ...(ours === undefined ? {} : { ours }) };
}

async function knownDepartment(db: Db, id: string | undefined): Promise<string | undefined> {
  if (id === undefined) return undefined;
  const row = await db
    .selectFrom("party")
    .select("party_id")
    .where("party_id", "=", id)
    .where("kind", "=", "department")
    .where("active", "=", true)
    .executeTakeFirst();
  return row?.party_id;
}

/** Nothing was changed; the reason says what is still to be chosen. */
function asked({ code, da, en }: { code: string; da: string; en: string }): Refused {
  return refused({ status: 422, code, sentence: { da, en } });
}

const NO_LETTER = refused({
  status: 409,
  code: "no-discharge-letter",
  sentence: {
    da: "Beskeden er ikke en epikrise, så der kan ikke åbnes en overdragelse af den.",
    en: "The message is no discharge letter, so no hand-over can be opened from it.",
  },
});
