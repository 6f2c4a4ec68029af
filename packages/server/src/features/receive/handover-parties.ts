import type { CorrespondenceLetter } from "@foelgeskab/medcom/correspondence-letter";
import { sql } from "kysely";
import type { Db } from "../../store/transaction.ts";
import type { HandoverLetter } from "./make-offer.ts";

/** The practice that a letter is addressed to, by its number in the register, else by its mailbox; undefined where it goes to somebody else. */
export async function practiceAddressed(db: Db, { receiver }: HandoverLetter): Promise<string | undefined> {
  const { register, text } = receiver.number;
  const number = register === "ydernummer" ? text.padStart(6, "0") : "";
  return only(db, "practice", { number, ean: receiver.ean });
}

/** The department that a letter comes from, by its number in the register, else by a mailbox that it shares with no other. */
export async function departmentOf(db: Db, { sender }: HandoverLetter): Promise<string | undefined> {
  const { register, text } = sender.number;
  return only(db, "department", { number: register === "sygehusafdelingsnummer" ? text : "", ean: sender.ean });
}

/** The practice or department whose own mailbox a letter comes from, and whose number in the register it has, where it has one; undefined for everybody else. */
export async function partySending(
  db: Db,
  { sender }: Pick<CorrespondenceLetter, "sender">,
): Promise<{ id: string; kind: "practice" | "department" } | undefined> {
  const { register, text } = sender.number;
  const [kind, number] =
    register === "ydernummer"
      ? (["practice", text.padStart(6, "0")] as const)
      : register === "sygehusafdelingsnummer"
        ? (["department", text] as const)
        : ([null, null] as const);
  const { rows } = await sql<{ id: string; kind: "practice" | "department" }>`
    SELECT party_id AS id, kind FROM party
    WHERE active AND kind IN ('practice', 'department') AND ean = ${sender.ean}
      AND (${number}::text IS NULL OR (kind = ${kind} AND identifier = ${number}))`.execute(db);
  const [first, second] = rows;
  return second === undefined ? first : undefined;
}

async function only(
  db: Db,
  kind: "practice" | "department",
  { number, ean }: { number: string; ean: string },
): Promise<string | undefined> {
  const { rows } = await sql<{ id: string; named: boolean }>`
    SELECT party_id AS id, identifier = ${number} AS named FROM party
    WHERE active AND kind = ${kind} AND (identifier = ${number} OR ean = ${ean}) ORDER BY named DESC`.execute(db);
  const [first, second] = rows;
  return first?.named === true || second === undefined ? first?.id : undefined;
}
