import { changesOf } from "@foelgeskab/followup/directory/number-change";
import { isoDay } from "@foelgeskab/followup/ids";
import { z } from "zod";
import type { World } from "../../advance/advance.ts";
import type { NumberPage } from "../../contract.ts";
import { notFound } from "../../http/answer.ts";
import type { Feature } from "../../http/feature.ts";
import { standingNumbers } from "../../pages/contacts.ts";
import { numberView } from "../../pages/directory-page.ts";
import { outdatedSheets } from "../../store/outdated-sheets.ts";
import { historyOf } from "../../store/telephone-list.ts";
import type { Db } from "../../store/transaction.ts";

/** Which number of the list. */
export const entryParams = z.strictObject({ entry: z.string().min(1).max(64) });

/** GET /api/directory/:entry: one number, and everything that happened to it. */
export function numberFeature(world: World): Feature {
  return (app) => {
    app.person.get("/api/directory/:entry", {
      summary: "One number of the telephone list with its history",
      roles: "every",
      params: entryParams,
      handle: (ctx, { params }) =>
        ctx.transact(async (db) => (await numberPage(db, world, params.entry, ctx.actor.party)) ?? notFound),
    });
  };
}

/** The page of one number for a party; undefined where there is no such number. */
export async function numberPage(db: Db, world: World, entry: string, party: string): Promise<NumberPage | undefined> {
  const number = (await standingNumbers(db, world)).find((each) => each.entry === entry);
  if (number === undefined) return undefined;
  const history = await historyOf(db, entry);
  const told = history.map((version, at) => ({
    ...{ version: version.version, act: version.act, at: version.at, by: version.by, note: version.note },
    changes: changesOf(version, history[at - 1]),
  }));
  const held = await outdatedSheets(db, party, isoDay(world.clock.today()));
  return {
    number: numberView(number, world),
    history: told.toReversed(),
    holders: held.filter((sheet) => sheet.entry === entry).length,
  };
}
