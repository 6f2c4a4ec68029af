import { type IsoDay, parseIsoDay } from "../ids.ts";
import type { CellRow } from "../legacy/rows-of-text.ts";
import type { Phrase } from "../phrase.ts";
import type { CancerGroup } from "./cancer-group.ts";
import type { DirectoryColumn } from "./directory-file.ts";
import { type DirectoryNumber, digitsOf } from "./directory-number.ts";
import { changesOf } from "./number-change.ts";
import { type FieldProblem, readNumber } from "./number-fields.ts";
import { cellText } from "./safe-csv.ts";

/** What is wrong with a line, in which column; null where it is the line itself. */
export interface LineFault {
  column: DirectoryColumn | null;
  says: Phrase;
}

/** What a line of a file would do to the list, or what is wrong with it. */
export type DirectoryLine = { line: number; entry: string } & (
  | { becomes: "added" | "changed" | "verified" | "unchanged"; number: Omit<DirectoryNumber, "verifiedBy"> }
  | { becomes: "refused"; problems: readonly LineFault[] }
);

/** What a file is held against. */
export interface DirectoryKnown {
  groups: readonly CancerGroup[];
  numbers: readonly DirectoryNumber[];
  /** Departments by the code that files name them by. */
  departments: ReadonlyMap<string, string>;
  today: IsoDay;
}

/** Reads one line of the telephone list under its columns. */
export function readRow(row: CellRow, columns: readonly string[], known: DirectoryKnown): DirectoryLine {
  const { line } = row;
  if (!("cells" in row))
    return { line, entry: "", becomes: "refused", problems: [{ column: null, says: SAYS.broken }] };
  const cell = (column: DirectoryColumn): string => cellText((row.cells[columns.indexOf(column)] ?? "").trim());
  const entry = cell("entry");
  const before = known.numbers.find((number) => number.entry === entry);
  const party = known.departments.get(cell("department"));
  const verifiedOn = readVerified(cell("verified_on"), known.today);
  const fields = readNumber(writtenIn(cell), known.groups);
  const problems: LineFault[] = [
    ...(row.cells.length === columns.length ? [] : [{ column: null, says: SAYS.cells }]),
    ...(/^[a-z0-9][a-z0-9-]{0,63}$/.test(entry) ? [] : [{ column: "entry" as const, says: SAYS.entry }]),
    ...departmentFaults(party, before),
    ...(typeof verifiedOn === "string" ? [] : [{ column: "verified_on" as const, says: verifiedOn }]),
    ...(Array.isArray(fields) ? fields.map(({ field, says }) => ({ column: COLUMN_OF[field], says })) : []),
  ];
  if (problems.length > 0 || Array.isArray(fields) || party === undefined || typeof verifiedOn !== "string")
    return { line, entry, becomes: "refused", problems };
  const number = { entry, party, ...fields, verifiedOn };
  if (before !== undefined && isNotRung(number, before))
    return { line, entry, becomes: "refused", problems: [{ column: "verified_on", says: SAYS.notRung }] };
  return { line, entry, becomes: becomes(number, before), number };
}

/** The line refused after all, with what more is wrong with it. */
export function refusedLine({ line, entry, ...was }: DirectoryLine, fault: LineFault): DirectoryLine {
  const before = was.becomes === "refused" ? was.problems : [];
  return { line, entry, becomes: "refused", problems: [...before, fault] };
}

/** What is said of a number that stands in a file for the second time. */
export const STANDS_TWICE: LineFault = {
  column: "entry",
  says: { da: "Nummeret står allerede i filen.", en: "The number stands in the file already." },
};

function writtenIn(cell: (column: DirectoryColumn) => string): Parameters<typeof readNumber>[0] {
  return {
    cancers: cell("cancers")
      .split(/[\s,]+/)
      .filter((word) => word !== ""),
    ...{ label: cell("label"), coordinator: cell("coordinator"), phone: cell("phone"), hours: cell("hours") },
    ...{ ean: cell("ean"), sor: cell("sor"), format: cell("format"), ownerRole: cell("owner") },
    ...{ validFrom: cell("valid_from"), endsOn: cell("ends_on") },
  };
}

function departmentFaults(party: string | undefined, before: DirectoryNumber | undefined): LineFault[] {
  if (party === undefined) return [{ column: "department", says: SAYS.department }];
  return before === undefined || before.party === party ? [] : [{ column: "department", says: SAYS.otherDepartment }];
}

/** The day on which the number was rung, or what is wrong with it. */
function readVerified(written: string, today: IsoDay): IsoDay | Phrase {
  const day = parseIsoDay(written);
  if (typeof day !== "string") return SAYS.day;
  return day > today ? SAYS.ahead : day;
}

type ReadNumber = Omit<DirectoryNumber, "verifiedBy">;

/** A number that is another one has been rung since the old one was. */
function isNotRung({ phone, verifiedOn }: ReadNumber, before: DirectoryNumber): boolean {
  return digitsOf(before.phone) !== digitsOf(phone) && verifiedOn <= before.verifiedOn;
}

function becomes(
  number: ReadNumber,
  before: DirectoryNumber | undefined,
): "added" | "changed" | "verified" | "unchanged" {
  if (before === undefined) return "added";
  const changes = changesOf({ ...number, verifiedBy: before.verifiedBy }, before);
  if (changes.length === 0) return "unchanged";
  return changes.every(({ field }) => field === "verifiedOn") ? "verified" : "changed";
}

const COLUMN_OF: Record<FieldProblem["field"], DirectoryColumn> = {
  ...{ cancers: "cancers", label: "label", coordinator: "coordinator", phone: "phone", hours: "hours", ean: "ean" },
  ...{ sor: "sor", format: "format", ownerRole: "owner", validFrom: "valid_from", endsOn: "ends_on" },
  verifiedOn: "verified_on",
};

const SAYS = {
  broken: {
    da: "Linjen kan ikke deles i felter: se efter et anførselstegn, der ikke er lukket.",
    en: "The line cannot be cut into cells: look for a quotation mark that is not closed.",
  },
  cells: {
    da: "Linjen har ikke lige så mange felter som filens første linje.",
    en: "The line does not have as many cells as the first line of the file.",
  },
  entry: {
    da: "Nummeret skal have et id af små bogstaver, tal og bindestreger.",
    en: "The number needs an id of small letters, digits and hyphens.",
  },
  department: { da: "Afdelingskoden kendes ikke.", en: "The code of the department is not known." },
  otherDepartment: {
    da: "Nummeret hører til en anden afdeling: slut det der, og opret et nyt.",
    en: "The number belongs to another department: end it there, and add a new one.",
  },
  day: { da: "Skriv dagen som 2026-08-31.", en: "Write the day as 2026-08-31." },
  ahead: { da: "Dagen ligger ude i fremtiden.", en: "The day lies in the future." },
  notRung: {
    da: "Et nyt nummer skal være ringet op, siden det gamle blev bekræftet: skriv dagen.",
    en: "A new number must have been rung since the old one was verified: write the day.",
  },
} as const satisfies Record<string, Phrase>;
