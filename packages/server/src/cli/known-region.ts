import type { RuleBook } from "@foelgeskab/followup/programmes/rule-book";
import { sql } from "kysely";
import type pg from "pg";
import { inTransaction } from "../store/transaction.ts";
import { InputError } from "./input-error.ts";

/** Refuses a region that neither the rules nor a party of the database names: a misspelt one would silently follow the nation's rules alone. */
export async function refuseUnknownRegion(pool: pg.Pool, rules: RuleBook, region: string): Promise<void> {
  const ruled = regionsOfRules(rules);
  if (ruled.includes(region)) return;
  const known = [...new Set([...ruled, ...(await regionsOfParties(pool))])].sort();
  if (known.includes(region)) return;
  throw new InputError(
    `REGION is "${region}", which no party of the database and no layer of the programmes names; known here: ${known.join(", ")}.`,
  );
}

function regionsOfRules({ programmes, layers }: RuleBook): string[] {
  const owned = layers.flatMap(({ owner }) =>
    owner.layer === "nation" ? [] : [owner.layer === "region" ? owner.of : owner.region],
  );
  const warned = programmes.flatMap(({ audience }) =>
    audience.warnings.flatMap(({ when }) => ("region" in when ? [when.region] : [])),
  );
  return [...owned, ...warned];
}

async function regionsOfParties(pool: pg.Pool): Promise<string[]> {
  return inTransaction(pool, { as: "system" }, async (db) => {
    const { rows } = await sql<{ region: string }>`SELECT DISTINCT region FROM party WHERE active`.execute(db);
    return rows.map(({ region }) => region);
  });
}
