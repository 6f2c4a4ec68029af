import type { PartyNumber } from "@foelgeskab/medcom/identifiers";
import { sql } from "kysely";
import type { World } from "../../advance/advance.ts";
import type { Db } from "../../store/transaction.ts";
import type { KnownLetter } from "./read-message.ts";

/** Whom a letter was addressed to: the mailbox, and the register number where the letter has one. */
export interface Address {
  readonly ean: string | undefined;
  readonly number?: PartyNumber;
}

/** Where a letter is addressed. */
export function addressOf({ receiver }: KnownLetter): Address {
  return "number" in receiver ? { ean: receiver.ean, number: receiver.number } : { ean: receiver.ean };
}

/**
 * The party on whose list a letter belongs: by its number in the register, else by its mailbox, which departments may share,
 * else the region's office, so that no letter is without an owner (safety S7). Null only where there is no region at all.
 */
export async function findAddressee(db: Db, world: World, { ean = "", number }: Address): Promise<string | null> {
  const [kind, identifier] = registered(number);
  const { rows } = await sql<{ party_id: string }>`
    SELECT party_id FROM party
    WHERE active AND ((kind = ${kind} AND identifier = ${identifier}) OR ean = ${ean} OR kind = 'region')
    ORDER BY (kind = ${kind} AND identifier = ${identifier}) DESC, (ean = ${ean}) DESC, (region = ${world.region}) DESC, party_id LIMIT 1`.execute(
    db,
  );
  return rows[0]?.party_id ?? null;
}

/** Whether a party that is active here has that mailbox. */
export async function isMailboxHere(db: Db, ean = ""): Promise<boolean> {
  const found = await db
    .selectFrom("party")
    .select("party_id")
    .where("ean", "=", ean)
    .where("active", "=", true)
    .executeTakeFirst();
  return found !== undefined;
}

function registered(number: PartyNumber | undefined): [kind: string, identifier: string] {
  if (number?.register === "ydernummer") return ["practice", number.text.padStart(6, "0")];
  if (number?.register === "sygehusafdelingsnummer") return ["department", number.text];
  return ["", ""];
}
