import type { Command } from "@foelgeskab/followup/decide/command";
import { type IsoDay, isoDay, parseCpr } from "@foelgeskab/followup/ids";
import type { IdentityChange, ReopenReason } from "@foelgeskab/followup/life-events";
import type { Actor } from "@foelgeskab/followup/party";
import type { World } from "../../advance/advance.ts";
import { newOffer } from "../../pages/answer-days.ts";
import { withdrawWaiting } from "../../store/outbound-rows.ts";
import {
  addReplacementNumber,
  coursesOf,
  lockPerson,
  ownerOf,
  type PersonRecord,
  practiceWith,
  saveNewNumber,
  savePerson,
} from "../../store/person-rows.ts";
import { saidLater } from "../../store/register-deliveries.ts";
import { endSheetsOf } from "../../store/sheets.ts";
import type { Db } from "../../store/transaction.ts";
import { advanceByRegister } from "./advance-by-register.ts";
import type { Statement } from "./statement.ts";
import { WAITS, type WaitsBecause } from "./waits-because.ts";

/** What a register says of whether somebody lives. */
export const DEATH_WORDS: readonly Statement["says"][] = ["death", "death-annulled"];

/** What it says of whether she lives here: it takes no death back, and a death that is taken back does not bring her home. */
export const RESIDENCE_WORDS: readonly Statement["says"][] = ["emigration", "return"];

/** What became of a statement. */
export type Applied =
  | { state: "done" | "nothing-new" | "older"; patientId: string }
  | { state: "waiting"; patientId: string | null; why: WaitsBecause };

/** Statements of one kind push each other aside: the register's latest word counts, whichever comes first (safety S12). */
const KINDS: readonly (readonly Statement["says"][])[] = [
  DEATH_WORDS,
  RESIDENCE_WORDS,
  ["practice"],
  ["region"],
  ["new-number"],
];

/** Carries out what a register says of one person, on all her courses and in the caller's transaction. Throws RegisterStopped where a course cannot take it: then nothing of it may be kept. */
export async function applyStatement(db: Db, world: World, by: Actor, said: Statement): Promise<Applied> {
  const records = await lockPerson(db, said.cpr);
  const [record] = records;
  if (record === undefined) return joinNumbers(db, world, by, said);
  const { patientId } = record;
  if (said.on > isoDay(world.clock.today())) return { state: "waiting", patientId, why: WAITS.ahead };
  const kinds = KINDS.find((each) => each.includes(said.says)) ?? [];
  if (await saidLater(db, patientId, { kinds, at: said.at })) return { state: "older", patientId };
  const why = await waitsFor(db, said, records);
  if (why !== undefined) return { state: "waiting", patientId, why };
  let changed = false;
  for (const each of records) changed = (await applyTo(db, world, by, said, each)) || changed;
  return { state: changed ? "done" : "nothing-new", patientId };
}

async function waitsFor(db: Db, said: Statement, records: readonly PersonRecord[]): Promise<WaitsBecause | undefined> {
  if (said.says === "practice" && said.practice !== null && (await practiceWith(db, said.practice)) === undefined)
    return WAITS.unknownPractice;
  if (said.says !== "new-number") return undefined;
  if (typeof parseCpr(said.number) !== "string") return WAITS.noNumber;
  const owner = await ownerOf(db, said.number);
  if (owner !== undefined) return records.some(({ patientId }) => patientId === owner) ? undefined : WAITS.twoRecords;
  // Numbers are changed for legal sex and corrected birthdays; the day that a plan was computed with is a person's to look at.
  return said.number.slice(0, 6) === records[0]?.cpr.slice(0, 6) ? undefined : WAITS.bornOtherwise;
}

/** Carries it out on one record, with all its courses; true where anything changed. */
export async function applyTo(
  db: Db,
  world: World,
  by: Actor,
  said: Statement,
  record: PersonRecord,
): Promise<boolean> {
  switch (said.says) {
    case "death":
      return die(db, world, by, said.on, record);
    case "death-annulled":
      return liveAgain(db, world, by, record);
    case "emigration":
      return leave(db, world, by, said.on, record);
    case "return":
      return comeBack(db, world, by, record);
    case "practice":
      return changePractice(db, world, by, said, record);
    case "region":
      await savePerson(db, record.patientId, { moved_to: said.region === world.region ? null : said.region });
      return onCourses(db, world, by, record, { type: "move-region", to: said.region, on: said.on });
    case "new-number":
      return changeNumber(db, world, by, said, record);
    default:
      return said satisfies never;
  }
}

/** From now on nothing about her leaves: what waits is withdrawn, and the paper she had says so (safety S15). */
async function die(db: Db, world: World, by: Actor, on: IsoDay, record: PersonRecord): Promise<boolean> {
  const { patientId, diedOn } = record;
  await savePerson(db, patientId, { died_on: on });
  await withdrawWaiting(db, { patientId }, "dead", world.clock.now().toString());
  await endSheetsOf(db, patientId, on);
  return onCourses(db, world, by, record, { type: "close-course", reason: "dead", note: "", on }, diedOn !== on);
}

/** What ended with her death begins again, unless she has left the country meanwhile. */
async function liveAgain(db: Db, world: World, by: Actor, record: PersonRecord): Promise<boolean> {
  const { patientId, diedOn, emigratedOn } = record;
  await savePerson(db, patientId, { died_on: null });
  const changed = await onCourses(db, world, by, record, reopening(world, "death-annulled"), diedOn !== null);
  return emigratedOn === null ? changed : (await leave(db, world, by, emigratedOn, record)) || changed;
}

async function leave(db: Db, world: World, by: Actor, on: IsoDay, record: PersonRecord): Promise<boolean> {
  await savePerson(db, record.patientId, { emigrated_on: on });
  const closing: Command = { type: "close-course", reason: "emigrated", note: "", on };
  return onCourses(db, world, by, record, closing, record.emigratedOn !== on);
}

/** What ended when she left begins again, unless she has died meanwhile. */
async function comeBack(db: Db, world: World, by: Actor, record: PersonRecord): Promise<boolean> {
  const { patientId, diedOn, emigratedOn } = record;
  await savePerson(db, patientId, { emigrated_on: null });
  const changed = await onCourses(db, world, by, record, reopening(world, "returned"), emigratedOn !== null);
  return diedOn === null ? changed : (await die(db, world, by, diedOn, record)) || changed;
}

/** Each course that begins again is offered to the practice that the patient has by then. */
function reopening(world: World, because: ReopenReason): () => Command {
  return () => ({ type: "reopen-course", because, note: "", offer: newOffer(world.clock.today()) });
}

async function changePractice(
  db: Db,
  world: World,
  by: Actor,
  { practice, on, because = "patient-chose" }: Extract<Statement, { says: "practice" }>,
  record: PersonRecord,
): Promise<boolean> {
  const to = practice === null ? null : ((await practiceWith(db, practice)) ?? null);
  await savePerson(db, record.patientId, { practice_id: to });
  let changed = to !== record.practice;
  for (const { courseId } of await coursesOf(db, record.patientId)) {
    const offer = newOffer(world.clock.today());
    const said: Command = { type: "change-practice", from: record.practice, to, on, because, offer };
    changed = (await advanceByRegister(db, world, by, courseId, said)) || changed;
  }
  return changed;
}

async function changeNumber(
  db: Db,
  world: World,
  by: Actor,
  { cpr, number, on }: Extract<Statement, { says: "new-number" }>,
  record: PersonRecord,
): Promise<boolean> {
  if ((await ownerOf(db, number)) !== undefined) return false; // hers already, or that of a record that two people have linked to hers
  await saveNewNumber(db, record, number, on);
  const kind: IdentityChange = isReplacement(cpr) ? "replacement-became-cpr" : "new-cpr";
  return onCourses(db, world, by, record, { type: "change-identity", kind, note: "" }, true);
}

/** A replacement number that nobody here knows, and the person's own number that somebody has: from now on both find her. */
async function joinNumbers(db: Db, world: World, by: Actor, said: Statement): Promise<Applied> {
  const [record] = said.says === "new-number" && isReplacement(said.cpr) ? await lockPerson(db, said.number) : [];
  if (record === undefined) return { state: "waiting", patientId: null, why: WAITS.unknownPerson };
  await addReplacementNumber(db, record.patientId, said.cpr, said.on);
  await onCourses(db, world, by, record, { type: "change-identity", kind: "replacement-became-cpr", note: "" });
  return { state: "done", patientId: record.patientId };
}

function isReplacement(number: string): boolean {
  return typeof parseCpr(number) !== "string";
}

async function onCourses(
  db: Db,
  world: World,
  by: Actor,
  { patientId }: PersonRecord,
  command: Command | (() => Command),
  changedBefore = false,
): Promise<boolean> {
  let changed = changedBefore;
  for (const { courseId } of await coursesOf(db, patientId))
    changed =
      (await advanceByRegister(db, world, by, courseId, typeof command === "function" ? command() : command)) ||
      changed;
  return changed;
}
