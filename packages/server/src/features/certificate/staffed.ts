import type { IsoDay } from "@foelgeskab/followup/ids";
import { type RawBuilder, sql } from "kysely";

/** Whether somebody is at work for a party on a day: of its own, or of a party that stands in for it (safety S3). `party` names the column of its id. */
export function staffedOn(party: RawBuilder<unknown>, today: IsoDay): RawBuilder<boolean> {
  return sql`(EXISTS (
      SELECT FROM membership m WHERE m.party_id = ${party} AND ${at(today)}
    ) OR EXISTS (
      SELECT FROM party_absence a JOIN party d ON d.party_id = a.deputy_id AND d.active JOIN membership m ON m.party_id = d.party_id
      WHERE a.party_id = ${party} AND ${today}::date BETWEEN a.from_day AND coalesce(a.until_day, 'infinity') AND ${at(today)}))`;
}

function at(today: IsoDay): RawBuilder<boolean> {
  return sql`${today}::date BETWEEN coalesce(m.valid_from, '-infinity') AND coalesce(m.valid_until, 'infinity') AND NOT EXISTS (
    SELECT FROM person_absence x WHERE x.party_id = m.party_id AND x.user_id = m.user_id AND ${today}::date BETWEEN x.from_day AND x.until_day)`;
}
