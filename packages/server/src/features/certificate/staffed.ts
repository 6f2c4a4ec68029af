import type { IsoDay } from "@foelgeskab/followup/ids";
import { type RawBuilder, sql } from "kysely";

/** Whether somebody is at work for a party on a day: of its own, or of a party that stands in for it (safety S3). `party` names the column of its id. */
export function staffedOn(party: RawBuilder<unknown>, today: IsoDay): RawBuilder<boolean> {
  return sql`(EXISTS (
      SELECT FROM membership m WHERE m.party_id = ${party} AND ${at(today)}
    ) OR EXISTS (
      SELECT FROM party_absence a JOIN party d ON d.party_id = a.deputy_id AND d.active JOIN membership m ON m.party_id = d.party_id
      WHERE a.party_id = ${party} AND ${today}::date BETWEEN a.from_day AND a.until_day AND ${at(today)}))`;
}

function at(today: IsoDay): RawBuilder<boolean> {
  return sql`${today}::date BETWEEN coalesce(m.valid_from, '-infinity') AND coalesce(m.valid_until, 'infinity')`;
}
