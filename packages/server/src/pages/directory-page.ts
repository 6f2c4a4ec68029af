import { codesOf, groupOf } from "@foelgeskab/followup/directory/cancer-group";
import { verifiedUntil } from "@foelgeskab/followup/directory/directory-number";
import { isOpen, parseHours } from "@foelgeskab/followup/directory/opening-hours";
import { isoDay } from "@foelgeskab/followup/ids";
import type { World } from "../advance/advance.ts";
import type { Directory, NumberView } from "../contract.ts";
import { cancerGroups } from "../programmes/load-cancer-groups.ts";
import { departmentsInUse, treatedDiagnoses } from "../store/telephone-list.ts";
import type { Db } from "../store/transaction.ts";
import { type StandingNumber, standingNumbers } from "./contacts.ts";

/** The whole telephone list as screens show it. */
export async function directoryPage(db: Db, world: Pick<World, "clock" | "settings">): Promise<Directory> {
  const { directory, evidence } = world.settings;
  const numbers = await standingNumbers(db, world);
  const departments = await departmentsInUse(db);
  return {
    entries: numbers.map((number) => numberView(number, world)),
    groups: cancerGroups().map((group) => ({
      id: group.id,
      name: group.name,
      icd10: codesOf(group),
      ranges: group.ranges.map(({ from, to, except }) => ({ from, to, except: [...except] })),
    })),
    departments: departments.map(({ id, name, organisation, phone, ean }) => ({
      party: id,
      name,
      organisation,
      phone,
      ean,
    })),
    treats: await treatedGroups(db, numbers),
    rule: {
      months: directory.confirmMonths,
      remindDays: directory.remindDays,
      signed: evidence["directory.confirmMonths"]?.signature !== "unsigned",
    },
  };
}

/** One number as screens show it. */
export function numberView(
  { department, cancers, ...number }: StandingNumber,
  { clock, settings }: Pick<World, "clock" | "settings">,
): NumberView {
  const local = clock.now().toZonedDateTimeISO("Europe/Copenhagen");
  const answered = number.state === "live" || number.state === "stale";
  const spans = answered ? (parseHours(number.hours) ?? []) : [];
  return {
    ...number,
    cancers: [...cancers],
    partyName: department.name,
    organisation: department.organisation,
    open: isOpen(spans, isoDay(local.toPlainDate()), local.hour * 60 + local.minute),
    verifiedUntil: verifiedUntil(number, settings.directory.confirmMonths),
  };
}

/** A department treats what its patients have, and what it had a number for until that ended. */
async function treatedGroups(db: Db, numbers: readonly StandingNumber[]): Promise<Directory["treats"]> {
  const diagnoses = await treatedDiagnoses(db);
  const treated = [
    ...diagnoses.map(({ party, icd10 }) => ({ party, cancer: groupOf(cancerGroups(), icd10)?.id })),
    ...numbers
      .filter(({ state }) => state === "ended")
      .flatMap(({ party, cancers }) => cancers.map((cancer) => ({ party, cancer }))),
  ];
  const known = new Map(
    treated.flatMap(({ party, cancer }) =>
      cancer === undefined ? [] : [[`${party} ${cancer}`, { party, cancer }] as const],
    ),
  );
  return [...known.values()];
}
