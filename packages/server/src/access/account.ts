import type { Role } from "@foelgeskab/followup/party";
import type { Me } from "../contract.ts";
import type { Db } from "../store/transaction.ts";

/** Somebody in our register, with every party she may act for. Roles come from here, never from the log-in (safety row 22). */
export interface Account {
  readonly user: Me["user"];
  readonly parties: Me["parties"];
}

const danish = new Intl.Collator("da");

/** Names in the order of the Danish alphabet, which not every database has. */
export function byDanishName(one: { name: string }, other: { name: string }): number {
  return danish.compare(one.name, other.name);
}

/** Finds a person by what the identity provider calls her, or by her own id; undefined when she stands in no register. */
export async function findAccount(db: Db, by: { subject: string } | { user: string }): Promise<Account | undefined> {
  const rows = await db
    .selectFrom("app_user as u")
    .innerJoin("membership as m", "m.user_id", "u.user_id")
    .innerJoin("party as p", "p.party_id", "m.party_id")
    .select([
      "u.user_id",
      "u.name as user_name",
      "u.title",
      "m.role",
      "p.party_id",
      "p.name",
      "p.organisation",
      "p.identifier",
      "p.kind",
    ])
    .where("p.active", "=", true)
    .where((is) => ("subject" in by ? is("u.subject", "=", by.subject) : is("u.user_id", "=", by.user)))
    .execute();
  const [first] = rows;
  if (first === undefined) return undefined;
  return {
    user: { id: first.user_id, name: first.user_name, title: first.title },
    parties: rows.toSorted(byDanishName).map((row) => ({
      id: row.party_id,
      name: row.name,
      organisation: row.organisation,
      identifier: row.identifier,
      // check constraints of the two tables allow these words only
      kind: row.kind as Me["parties"][number]["kind"],
      role: row.role as Role,
    })),
  };
}
