import type { Course } from "@foelgeskab/followup/course";
import type { IsoDay } from "@foelgeskab/followup/ids";
import { endSheet } from "../../store/sheets.ts";
import type { Db } from "../../store/transaction.ts";

/** The paper that the patient went home with says who follows her, by which plan: once that is not so, whoever asks about it is told. */
export async function endSheetOf(db: Db, { letter }: Course, today: IsoDay): Promise<void> {
  if (letter !== undefined) await endSheet(db, letter.sheetCode, today);
}
