import { type IsoDay, isoDay } from "@foelgeskab/followup/ids";
import { firstDayAlone, type Staffing } from "@foelgeskab/followup/staffing";
import { sql } from "kysely";
import type { StaffingView } from "../../contract.ts";
import type { PersonContext } from "../../http/feature.ts";
import type { Db } from "../../store/transaction.ts";

/** What the acting unit sees of its own people: whoever works there today or later, when they are away, who stands in. */
export async function readStaffing(db: Db, { actor, clock }: PersonContext): Promise<StaffingView> {
  const today = isoDay(clock.today());
  const unit = await unitOf(db, actor.party);
  const people = await peopleOf(db, { party: actor.party, user: actor.user, today });
  const deputies = await deputiesOf(db, { party: actor.party, today });
  const view = { today, ...unit, people, deputies };
  return { ...view, aloneFrom: firstDayAlone(staffingOf(view), today) ?? null };
}

/** Who is there on which days, as the question whether anybody is there asks it. */
export function staffingOf({ people, deputies }: Pick<StaffingView, "people" | "deputies">): Staffing {
  const away = new Map(people.flatMap(({ user, away }) => away.map((span) => [span.id, { ...span, user }])));
  return { works: people, away: [...away.values()], deputies: deputies.filter(({ own }) => own) };
}

async function unitOf(db: Db, party: string): Promise<Pick<StaffingView, "unit" | "kind" | "mayChange" | "holds">> {
  const { rows } = await sql<Pick<StaffingView, "unit" | "kind" | "mayChange" | "holds">>`
    SELECT p.name AS unit, p.kind, may_staff() AS "mayChange",
      (SELECT count(*)::integer FROM course c WHERE c.holder_id = p.party_id AND c.status <> 'closed') AS holds
    FROM party p WHERE p.party_id = ${party}`.execute(db);
  const [row] = rows;
  if (row === undefined) throw new Error("the acting party is in the directory");
  return row;
}

const danish = new Intl.Collator("da");

interface Asked {
  readonly party: string;
  readonly user: string;
  readonly today: IsoDay;
}

async function peopleOf(db: Db, { party, user, today }: Asked): Promise<StaffingView["people"]> {
  const { rows } = await sql<StaffingView["people"][number]>`
    SELECT m.membership_id AS membership, m.user_id AS user, u.name, u.title, m.role, m.valid_from AS from, m.valid_until AS until,
      m.locum, h.home, m.user_id = ${user} AS own, m.noted_by AS "notedBy", coalesce((
        SELECT jsonb_agg(jsonb_build_object('id', a.absence_id, 'from', a.from_day, 'until', a.until_day, 'colleague', c.name, 'by', a.noted_by)
          ORDER BY a.from_day, a.absence_id)
        FROM person_absence a LEFT JOIN app_user c ON c.user_id = a.colleague_id
        WHERE a.party_id = m.party_id AND a.user_id = m.user_id AND a.until_day >= greatest(${today}, a.from_day)), '[]') AS away
    FROM membership m JOIN app_user u USING (user_id) LEFT JOIN homes_of_locums() h ON h.user_id = m.user_id AND m.locum
    WHERE m.party_id = ${party} AND coalesce(m.valid_until, 'infinity') >= greatest(${today}, m.valid_from)
    ORDER BY m.valid_from NULLS FIRST, m.membership_id`.execute(db);
  return rows.toSorted((one, other) => Number(one.locum) - Number(other.locum) || danish.compare(one.name, other.name));
}

async function deputiesOf(db: Db, { party, today }: Omit<Asked, "user">): Promise<StaffingView["deputies"]> {
  const { rows } = await sql<StaffingView["deputies"][number]>`
    SELECT a.absence_id AS id, away.name AS away, deputy.name AS deputy, a.from_day AS from, a.until_day AS until, a.noted_by AS by,
      a.party_id = ${party} AS own
    FROM party_absence a JOIN party away ON away.party_id = a.party_id JOIN party deputy ON deputy.party_id = a.deputy_id AND deputy.active
    WHERE coalesce(a.until_day, 'infinity') >= greatest(${today}, a.from_day) AND ${party} IN (a.party_id, a.deputy_id)
    ORDER BY a.from_day, a.absence_id`.execute(db);
  return rows;
}
