/** The telephone list: every direct number with its history, how cancers are covered, who holds paper with an old number, and what was sent to whom. */
import type { NumberFields, NumberState } from "@foelgeskab/followup/directory/directory-number";
import type { FieldChange, NumberAct } from "@foelgeskab/followup/directory/number-change";
import type { WrittenNumber } from "@foelgeskab/followup/directory/number-fields";
import type { IsoDay } from "@foelgeskab/followup/ids";
import type { Phrase } from "@foelgeskab/followup/phrase";

/** GET /api/directory: the telephone list, complete: stale numbers are there as stale, ended ones as ended, and cancers without any number too. */
export interface Directory {
  entries: NumberView[];
  /** Every cancer there is, in groups. */
  groups: CancerGroupView[];
  /** Departments in use, those without a number too. */
  departments: { party: string; name: string; organisation: string; phone: string; ean: string }[];
  /** Which department has patients, or had a number, of which group. */
  treats: { party: string; cancer: string }[];
  /** How long a number is good for after it was rung, how many days before that its owner is told, and whether the region has signed that. */
  rule: { months: number; remindDays: number; signed: boolean };
}

/** A group of cancers as lists show it. */
export interface CancerGroupView {
  id: string;
  name: Phrase;
  /** The SKS codes, as "DC65–DC66". */
  icd10: string;
  ranges: { from: string; to: string; except: string[] }[];
}

/** One number with its department and where it stands today. */
export interface NumberView extends Omit<NumberFields, "cancers"> {
  entry: string;
  party: string;
  partyName: string;
  organisation: string;
  cancers: string[];
  verifiedOn: IsoDay;
  verifiedBy: string;
  state: NumberState;
  /** Whether it is answered at the moment of the reading. */
  open: boolean;
  /** The last day on which letters may cite it. */
  verifiedUntil: IsoDay;
  /** What a change must have seen. */
  version: number;
}

/** GET /api/directory/:entry: one number and everything that happened to it, the latest first. */
export interface NumberPage {
  number: NumberView;
  history: { version: number; act: NumberAct; at: string; by: string; note: string; changes: FieldChange[] }[];
  /** How many patients of the acting party hold paper that shows this number as it was. */
  holders: number;
}

/**
 * POST /api/directory (a new number) and POST /api/directory/:entry/change, by a coordinator or doctor of the department; both answer with NumberPage.
 * `rung`: that somebody has rung the number and was answered; needed for every number that is new. `version`: what was seen, 0 for a new one.
 * POST /api/directory/:entry/verify { version } confirms it today; POST /api/directory/:entry/end { version, endsOn, note } ends it.
 */
export interface NumberRequest {
  version: number;
  number: WrittenNumber;
  rung: boolean;
  note: string;
}

/** A number that its owner is to ring: on the department's worklist, and on the region's when it has climbed there. */
export interface NumberToVerify {
  entry: string;
  version: number;
  party: string;
  partyName: string;
  organisation: string;
  /** The department's own number, for the region's office. */
  partyPhone: string;
  phone: string;
  label: string;
  cancers: Phrase[];
  ownerRole: NumberFields["ownerRole"];
  /** The last day on which letters may cite it. */
  until: IsoDay;
  /** Days since; negative before it. */
  days: number;
  because: Phrase;
  /** How far it has climbed. */
  step?: Phrase;
}

/** GET /api/directory/new-sheets: patients who hold a sheet, and letters that show, a number that is no longer the one. POST /api/courses/:courseId/new-sheet { code } gives a new sheet; POST /api/courses/:courseId/sheet-told { code, phone, how, note } says how the patient was told; both answer with the same. */
export interface NewSheets {
  items: NewSheetItem[];
  /** Patients whom somebody has told instead, the latest first. */
  told: { courseId: string; name: string; phone: string; how: ToldHow; on: IsoDay; by: string; note: string }[];
}

/** How a patient was told of a number without a new sheet. */
export type ToldHow = "rung" | "letter" | "in-person";

/** One sheet in a patient's hand with an outdated number. */
export interface NewSheetItem {
  courseId: string;
  name: string;
  cpr: string;
  code: string;
  version: number;
  issuedOn: IsoDay;
  /** The number on the sheet, and in the letter that the practice has. */
  shows: string;
  /** The number in its place; null where the department has none. */
  now: { phone: string; label: string; state: "live" | "stale" } | null;
  department: string;
  /** The practice that follows the patient, or null while the department still does. */
  practice: string | null;
  /** The day from which the number was another one, or none. */
  since: IsoDay;
}

/** Who is sent the list, and in which form. */
export type ExportReceiver = "praksis.dk" | "midtkraft";
export type ExportFormat = "csv" | "json" | "fhir";

/** GET /api/directory/exports, POST /api/directory/exports { receiver, format } (the region's office). GET /api/directory/exports/:id/file gives the bytes that were sent. */
export interface DirectoryExports {
  receivers: {
    receiver: ExportReceiver;
    last: ExportView | null;
    /** What has happened to the list since; all of it where nothing was sent yet. */
    changes: ListChangeView[];
  }[];
  log: ExportView[];
}

/** One sending of the list. */
export interface ExportView {
  id: string;
  receiver: ExportReceiver;
  format: ExportFormat;
  numbers: number;
  at: string;
  by: string;
}

/** One change of the list since it was last sent. */
export interface ListChangeView {
  entry: string;
  label: string;
  partyName: string;
  organisation: string;
  act: NumberAct;
  at: string;
  by: string;
  changes: FieldChange[];
}

/** POST /api/directory/imports { text, dryRun } (the region's office): what became, or would become, of each line. Nothing is written where `refused` is said. */
export interface DirectoryImport {
  refused: Phrase | null;
  written: boolean;
  lines: {
    line: number;
    entry: string;
    becomes: "added" | "changed" | "verified" | "unchanged" | "refused";
    problems: { column: string | null; says: Phrase }[];
  }[];
  /** Numbers of ours that the file does not have; they stay. */
  missing: string[];
}
