import type { Role } from "@foelgeskab/followup/party";
import type { Me } from "../contract.ts";
import type { Db } from "../store/transaction.ts";

/** Somebody in our register with one of the places she works, and her role there. */
export interface Employment {
  readonly user: Me["user"];
  readonly subject: string;
  readonly party: Me["parties"][number];
}

const danish = new Intl.Collator("da");

/**
 * Who works where, at parties that are in use: everybody, or one person by what the identity provider calls her or by her own id.
 * In the order of the Danish alphabet by the place's name, which not every database has.
 */
export async function employments(db: Db, of?: { subject: string } | { user: string }): Promise<Employment[]> {
  const all = db
    .selectFrom("app_user as u")
    .innerJoin("membership as m", "m.user_id", "u.user_id")
    .innerJoin("party as p", "p.party_id", "m.party_id")
    .select(["u.user_id", "u.subject", "u.name as user_name", "u.title", "m.role"])
    .select(["p.party_id", "p.name", "p.organisation", "p.identifier", "p.kind"])
    .where("p.active", "=", true)
    .orderBy("m.role");
  const asked =
    of === undefined
      ? all
      : "subject" in of
        ? all.where("u.subject", "=", of.subject)
        : all.where("u.user_id", "=", of.user);
  const rows = await asked.execute();
  return rows
    .toSorted((one, other) => danish.compare(one.name, other.name))
    .map((row) => ({
      user: { id: row.user_id, name: row.user_name, title: row.title },
      subject: row.subject,
      party: {
        ...{ id: row.party_id, name: row.name, organisation: row.organisation, identifier: row.identifier },
        // check constraints of the two tables allow these words only
        kind: row.kind as Me["parties"][number]["kind"],
        role: row.role as Role,
      },
    }));
}
