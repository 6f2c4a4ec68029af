import { randomUUID } from "node:crypto";
import { type IsoDay, isoDay, parsePracticeNumber } from "@foelgeskab/followup/ids";
import { sql } from "kysely";
import { z } from "zod";
import type { StaffElsewhere, StaffingView } from "../../contract.ts";
import { notFound, type Refused } from "../../http/answer.ts";
import { day } from "../../http/day.ts";
import type { Feature, PersonContext } from "../../http/feature.ts";
import type { Db } from "../../store/transaction.ts";
import { readStaffing } from "./read-staffing.ts";
import { fieldRefused, notAhead, sayStaffing } from "./say-staffing.ts";

const EVERYBODY_OF_A_UNIT = ["gp", "practice-nurse", "hospital-doctor", "coordinator"] as const;
/** Whoever may say who is there; a locum and a deputy may not, whatever their role. */
const WHO_SAYS = ["gp", "hospital-doctor", "coordinator"] as const;
const id = z.string().min(1).max(64);

/** GET /api/staffing, and what a person of the unit says of its people: who is away, and who leaves. The work stays on the unit's list. */
export const staffFeature: Feature = (app) => {
  app.person.get("/api/staffing", {
    summary: "Who works in the own unit, who is away, and who stands in",
    roles: EVERYBODY_OF_A_UNIT,
    handle: (ctx) => ctx.transact((db) => readStaffing(db, ctx)),
  });
  app.person.post("/api/staffing/absences", {
    summary: "Say when somebody of the own unit is away, and whom to ask meanwhile",
    roles: WHO_SAYS,
    body: z.strictObject({ user: id, from: day, until: day, colleague: id.nullable() }),
    handle: (ctx, { body }) => {
      const { user, from, until, colleague } = body;
      return sayStaffing(ctx, async (db, { people }) => {
        const refusal = notAhead(body, ctx.clock.today()) ?? colleagueRefused(people, body);
        if (refusal !== undefined) return refusal;
        await sql`
          INSERT INTO person_absence (absence_id, party_id, user_id, colleague_id, from_day, until_day, noted_by, noted_at)
          VALUES (${randomUUID()}, ${ctx.actor.party}, ${user}, ${colleague}, ${from}, ${until}, ${ctx.actor.name}, ${ctx.clock.now().toString()})`.execute(
          db,
        );
        return { says: `${user} away ${from} – ${until}` };
      });
    },
  });
  app.person.post("/api/staffing/absences/:id/end", {
    summary: "Somebody who was away is back",
    roles: WHO_SAYS,
    params: z.strictObject({ id: z.uuid() }),
    body: z.strictObject({}),
    handle: (ctx, { params }) =>
      sayStaffing(ctx, async (db) => {
        const { numAffectedRows } = await sql`
          UPDATE person_absence SET until_day = ${lastDayBefore(ctx)} WHERE absence_id = ${params.id} AND until_day >= ${isoDay(ctx.clock.today())}`.execute(
          db,
        );
        return numAffectedRows === 0n ? notFound : { says: `back from absence ${params.id}` };
      }),
  });
  app.person.post("/api/staffing/leaves", {
    summary: "Say on which day somebody works in the own unit for the last time; null: until further notice",
    roles: WHO_SAYS,
    body: z.strictObject({ membership: z.uuid(), until: day.nullable() }),
    handle: (ctx, { body: { membership, until } }) =>
      sayStaffing(ctx, async (db, { people, today }) => {
        const person = people.find((each) => each.membership === membership);
        if (person === undefined) return notFound;
        const refusal = lastDayRefused(person, { until, today });
        if (refusal !== undefined) return refusal;
        await sql`
          UPDATE membership SET valid_until = ${until}, noted_by = ${ctx.actor.name}, noted_at = ${ctx.clock.now().toString()}
          WHERE membership_id = ${membership}`.execute(db);
        return { says: `${person.user} there until ${until ?? "further notice"}` };
      }),
  });
};

/** GET /api/staffing/elsewhere and POST /api/staffing/locums: somebody of another practice may act for this one between two days; it ends by itself. */
export const locumFeature: Feature = (app) => {
  app.person.get("/api/staffing/elsewhere", {
    summary: "Who works in another practice, to name one of them as locum",
    roles: ["gp"],
    query: z.strictObject({ practice: z.string().max(10) }),
    atMost: { perHour: 60 },
    handle: (ctx, { query }) => ctx.transact((db) => staffElsewhere(db, ctx, query.practice)),
  });
  app.person.post("/api/staffing/locums", {
    summary: "Name somebody of another practice as locum from a day until a day",
    roles: ["gp"],
    body: z.strictObject({ user: id, from: day, until: day }),
    handle: (ctx, { body }) => {
      const { user, from, until } = body;
      return sayStaffing(ctx, async (db, { people }) => {
        const refusal = notAhead(body, ctx.clock.today());
        if (refusal !== undefined) return refusal;
        if (people.some((each) => each.user === user && (each.from ?? "") <= until && from <= (each.until ?? "9999")))
          return WORKS_HERE;
        const role = await roleElsewhere(db, user);
        if (role === undefined) return WORKS_NOWHERE;
        await sql`
          INSERT INTO membership (user_id, party_id, role, locum, valid_from, valid_until, noted_by, noted_at)
          VALUES (${user}, ${ctx.actor.party}, ${role}, true, ${from}, ${until}, ${ctx.actor.name}, ${ctx.clock.now().toString()})`.execute(
          db,
        );
        return { says: `${user} locum ${from} – ${until}` };
      });
    },
  });
};

async function staffElsewhere(db: Db, { clock }: PersonContext, written: string): Promise<StaffElsewhere | Refused> {
  const number = parsePracticeNumber(written);
  if (typeof number !== "string") return NO_PRACTICE;
  const { rows } = await sql<StaffElsewhere["people"][number]>`
    SELECT user_id AS user, name, title, role FROM staff_elsewhere(${number}, ${isoDay(clock.today())})`.execute(db);
  return rows.length === 0
    ? NO_PRACTICE
    : { people: rows.toSorted((one, other) => danish.compare(one.name, other.name)) };
}

const danish = new Intl.Collator("da");

async function roleElsewhere(db: Db, user: string): Promise<string | undefined> {
  const { rows } = await sql<{ role: string }>`
    SELECT role FROM unnest(ARRAY['gp', 'practice-nurse']) AS role WHERE works_elsewhere(${user}, role) LIMIT 1`.execute(
    db,
  );
  return rows[0]?.role;
}

function colleagueRefused(
  people: StaffingView["people"],
  { user, colleague, from, until }: { user: string; colleague: string | null; from: string; until: string },
): Refused | undefined {
  const works = (who: string): boolean =>
    people.some((each) => each.user === who && (each.from ?? "") <= until && from <= (each.until ?? "9999"));
  if (!works(user)) return notFound;
  return colleague === null || (colleague !== user && works(colleague)) ? undefined : NO_COLLEAGUE;
}

function lastDayRefused(
  { locum, from }: StaffingView["people"][number],
  { until, today }: { until: IsoDay | null; today: IsoDay },
): Refused | undefined {
  if (until === null) return locum ? LOCUM_ENDS : undefined;
  return until < today || until < (from ?? today) ? NO_LAST_DAY : undefined;
}

/** Yesterday: today she is back. What has not begun ends before it began. */
function lastDayBefore({ clock }: PersonContext) {
  return sql`greatest(${isoDay(clock.today().subtract({ days: 1 }))}::date, from_day - 1)`;
}

const NO_COLLEAGUE = fieldRefused(
  "colleague",
  "Vælg en anden, der arbejder her i de dage. Intet er gemt.",
  "Choose somebody else who works here on those days. Nothing was saved.",
);
const LOCUM_ENDS = fieldRefused(
  "until",
  "En vikar har altid en sidste dag. Vælg den.",
  "A locum always has a last day. Choose it.",
);
const NO_LAST_DAY = fieldRefused(
  "until",
  "Den sidste dag kan tidligst være i dag. Det, der er sket, bliver stående.",
  "The last day is today at the earliest. What has happened stays.",
);
const NO_PRACTICE = fieldRefused(
  "practice",
  "Ingen anden klinik i brug med nogen på arbejde har det ydernummer. Skriv de seks cifre.",
  "No other practice in use with anybody at work has that number. Write the six digits.",
);
const WORKS_HERE = fieldRefused(
  "user",
  "Hun eller han arbejder allerede her i de dage. Intet er gemt.",
  "She or he works here on those days already. Nothing was saved.",
);
const WORKS_NOWHERE = fieldRefused(
  "user",
  "En vikar skal arbejde fast i en anden klinik, så vi ved, hvem det er. Vælg en fra listen.",
  "A locum must work in another practice for good, so that it is known who it is. Choose one from the list.",
);
