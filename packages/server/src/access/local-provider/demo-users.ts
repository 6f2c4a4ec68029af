import type { Role } from "@foelgeskab/followup/party";
import type { Db } from "../../store/transaction.ts";
import { byDanishName } from "../account.ts";

/** Somebody invented who can be logged in as, and one of the places she works. */
export interface DemoUser {
  readonly user: string;
  readonly subject: string;
  readonly name: string;
  readonly title: string;
  readonly role: Role;
  readonly party: {
    readonly id: string;
    readonly name: string;
    readonly organisation: string;
    readonly identifier: string;
  };
  readonly kind: "department" | "practice" | "region";
}

/** Everybody in the register of a demo region, by place and name. */
export async function demoUsers(db: Db): Promise<DemoUser[]> {
  const rows = await db
    .selectFrom("app_user as u")
    .innerJoin("membership as m", "m.user_id", "u.user_id")
    .innerJoin("party as p", "p.party_id", "m.party_id")
    .select([
      "u.user_id",
      "u.subject",
      "u.name as user_name",
      "u.title",
      "m.role",
      "p.party_id",
      "p.kind",
      "p.name",
      "p.organisation",
      "p.identifier",
    ])
    .where("p.active", "=", true)
    .orderBy("m.role")
    .execute();
  return rows.toSorted(byDanishName).map((row) => ({
    user: row.user_id,
    subject: row.subject,
    name: row.user_name,
    title: row.title,
    // check constraints of the two tables allow these words only
    role: row.role as Role,
    kind: row.kind as DemoUser["kind"],
    party: { id: row.party_id, name: row.name, organisation: row.organisation, identifier: row.identifier },
  }));
}
