import { isoDay } from "@foelgeskab/followup/ids";
import type { World } from "../../advance/advance.ts";
import type { PersonLink } from "../../store/person-links.ts";
import type { PersonRecord } from "../../store/person-rows.ts";
import { keepParted, lastSaid, saidWhileLinked } from "../../store/register-deliveries.ts";
import type { Db } from "../../store/transaction.ts";
import { applyTo, DEATH_WORDS, RESIDENCE_WORDS } from "./apply-statement.ts";
import { registerActor } from "./register-actor.ts";
import { readStatement, type Statement } from "./statement.ts";

const REGISTER = registerActor("CPR");

/** Two records are one person's from now on: the register's latest words of her life and where she lives are about both, also where it came before the link. */
export async function joinLives(db: Db, world: World, records: readonly PersonRecord[]): Promise<void> {
  for (const record of records) {
    const { life, residence } = await wordsOf(db, record);
    if (residence !== undefined) await applyTo(db, world, REGISTER, residence, record);
    if (life !== undefined) await applyTo(db, world, REGISTER, life, abroadAfter(record, residence));
  }
}

/** They are two people after all: each is again what the register has said of her alone. What cannot be known from that waits for the region's office. */
export async function partLives(
  db: Db,
  world: World,
  by: string,
  { linkId }: PersonLink,
  [one, other]: readonly [PersonRecord, PersonRecord],
): Promise<void> {
  for (const [record, former] of [
    [one, other],
    [other, one],
  ] as const) {
    const { life, residence } = await wordsOf(db, former);
    if (life !== undefined || residence !== undefined) await liveAlone(db, world, record);
    if (!(await saidWhileLinked(db, linkId, former.patientId, ["practice", "region"]))) continue;
    const at = world.clock.now().toString();
    await keepParted(db, { linkId, cpr: record.cpr, by, at, on: isoDay(world.clock.today()) });
  }
}

/** A death or an emigration that was only the other's is taken back; her own stands. */
async function liveAlone(db: Db, world: World, record: PersonRecord): Promise<void> {
  const { life, residence } = await wordsOf(db, record);
  const about = { cpr: record.cpr, at: world.clock.now().toString(), on: isoDay(world.clock.today()) };
  const living = { ...record, diedOn: life?.says === "death" ? record.diedOn : null };
  if (record.emigratedOn !== null && residence?.says !== "emigration")
    await applyTo(db, world, REGISTER, { says: "return", ...about }, living);
  else if (residence !== undefined) await applyTo(db, world, REGISTER, residence, living);
  const home = { ...record, emigratedOn: residence?.says === "emigration" ? residence.on : null };
  if (record.diedOn !== null && life?.says !== "death")
    await applyTo(db, world, REGISTER, { says: "death-annulled", ...about }, home);
  else if (life !== undefined) await applyTo(db, world, REGISTER, life, home);
}

/** The record as the register's word of where she lives leaves it. */
function abroadAfter(record: PersonRecord, residence: Statement | undefined): PersonRecord {
  if (residence === undefined) return record;
  return { ...record, emigratedOn: residence.says === "emigration" ? residence.on : null };
}

async function wordsOf(db: Db, { patientId }: PersonRecord) {
  return {
    life: readStatement(await lastSaid(db, patientId, DEATH_WORDS)),
    residence: readStatement(await lastSaid(db, patientId, RESIDENCE_WORDS)),
  };
}
