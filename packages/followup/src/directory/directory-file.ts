import type { IsoDay } from "../ids.ts";
import type { CancerGroup } from "./cancer-group.ts";
import { codesOf } from "./cancer-group.ts";
import type { DirectoryNumber, NumberState } from "./directory-number.ts";
import { writeCsv } from "./safe-csv.ts";

/** The columns of the telephone list as a file, in order (docs/directory-file.md). A file that is taken in may leave out those that only inform. */
export const DIRECTORY_COLUMNS = [
  "entry",
  "department",
  "department_name",
  "hospital",
  "cancers",
  "icd10",
  "phone",
  "label",
  "coordinator",
  "hours",
  "ean",
  "sor",
  "format",
  "owner",
  "valid_from",
  "ends_on",
  "verified_on",
  "verified_by",
  "state",
] as const;

/** A column of the telephone list as a file. */
export type DirectoryColumn = (typeof DIRECTORY_COLUMNS)[number];

/** Columns that tell the reader something and change nothing when a file is taken in. */
export const TOLD_ONLY: ReadonlySet<DirectoryColumn> = new Set([
  "department_name",
  "hospital",
  "icd10",
  "verified_by",
  "state",
]);

/** A number with the department whose it is, as files and bundles tell it. */
export interface ListedNumber extends DirectoryNumber {
  state: NumberState;
  department: { id: string; identifier: string; name: string; organisation: string };
}

/** The list as CSV, one number a line. */
export function directoryCsv(numbers: readonly ListedNumber[], groups: readonly CancerGroup[]): string {
  const lines = numbers.map((number) => {
    const cells = cellsOf(number, groups);
    return DIRECTORY_COLUMNS.map((column) => cells[column]);
  });
  return writeCsv([DIRECTORY_COLUMNS, ...lines]);
}

/** The same as JSON: the day it was made, what the groups are, and every number with its state. */
export function directoryJson(
  numbers: readonly ListedNumber[],
  groups: readonly CancerGroup[],
  madeOn: IsoDay,
): object {
  return {
    madeOn,
    cancers: groups.map((group) => ({ id: group.id, name: group.name, icd10: codesOf(group) })),
    numbers: numbers.map(({ department: { id: _id, ...department }, party: _party, verifiedBy: _by, ...number }) => ({
      department,
      ...number,
    })),
  };
}

function cellsOf(number: ListedNumber, groups: readonly CancerGroup[]): Record<DirectoryColumn, string> {
  const { department } = number;
  const own = groups.filter(({ id }) => number.cancers.includes(id));
  return {
    entry: number.entry,
    department: department.identifier,
    department_name: department.name,
    hospital: department.organisation,
    cancers: number.cancers.join(" "),
    icd10: own.map(codesOf).join(", "),
    phone: number.phone,
    label: number.label,
    coordinator: number.coordinator,
    hours: number.hours,
    ean: number.ean,
    sor: number.sor,
    format: number.format,
    owner: number.ownerRole,
    valid_from: number.validFrom,
    ends_on: number.endsOn ?? "",
    verified_on: number.verifiedOn,
    verified_by: number.verifiedBy,
    state: number.state,
  };
}
