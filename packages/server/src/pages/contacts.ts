import { groupOf } from "@foelgeskab/followup/directory/cancer-group";
import { digitsOf, type NumberState, numberNow, numberState } from "@foelgeskab/followup/directory/directory-number";
import type { Epikrise } from "@foelgeskab/followup/epikrise";
import { type IsoDay, isoDay } from "@foelgeskab/followup/ids";
import type { World } from "../advance/advance.ts";
import type { DraftView } from "../contract.ts";
import { cancerGroups } from "../programmes/load-cancer-groups.ts";
import { type NumberRow, readNumbers } from "../store/telephone-list.ts";
import type { Db } from "../store/transaction.ts";

/** A number of the list with where it stands today. */
export type StandingNumber = NumberRow & { state: NumberState };

/** What tells which cancer a course is about. */
export interface CourseCancer {
  cancer: string;
  icd10: string;
}

/** The whole list as it stands today. */
export async function standingNumbers(
  db: Db,
  { clock, settings }: Pick<World, "clock" | "settings">,
): Promise<StandingNumber[]> {
  const today = isoDay(clock.today());
  const rows = await readNumbers(db);
  return rows.map((row) => ({ ...row, state: numberState(row, today, settings.directory.confirmMonths) }));
}

/** The row of the list that a course belongs to, by its diagnosis: also where its programme is for any cancer. */
export function cancerOf({ cancer, icd10 }: CourseCancer): string {
  return groupOf(cancerGroups(), icd10)?.id ?? cancer;
}

/** The direct numbers of a department for one cancer, with whether letters may cite them; those that have ended are gone. */
export async function contactsFor(
  db: Db,
  world: Pick<World, "clock" | "settings">,
  party: string,
  course: CourseCancer,
): Promise<DraftView["contacts"]> {
  const cancer = cancerOf(course);
  const numbers = await standingNumbers(db, world);
  return numbers
    .filter((number) => number.party === party && number.cancers.includes(cancer) && number.state !== "ended")
    .toSorted((one, other) => (one.verifiedOn < other.verifiedOn ? 1 : -1))
    .map(({ entry, phone, label, hours, verifiedOn, state }) => ({
      entry,
      phone,
      label,
      hours,
      verifiedOn,
      stale: state !== "live",
    }));
}

/** The number that a signed letter cites, as the list has it today. */
export interface CitedContact {
  label: string;
  phone: string;
  hours: string;
  verifiedOn: IsoDay;
  state: "live" | "stale" | "ended";
  /** What stands in the letter, where that is no longer the number. */
  letterSays: string | null;
  entry: string;
}

/** What a letter cites, held against the list: the number itself, the one in its place, or that it has ended and none stands in its place. A number that never stood on the list is as old as its day. */
export async function citedContact(
  db: Db,
  world: Pick<World, "clock" | "settings">,
  cited: NonNullable<Epikrise["contact"]>,
  course: CourseCancer,
): Promise<CitedContact> {
  const numbers = await standingNumbers(db, world);
  const { label, phone, verifiedOn, entry } = cited;
  if (!numbers.some((number) => number.entry === entry)) {
    const alone = { validFrom: verifiedOn, endsOn: null, verifiedOn };
    const state = numberState(alone, isoDay(world.clock.today()), world.settings.directory.confirmMonths);
    return { entry, label, phone, hours: "", verifiedOn, state: state === "live" ? "live" : "stale", letterSays: null };
  }
  const now = numberNow(entry, cancerOf(course), numbers);
  if (now === undefined) return { entry, label, phone, hours: "", verifiedOn, state: "ended", letterSays: null };
  return {
    ...{ entry: now.entry, label: now.label, phone: now.phone, hours: now.hours, verifiedOn: now.verifiedOn },
    state: now.state === "live" ? "live" : "stale",
    letterSays: digitsOf(now.phone) === digitsOf(phone) ? null : phone,
  };
}
