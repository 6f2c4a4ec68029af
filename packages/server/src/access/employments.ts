import type { IsoDay } from "@foelgeskab/followup/ids";
import { sql } from "kysely";
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
 * Who works where on a day, at parties that are in use: everybody, or one person by what the identity provider calls her or by her own id.
 * Whoever works for the deputy of a unit that is away may act for that unit too, until it is back. Own places first, each kind in the order
 * of the Danish alphabet, which not every database has.
 */
export async function employments(
  db: Db,
  on: IsoDay,
  of?: { subject: string } | { user: string },
): Promise<Employment[]> {
  const asked =
    of === undefined ? sql`true` : "subject" in of ? sql`u.subject = ${of.subject}` : sql`u.user_id = ${of.user}`;
  const { rows } = await sql<Row>`
    WITH works AS (
      SELECT u.*, m.party_id, m.role, m.locum, m.valid_until FROM app_user u JOIN membership m USING (user_id)
      WHERE ${asked} AND ${on}::date >= coalesce(m.valid_from, '-infinity') AND ${on}::date <= coalesce(m.valid_until, 'infinity')
    ), places AS (
      SELECT w.*, false AS deputy, w.party_id AS place FROM works w
      UNION ALL
      (SELECT DISTINCT ON (w.user_id, a.party_id) w.user_id, w.name, w.title, w.subject, w.party_id, w.role, false, a.until_day, true, a.party_id
      FROM works w JOIN party_absence a ON a.deputy_id = w.party_id AND ${on}::date BETWEEN a.from_day AND coalesce(a.until_day, 'infinity')
      WHERE ${of !== undefined} AND NOT EXISTS (SELECT FROM works own WHERE own.user_id = w.user_id AND own.party_id = a.party_id)
      ORDER BY w.user_id, a.party_id, a.until_day DESC NULLS FIRST)
    )
    SELECT p.user_id AS user, p.subject, p.name, p.title, p.role, p.locum, p.deputy, p.valid_until AS until,
           at.party_id AS party, at.name AS place, at.organisation, at.identifier, at.kind
    FROM places p JOIN party at ON at.party_id = p.place WHERE at.active ORDER BY p.role`.execute(db);
  return rows
    .toSorted((one, other) => Number(one.deputy) - Number(other.deputy) || danish.compare(one.place, other.place))
    .map(
      ({ user, subject, name, title, party, place, organisation, identifier, kind, role, deputy, locum, until }) => ({
        user: { id: user, name, title },
        subject,
        party: { id: party, name: place, organisation, identifier, kind, role, deputy, locum, until },
      }),
    );
}

/** As the two tables hold it; their check constraints allow these kinds and roles only. */
interface Row extends Omit<Me["parties"][number], "id" | "name"> {
  user: string;
  subject: string;
  name: string;
  title: string;
  party: string;
  place: string;
}
