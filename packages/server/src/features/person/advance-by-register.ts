import type { Course } from "@foelgeskab/followup/course";
import type { Command } from "@foelgeskab/followup/decide/command";
import { isoDay } from "@foelgeskab/followup/ids";
import type { Actor } from "@foelgeskab/followup/party";
import { isRefusal, type Refusal } from "@foelgeskab/followup/refusal";
import { type Advanced, advance, NO_SUCH_COURSE, type World } from "../../advance/advance.ts";
import { withdrawWaiting } from "../../store/outbound-rows.ts";
import { endSheetsOf, reviveSheet } from "../../store/sheets.ts";
import type { Db } from "../../store/transaction.ts";

/** A course that cannot take what the register says: the whole statement is undone and waits for a person. */
export class RegisterStopped extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.refused);
    this.refusal = refusal;
  }
}

/** Refusals that say that the course has nothing to do with the statement: closed for another reason, it stays closed. */
const NOT_ABOUT_IT: ReadonlySet<string> = new Set(["closed-otherwise"]);

/** One step of one course, as the system and in the register's or an office's name; true where anything happened. Letters and sheets of what ended with it end too. */
export async function advanceByRegister(
  db: Db,
  world: World,
  by: Actor,
  courseId: string,
  command: Command,
): Promise<boolean> {
  const step = await advance(db, world, by, courseId, command);
  if (step === NO_SUCH_COURSE) throw new Error("a course of a patient who is locked is gone");
  if (isRefusal(step)) {
    if (NOT_ABOUT_IT.has(step.refused)) return false;
    throw new RegisterStopped(step);
  }
  await endWithIt(db, world, step);
  return step.events.length > 0;
}

async function endWithIt(db: Db, world: World, { patientId, before, course, events }: Advanced): Promise<void> {
  const ended = openOffer(before);
  const at = world.clock.now().toString();
  if (ended !== undefined && openOffer(course) !== ended)
    await withdrawWaiting(db, { patientId, about: ended }, "offer-ended", at);
  const holds = course.standing.status !== "closed" && course.letter !== undefined;
  if (before.letter !== undefined && !holds)
    await endSheetsOf(db, patientId, isoDay(world.clock.today()), before.letter.sheetCode);
  if (events.some(({ type }) => type === "course-reopened") && course.letter !== undefined)
    await reviveSheet(db, course.letter.sheetCode);
}

/** The id of the offer that waits for a practice. */
function openOffer({ standing }: Course): string | undefined {
  if (standing.status === "offered") return standing.handover.id;
  return standing.status === "moving" ? standing.onward.id : undefined;
}
