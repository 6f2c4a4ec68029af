import { parseCpr } from "@foelgeskab/followup/ids";
import { sql } from "kysely";
import { z } from "zod";
import { recordLook } from "../../access/audit.ts";
import type { World } from "../../advance/advance.ts";
import type { SearchAnswer } from "../../contract.ts";
import type { Feature } from "../../http/feature.ts";
import { coursesIn } from "../../pages/course-facts.ts";
import { partyNames } from "../../pages/party-names.ts";
import { patientRef } from "../../pages/patient-ref.ts";
import { patientsWithNumber } from "../../store/patients.ts";
import { searchName } from "../../store/search-name.ts";

/** How many are shown; more than this, and the searcher is asked to say more. */
const SHOWN = 20;

/** POST /api/search { text }: by name, birthday or CPR number, inside the party's own patients only. */
export function searchFeature(world: World): Feature {
  return (app) => {
    app.person.post("/api/search", {
      summary: "Find one of the party's own patients",
      roles: "every",
      atMost: { perHour: 300 }, // enumeration of CPR numbers (safety, section 6 row 24)
      body: z.strictObject({ text: z.string().max(100) }),
      handle: (ctx, { body }) =>
        ctx.transact(async (db): Promise<SearchAnswer> => {
          const where = whereOf(body.text);
          if (where === undefined) return { found: [], more: false };
          const facts = await coursesIn(
            db,
            ctx.actor.party,
            sql`${where} ORDER BY p.family_name, p.given_name, c.course_id LIMIT ${SHOWN + 1}`,
          );
          const names = await partyNames(db);
          await recordLook(db, ctx, {
            patientIds: [...new Set(facts.map(({ patientId }) => patientId))],
            what: "search",
            basis: "care relation",
          });
          const found = facts.slice(0, SHOWN).map((fact) => ({
            patient: patientRef(world.catalogue, fact, world.clock.today()),
            holder: names.get(fact.holder) ?? fact.holder,
          }));
          return { found, more: facts.length > SHOWN };
        }),
    });
  };
}

function whereOf(text: string): ReturnType<typeof sql> | undefined {
  const trimmed = text.trim();
  const cpr = parseCpr(trimmed);
  if (typeof cpr === "string") return sql`p.patient_id IN ${patientsWithNumber(cpr)}`;
  if (cpr.malformed === "replacement-number" || cpr.malformed === "e-cpr")
    return sql`p.patient_id IN ${patientsWithNumber(trimmed.replace(/[ -]/g, ""))}`;
  if (/^\d{6}$/.test(trimmed)) return sql`left(p.cpr, 6) = ${trimmed}`;
  const words = searchName(trimmed)
    .split(" ")
    .filter((word) => word.length > 0);
  if (words.length === 0) return undefined;
  return words
    .map((word) => sql`p.search_name LIKE ${`%${word.replace(/[%_\\]/g, "\\$&")}%`}`)
    .reduce((all, one) => sql`${all} AND ${one}`);
}
