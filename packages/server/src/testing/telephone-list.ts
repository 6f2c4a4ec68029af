import { type IsoDay, isoDay } from "@foelgeskab/followup/ids";
import type pg from "pg";
import { addVersion, type NewVersion } from "../store/telephone-list.ts";
import { inTransaction } from "../store/transaction.ts";
import { PLACES } from "./region.ts";

/** What a story says of a number; the rest is that of the urologists' secretary. */
type Said = Partial<NewVersion> & { verifiedOn: IsoDay };

/** A line of a number's history. */
export function numberLine(own: Said): NewVersion {
  return {
    ...{ entry: "e1", version: 1, act: "added", party: PLACES.department.id, cancers: ["prostate"] },
    ...{ label: "Sekretær", coordinator: "", phone: "00 12 34 56", hours: "hverdage kl. 9–15" },
    ...{ ean: PLACES.department.ean, sor: "", format: "DIS91", ownerRole: "coordinator" },
    ...{ validFrom: isoDay(Temporal.PlainDate.from("2024-01-01")), endsOn: null, verifiedBy: "Anna Holm", note: "" },
    ...{ at: `${own.verifiedOn}T08:00:00Z`, user: "system", by: "Anna Holm" },
    ...own,
  };
}

/** Puts a number of the urologists on the list, or the next line of its history. */
export async function givenNumber(pool: pg.Pool, own: Said): Promise<void> {
  const line = numberLine(own);
  const added = await inTransaction(pool, { as: "system" }, (db) => addVersion(db, line));
  if (!added)
    throw new Error(`the story's number ${line.entry} has a version ${line.version} already, or none before it`);
}
