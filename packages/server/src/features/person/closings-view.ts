import { type IsoDay, isoDay } from "@foelgeskab/followup/ids";
import { sql } from "kysely";
import { recordLook } from "../../access/audit.ts";
import type { World } from "../../advance/advance.ts";
import type { Closings } from "../../contract.ts";
import type { PersonContext } from "../../http/feature.ts";
import { coursesIn } from "../../pages/course-facts.ts";
import { partyNames } from "../../pages/party-names.ts";
import { patientRef } from "../../pages/patient-ref.ts";
import type { Db } from "../../store/transaction.ts";

/** Closings as the acting party sees them: the office all with their counts, a practice its own, and both that and departments the patients of theirs whom it concerns. */
export async function closingsOf(db: Db, world: World, ctx: PersonContext): Promise<Closings> {
  const today = world.clock.today();
  const office = ctx.actor.role === "region-office";
  const patients = office ? [] : await patientsConcerned(db, world, ctx);
  return {
    today: isoDay(today),
    closings: await announced(db, isoDay(today.subtract({ months: 6 }))),
    patients,
    practices: office ? await openPractices(db, world.region) : [],
  };
}

async function announced(db: Db, since: IsoDay): Promise<Closings["closings"]> {
  const { rows } = await sql<Closings["closings"][number]>`
    SELECT k.closing_id AS id, k.party_id AS party, p.name, p.identifier, p.phone, k.kind, k.state, k.announced_on AS "announcedOn", k.closes_on AS "closesOn",
           k.ended_on AS "endedOn", k.note, k.announced_by ->> 'name' AS by, k.moved, k.stopped, n.held, n.moving, n.without_practice AS "withoutPractice"
    FROM party_closing k JOIN party p USING (party_id) CROSS JOIN LATERAL closing_counts(k.party_id) n
    WHERE k.state = 'announced' OR k.ended_on >= ${since}::date ORDER BY k.state <> 'announced', k.closes_on, p.name`.execute(
    db,
  );
  return rows;
}

async function openPractices(db: Db, region: string): Promise<Closings["practices"]> {
  const { rows } = await sql<Closings["practices"][number]>`
    SELECT party_id AS id, name, identifier FROM party WHERE kind = 'practice' AND active AND closes_on IS NULL AND region = ${region} ORDER BY name, identifier`.execute(
    db,
  );
  return rows;
}

async function patientsConcerned(db: Db, world: World, ctx: PersonContext): Promise<Closings["patients"]> {
  const today = world.clock.today();
  const facts = await coursesIn(
    db,
    ctx.actor.party,
    sql`c.status <> 'closed' AND c.holder_id IN (SELECT party_id FROM party WHERE closes_on IS NOT NULL AND active) ORDER BY p.family_name, p.given_name, c.course_id`,
  );
  const names = await partyNames(db);
  const patientIds = facts.map(({ patientId }) => patientId);
  const { rows } = await sql<{ patientId: string; practice: string | null }>`
    SELECT patient_id AS "patientId", practice_id AS practice FROM patient WHERE patient_id = ANY(${patientIds}::uuid[])`.execute(
    db,
  );
  const practices = new Map(rows.map(({ patientId, practice }) => [patientId, practice]));
  await recordLook(db, ctx, { patientIds: [...new Set(patientIds)], what: "closing practice", basis: "care relation" });
  return facts.map((fact) => {
    const own = practices.get(fact.patientId) ?? null;
    const found = own !== null && own !== fact.holder;
    return {
      patient: patientRef(world.catalogue, fact, today),
      holder: fact.holder,
      holderName: names.get(fact.holder) ?? fact.holder,
      department: names.get(fact.department) ?? fact.department,
      stands: fact.status === "moving" ? "offered-on" : found ? "has-new-practice" : "has-none",
      newPractice: found ? (names.get(own) ?? own) : null,
    };
  });
}
