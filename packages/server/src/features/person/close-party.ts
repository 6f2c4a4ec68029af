import { isoDay } from "@foelgeskab/followup/ids";
import type { Actor } from "@foelgeskab/followup/party";
import type { Phrase } from "@foelgeskab/followup/phrase";
import { sql } from "kysely";
import type pg from "pg";
import type { World } from "../../advance/advance.ts";
import { newOffer } from "../../pages/answer-days.ts";
import {
  closingsDue,
  coursesOfPractice,
  leavePractice,
  lockClosing,
  lockParty,
  noteStopped,
  type OpenClosing,
  settleClosing,
} from "../../store/party-closings.ts";
import { type Db, inTransaction } from "../../store/transaction.ts";
import { advanceByRegister, RegisterStopped } from "./advance-by-register.ts";
import { registerActor } from "./register-actor.ts";

/** Many courses move in one transaction: each statement of it may take longer than a request's. */
const CLOSING_TIMEOUT_MS = 60_000;

/**
 * Closes a practice in the caller's transaction: offers to it are taken back, what it still holds goes to the departments that handed it over, and only
 * then it is out of use (safety S3). Throws RegisterStopped where a course cannot be moved: then the practice does not close.
 */
export async function closeParty(db: Db, world: World, by: Actor, closing: OpenClosing): Promise<number> {
  const { party } = closing;
  const today = world.clock.today();
  const on = isoDay(today);
  let moved = 0;
  await lockParty(db, party);
  for (const { courseId, held, practice } of await coursesOfPractice(db, party)) {
    const own = practice === party;
    if (own || !held) {
      const offer = newOffer(today);
      const gone = {
        type: "change-practice",
        from: party,
        on,
        because: "practice-closing",
        offer,
      } as const;
      await advanceByRegister(db, world, registerActor("Praksisregistret"), courseId, {
        ...gone,
        to: own ? null : practice,
      });
    }
    if (!held) continue;
    await advanceByRegister(db, world, by, courseId, { type: "move-holder", from: party, because: "practice-closed" });
    moved += 1;
  }
  await leavePractice(db, party);
  await settleClosing(db, closing, { on, moved });
  return moved;
}

/** Closes what is to close by today. One that cannot stays open, says why on the region's list, and stops no other; what was no refusal is thrown when all have been tried. */
export async function closeDueParties(world: World, pool: pg.Pool, log: (line: string) => void): Promise<void> {
  const due = await inTransaction(pool, { as: "system" }, (db) => closingsDue(db, isoDay(world.clock.today())));
  const failures: unknown[] = [];
  for (const closingId of due) {
    try {
      await inTransaction(pool, { as: "system", timeoutMs: CLOSING_TIMEOUT_MS }, async (db) => {
        const closing = await lockClosing(db, closingId);
        if (closing !== undefined) await closeParty(db, world, await closingJob(db, world), closing);
      });
    } catch (error) {
      const why = error instanceof RegisterStopped ? error.refusal.sentence : FAILED;
      await inTransaction(pool, { as: "system" }, (db) => noteStopped(db, closingId, why));
      log("A practice could not be closed on its day: see the region's list.");
      if (why === FAILED) failures.push(error);
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, "practices could not be closed on their day");
}

const FAILED: Phrase = {
  da: "Lukningen fejlede. Klinikken er åben endnu, og der prøves igen. Bliver det ved, så kontakt driften.",
  en: "The closing failed. The practice is still open, and it is tried again. If that goes on, tell the operators.",
};

/** The job that acts on the announced day, for the region whose practice it is. */
async function closingJob(db: Db, { region }: World): Promise<Actor> {
  const { rows } = await sql<{ id: string }>`
    SELECT party_id AS id FROM party WHERE kind = 'region' AND region = ${region} ORDER BY party_id LIMIT 1`.execute(
    db,
  );
  return { user: "closing-job", name: "Lukning på den varslede dag", role: "system", party: rows[0]?.id ?? region };
}
