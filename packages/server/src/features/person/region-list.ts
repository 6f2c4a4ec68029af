import { createHash } from "node:crypto";
import { dayOf, isoDay } from "@foelgeskab/followup/ids";
import { climb } from "@foelgeskab/followup/ladder";
import { ESCALATION_DECISIONS, LADDER_LEVELS } from "@foelgeskab/followup/life-events";
import type { Phrase } from "@foelgeskab/followup/phrase";
import { isRefusal } from "@foelgeskab/followup/refusal";
import type { LadderKind } from "@foelgeskab/followup/region-settings";
import { z } from "zod";
import { recordLook } from "../../access/audit.ts";
import { advance, NO_SUCH_COURSE, type World } from "../../advance/advance.ts";
import type { RegionList, RegionUnit } from "../../contract.ts";
import { notFound } from "../../http/answer.ts";
import { day } from "../../http/day.ts";
import type { Feature, PersonContext } from "../../http/feature.ts";
import { courseParams } from "../../pages/course-params.ts";
import { stepWords } from "../../pages/ladder-words.ts";
import { climbedNumbers } from "../../pages/numbers-to-verify.ts";
import { asProblem } from "../../pages/problem.ts";
import { type ClimbedRow, climbedRows, unattendedUnits, waitingMessages } from "../../store/climbed.ts";
import { numberRests } from "../../store/number-rests.ts";
import { openRestorations } from "../../store/restorations.ts";
import type { Db } from "../../store/transaction.ts";
import { registerWaits } from "./register-waits.ts";
import { silentRows } from "./silent-rows.ts";

const OFFICE = ["region-office"] as const;
/** Messages that have waited for less than this are the unit's own. */
const MESSAGES_AFTER_HOURS = 48;

/** GET /api/region: what has climbed to the region's office, by the unit that is to be rung; and a person's decision about it. */
export function regionListFeature(world: World): Feature {
  return (app) => {
    app.person.get("/api/region", {
      summary: "What has climbed to the region's office",
      roles: OFFICE,
      handle: (ctx) => ctx.transact((db) => regionList(db, world, ctx)),
    });
    app.person.post("/api/region/courses/:courseId/answer", {
      summary: "Decide about something that has climbed to the region's office",
      roles: OFFICE,
      params: courseParams,
      body: z.strictObject({
        key: z.string().max(64),
        level: z.enum(LADDER_LEVELS),
        decision: z.enum(ESCALATION_DECISIONS),
        note: z.string().trim().max(2000),
        until: day,
      }),
      handle: async (ctx, { params: { courseId }, body }) => {
        const climbed = await ctx.look((db) => climbedRows(db, isoDay(ctx.clock.today())));
        const row = climbed.find((each) => each.courseId === courseId && keyOf(each) === body.key);
        if (row === undefined) return notFound;
        const { key: _key, ...answer } = body;
        const refusal = await ctx.saveAsSystem(async (db) => {
          const act = { type: "answer-escalation", about: row.about, ...answer } as const;
          const step = await advance(db, world, ctx.actor, courseId, act);
          if (step === NO_SUCH_COURSE) return notFound;
          return isRefusal(step) ? asProblem(step) : undefined;
        });
        return refusal ?? ctx.look((db) => regionList(db, world, ctx));
      },
    });
  };
}

/** The list as it is now, with the look at everybody on it put in the audit. */
export async function regionList(db: Db, world: World, ctx: PersonContext): Promise<RegionList> {
  const today = world.clock.today();
  const items = (await climbedRows(db, isoDay(today))).flatMap((row) => itemOf(row, world, today));
  const parties = await unitsOf(db);
  const practices = await openPractices(db);
  const rests = await numberRests(db, isoDay(today));
  const before = world.clock.now().subtract({ hours: MESSAGES_AFTER_HOURS }).toString();
  await recordLook(db, ctx, {
    patientIds: [...new Set(items.map(({ patientId }) => patientId))],
    what: "region list",
    basis: "escalated",
  });
  return {
    today: isoDay(today),
    units: byUnit(items, parties),
    silent: await silentRows(db, world),
    unattended: (await unattendedUnits(db, isoDay(today))).map(({ party, held }) => ({
      ...nameOf(parties, party),
      held,
      mayNameDeputy: practices.has(party),
    })),
    messages: (await waitingMessages(db, before)).map(({ party, ...rest }) => ({
      ...nameOf(parties, party ?? ""),
      ...rest,
    })),
    ...(await registerWaits(db, world)),
    restored: await openRestorations(db),
    numbers: (await climbedNumbers(db, world))
      .map((number) => ({ ...number, rests: rests.get(`${number.entry} ${number.version}`) ?? null }))
      .toSorted((one, other) => Number(one.rests !== null) - Number(other.rests !== null)),
  };
}

/** What waits is named by a check's id, which would say what is tested: the office gets a name that says nothing. */
function keyOf({ courseId, about }: ClimbedRow): string {
  return createHash("sha256").update(`${courseId} ${about}`).digest("hex").slice(0, 24);
}

type Item = RegionUnit["items"][number] & { patientId: string; unit: string };

const LADDER: Record<ClimbedRow["kind"], LadderKind> = {
  check: "check",
  decision: "decision",
  "plan-over": "decision",
  move: "move",
  "forced-move": "move",
  "other-region": "move",
  rereferral: "rereferral",
  inquiry: "inquiry",
  "inquiry-held": "decision",
};

/** What the one who holds the patient is rung about; everything else is the department's. */
const HOLDERS: ReadonlySet<ClimbedRow["kind"]> = new Set(["check", "decision", "plan-over", "inquiry-held"]);

/** One line, where its ladder has reached the office. */
function itemOf(row: ClimbedRow, { settings }: World, today: Temporal.PlainDate): Item[] {
  const climbed = climb(settings.ladders[LADDER[row.kind]], row.since, isoDay(today));
  const step = stepWords(climbed);
  if (step === undefined || !climbed.reached.some((level) => level.startsWith("region"))) return [];
  const quiet =
    row.quiet !== null && row.quiet.level === climbed.level && row.quiet.until > isoDay(today) ? row.quiet : null;
  return [
    {
      ...{ patientId: row.patientId, unit: HOLDERS.has(row.kind) ? row.holder : row.department },
      ...{ key: keyOf(row), kind: row.kind, courseId: row.courseId, name: row.name, cpr: row.cpr },
      ...{ since: row.since, level: climbed.level, step, what: WHAT[row.kind] },
      days: dayOf(row.since).until(today, { largestUnit: "days" }).days,
      quiet,
    },
  ];
}

/** What waits, without what it is about. */
const WHAT: Record<ClimbedRow["kind"], Phrase> = {
  check: { da: "En kontrol er overskredet", en: "A check is overdue" },
  decision: { da: "Noget venter på klinikkens beslutning", en: "Something waits for the practice to decide" },
  "plan-over": { da: "Der er ingen kontroller tilbage i planen", en: "No check is left in the plan" },
  move: { da: "Patienten har en anden læge, eller ingen", en: "The patient has another doctor, or none" },
  "forced-move": {
    da: "Kom tilbage fra en lukket klinik, ikke set af afdelingen",
    en: "Came back from a closed practice, not seen by the department",
  },
  "other-region": { da: "Patienten er flyttet til en anden region", en: "The patient has moved to another region" },
  rereferral: { da: "Genhenvisning uden svar", en: "Re-referral without an answer" },
  inquiry: { da: "Et spørgsmål er ikke besvaret", en: "A question is not answered" },
  "inquiry-held": { da: "Svaret på et spørgsmål er ikke læst", en: "The answer to a question is not read" },
};

type Units = ReadonlyMap<string, { party: string; name: string; organisation: string; phone: string }>;

async function unitsOf(db: Db): Promise<Units> {
  const rows = await db.selectFrom("party").select(["party_id as party", "name", "organisation", "phone"]).execute();
  return new Map(rows.map((row) => [row.party, row]));
}

/** For a practice that goes on the office may name another one; a department has colleagues, and a closed practice holds nobody for long. */
async function openPractices(db: Db): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom("party")
    .select("party_id")
    .where("kind", "=", "practice")
    .where("active", "=", true)
    .execute();
  return new Set(rows.map(({ party_id }) => party_id));
}

function nameOf(units: Units, party: string): Omit<RegionUnit, "items"> {
  return units.get(party) ?? { party, name: party, organisation: "", phone: "" };
}

/** The unit with the oldest on top; what a person has decided about stands last, and is not gone. */
function byUnit(items: readonly Item[], units: Units): RegionUnit[] {
  const grouped = [...Map.groupBy(items, ({ unit }) => unit)];
  const oldest = (list: readonly Item[]) => Math.max(...list.map(({ days, quiet }) => (quiet === null ? days : 0)));
  return grouped
    .toSorted(([, one], [, other]) => oldest(other) - oldest(one))
    .map(([unit, list]) => ({
      ...nameOf(units, unit),
      items: list
        .toSorted((one, other) => Number(one.quiet !== null) - Number(other.quiet !== null) || other.days - one.days)
        .map(({ patientId: _patient, unit: _unit, ...item }) => item),
    }));
}
