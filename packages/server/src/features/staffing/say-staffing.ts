import { dayOf, isoDay } from "@foelgeskab/followup/ids";
import { dayPhrase } from "@foelgeskab/followup/phrase";
import { newlyAlone } from "@foelgeskab/followup/staffing";
import { sql } from "kysely";
import { recordDeed } from "../../access/audit.ts";
import type { StaffingView } from "../../contract.ts";
import { notFound, type Refused, refused } from "../../http/answer.ts";
import type { PersonContext } from "../../http/feature.ts";
import type { Db } from "../../store/transaction.ts";
import { readStaffing, staffingOf } from "./read-staffing.ts";

/** A change of who is there: it gives a refusal, or what it was in words for the audit. */
export type Change = (db: Db, now: StaffingView) => Promise<Refused | { says: string }>;

/**
 * Makes a change of the own unit's people, one at a time for each unit, and answers with how they stand then. Refused where it would leave a unit
 * that holds courses with a day on which nobody is there (safety S3); whoever only stands in may say nothing.
 */
export async function sayStaffing(ctx: PersonContext, change: Change): Promise<StaffingView | Refused> {
  try {
    return await ctx.transact(async (db) => {
      await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`staffing ${ctx.actor.party}`}, 0))`.execute(db);
      const before = await readStaffing(db, ctx);
      if (!before.mayChange) return notFound;
      const done = await change(db, before);
      if (!("says" in done)) return done;
      const after = await readStaffing(db, ctx);
      const alone = after.holds === 0 ? undefined : newlyAlone(staffingOf(before), staffingOf(after), before.today);
      if (alone !== undefined) throw new LeavesNobody(nobodyLeft(after, alone));
      await recordDeed(db, ctx, { what: `staffing: ${done.says}`, basis: "own unit" });
      return after;
    });
  } catch (error) {
    if (error instanceof LeavesNobody) return error.refusal;
    throw error;
  }
}

/** Undoes what was written before it was known that nobody would be left. */
class LeavesNobody extends Error {
  readonly refusal: Refused;
  constructor(refusal: Refused) {
    super("a change would leave a unit without anybody");
    this.refusal = refusal;
  }
}

function nobodyLeft({ unit, kind, holds }: StaffingView, from: StaffingView["today"]): Refused {
  const day = dayPhrase(dayOf(from));
  const help =
    kind === "practice"
      ? {
          da: "Nævn først en vikar eller en klinik, der træder til, eller lad regionens praksisenhed varsle en lukning.",
          en: "Name a locum or a practice that stands in first, or let the region's practice unit announce a closing.",
        }
      : {
          da: "Lad først en kollega være der de dage.",
          en: "Let a colleague be there on those days first.",
        };
  return refused({
    status: 409,
    code: "nobody-left",
    source: "S3",
    sentence: {
      da: `Fra ${day.da} ville ingen være i ${unit}, som har ansvaret for ${holds} forløb. Intet er gemt. ${help.da}`,
      en: `From ${day.en} nobody would be in ${unit}, which is responsible for ${holds} courses. Nothing was saved. ${help.en}`,
    },
  });
}

/** Longest that an absence or a locum is named for in one piece, in days. */
const MOST_DAYS = 366;

/** Why two days are no stretch from today on; undefined when they are. No end: until further notice. */
export function notAhead(
  { from, until }: { from: string; until: string | null },
  today: Temporal.PlainDate,
): Refused | undefined {
  const last = until ?? from;
  if (from >= isoDay(today) && last >= from && last <= isoDay(today.add({ days: MOST_DAYS }))) return undefined;
  return refused({
    status: 422,
    code: "invalid",
    field: "until",
    sentence: {
      da: "Vælg dage fra i dag, den første før den sidste, og højst et år frem. Intet er gemt.",
      en: "Choose days from today on, the first before the last, and at most a year ahead. Nothing was saved.",
    },
  });
}

/** Refuses a field with a sentence. */
export function fieldRefused(field: string, da: string, en: string): Refused {
  return refused({ status: 422, code: "invalid", field, sentence: { da, en } });
}
