import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Criterion } from "@foelgeskab/followup/criteria/criterion";
import type { IsoDay } from "@foelgeskab/followup/ids";
import { type Programme, programmeKey } from "@foelgeskab/followup/programme";
import { CompiledQuery } from "kysely";
import type { Db } from "../../store/transaction.ts";

/** How many of how many a department and a practice have together in one month by one indicator, as judge.sql counts it. */
export interface JudgedFigure {
  indicator: string;
  department: string;
  practice: string;
  month: string;
  n: number;
  of: number;
}

const SQL = readFileSync(join(import.meta.dirname, "judge.sql"), "utf8");

/** Counts six of the indicators from the event table alone, by another way than the product's own. */
export async function judgeFigures(db: Db, today: IsoDay, programmes: readonly Programme[]): Promise<JudgedFigure[]> {
  const { rows } = await db.executeQuery(CompiledQuery.raw(SQL, [today, JSON.stringify(programmes.map(rulesOf))]));
  return rows as JudgedFigure[]; // the columns of judge.sql's last SELECT
}

/** Rules that no laboratory decides. */
const BY_PEOPLE: readonly Criterion["rule"]["kind"][] = ["symptom", "missedCheck", "clinicianFlag"];

/** What the count needs of a programme as it was published. */
function rulesOf(programme: Programme) {
  return {
    programme: programmeKey(programme),
    blood: programme.checks.filter(({ needs }) => needs.length > 0).map(({ id }) => id),
    laboratory: programme.criteria.filter(({ rule }) => !BY_PEOPLE.includes(rule.kind)).map(({ id }) => id),
    excluded: programme.audience.excluded.flatMap(({ when }) => ("question" in when ? [when] : [])),
  };
}
