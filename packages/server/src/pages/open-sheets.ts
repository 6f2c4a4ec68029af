import { numberNow } from "@foelgeskab/followup/directory/directory-number";
import { isoDay } from "@foelgeskab/followup/ids";
import type { World } from "../advance/advance.ts";
import { type OutdatedSheet, outdatedSheets, toldOfNumbers } from "../store/outdated-sheets.ts";
import type { Db } from "../store/transaction.ts";
import { cancerOf, type StandingNumber, standingNumbers } from "./contacts.ts";

/** A sheet with an outdated number that somebody still has to do something about, and the number in its place. */
export interface OpenSheet {
  sheet: OutdatedSheet;
  now: StandingNumber | undefined;
}

/** The sheets of a party's patients, or with its numbers, that nobody has replaced or told about. What was told holds for the number that was told. */
export async function openSheets(
  db: Db,
  world: Pick<World, "clock" | "settings">,
  party: string,
): Promise<OpenSheet[]> {
  const sheets = await outdatedSheets(db, party, isoDay(world.clock.today()));
  if (sheets.length === 0) return [];
  const numbers = await standingNumbers(db, world);
  const told = await toldOfNumbers(db);
  return sheets
    .map((sheet) => ({ sheet, now: numberNow(sheet.entry, cancerOf(sheet), numbers) }))
    .filter(({ sheet, now }) => !told.some(({ code, phone }) => code === sheet.code && phone === (now?.phone ?? "")));
}
