import { isoDay } from "@foelgeskab/followup/ids";
import type { World } from "../../advance/advance.ts";
import type { PersonLink } from "../../store/person-links.ts";
import type { PersonRecord } from "../../store/person-rows.ts";
import { keepParted, lastSaid, saidWhileLinked } from "../../store/register-deliveries.ts";
import type { Db } from "../../store/transaction.ts";
import { applyTo, LIFE_WORDS } from "./apply-statement.ts";
import { registerActor } from "./register-actor.ts";
import { readStatement, type Statement } from "./statement.ts";

const REGISTER = registerActor("CPR");

/** Two records are one person's from now on: the register's latest word of her life is about both, also where it came before the link. */
export async function joinLives(db: Db, world: World, records: readonly PersonRecord[]): Promise<void> {
  for (const record of records) {
    const said = await lifeWord(db, record);
    if (said !== undefined) await applyTo(db, world, REGISTER, said, record);
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
    if ((await lifeWord(db, former)) !== undefined) await liveAlone(db, world, record);
    if (!(await saidWhileLinked(db, linkId, former.patientId, ["practice", "region"]))) continue;
    const at = world.clock.now().toString();
    await keepParted(db, { linkId, cpr: record.cpr, by, at, on: isoDay(world.clock.today()) });
  }
}

/** A death or an emigration that was only the other's is taken back; her own stands. */
async function liveAlone(db: Db, world: World, record: PersonRecord): Promise<void> {
  const said = await lifeWord(db, record);
  const about = { cpr: record.cpr, at: world.clock.now().toString(), on: isoDay(world.clock.today()) };
  if (record.diedOn !== null && said?.says !== "death")
    await applyTo(db, world, REGISTER, { says: "death-annulled", ...about }, record);
  if (record.emigratedOn !== null && said?.says !== "emigration" && said?.says !== "death")
    await applyTo(db, world, REGISTER, { says: "return", ...about }, record);
  if (said !== undefined) await applyTo(db, world, REGISTER, said, record);
}

async function lifeWord(db: Db, { patientId }: PersonRecord): Promise<Statement | undefined> {
  return readStatement(await lastSaid(db, patientId, LIFE_WORDS));
}
